import type { RowBlock } from '@anxin/http';
import { BROKEN_CELL, type Cell } from '../columns';
import { bookOf, type Book } from './book';
import { dayOf } from './dates';
import { Package } from './package';
import { tooMuch, unreadable } from './unreadable';
import { xmlReader } from './xml';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 256;
const MOST_CELLS = 50_000_000;
/** Characters of one cell; spreadsheets allow 32 767. */
const LONGEST_CELL = 64 * 1024;
const BLOCK_ROWS = 500;

/**
 * The rows of a workbook's first sheet that is shown, as they are unpacked. Texts come as texts, days and months as `2026-01-31` and `2026-01`, yes and no as `true` and
 * `false`, numbers as numbers. Of a formula the value counts that it had when the workbook was saved; one without a value, and an error, is a {@link BROKEN_CELL}.
 * @throws BadRequestException for what is no sound workbook, naming the row where it can
 * @throws PayloadTooLargeException for more than may be unpacked, however small it came
 */
export async function* sheetRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<RowBlock<Cell[]>> {
  const parts = await Package.of(bytes);
  const book = await bookOf(parts);
  const rows = new SheetRows(book);
  const reader = xmlReader(book.sheet, rows);
  for await (const chunk of parts.text(book.sheet)) {
    reader.write(chunk);
    if (rows.waiting >= BLOCK_ROWS) yield* rows.take();
  }
  reader.end();
  yield* rows.take();
}

/** Hears a sheet and keeps its rows until they are taken. */
class SheetRows {
  waiting = 0;
  private blocks: { first: number; rows: Cell[][] }[] = [];
  private number = 0;
  private cells: Cell[] = [];
  private column = -1;
  private counted = 0;
  private type = 'n';
  private style = 0;
  private value = '';
  private hasFormula = false;
  private isHeard = false;
  private isSpoken = false;

  constructor(private readonly book: Book) {}

  take(): { first: number; rows: Cell[][] }[] {
    const { blocks } = this;
    [this.blocks, this.waiting] = [[], 0];
    return blocks;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') this.openRow(attributes.r);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.isSpoken = true;
    this.isHeard = name === 'v' || (name === 't' && !this.isSpoken);
  };

  readonly close = (name: string): void => {
    this.isHeard = false;
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.isSpoken = false;
  };

  readonly text = (piece: string): void => {
    if (!this.isHeard) return;
    this.value += piece;
    if (this.value.length > LONGEST_CELL) throw unreadable(`holds a cell of more than ${LONGEST_CELL} characters`, this.number);
  };

  private openRow(given: string | undefined): void {
    const number = given === undefined ? this.number + 1 : Number(given);
    if (!(number > this.number && number <= MOST_ROWS)) throw unreadable('does not follow the row before it', this.number);
    this.number = number;
    this.cells = [];
    this.column = -1;
  }

  private openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (!(this.column >= 0 && this.column < MOST_COLUMNS)) throw unreadable(`has a cell beyond column ${MOST_COLUMNS}`, this.number);
    if (++this.counted > MOST_CELLS) throw tooMuch(`${MOST_CELLS} cells`);
    this.type = t ?? 'n';
    this.style = Number(s ?? 0);
    this.value = '';
    this.hasFormula = false;
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = cell;
  }

  private cell(): Cell {
    const { value, type, book } = this;
    if (type === 'e' || (value === '' && this.hasFormula && type !== 'str')) return BROKEN_CELL;
    if (type === 's') return value === '' ? '' : (book.texts[Number(value)] ?? BROKEN_CELL);
    if (type === 'b') return value === '1' ? 'true' : 'false';
    if (type === 'd') return value.slice(0, 10);
    if (type !== 'n' || value === '') return value;
    const number = Number(value);
    if (!Number.isFinite(number)) return BROKEN_CELL;
    const shown = book.shown[this.style] ?? 'number';
    if (shown === 'number') return number;
    const day = dayOf(number, book.is1904);
    return day === null ? number : shown === 'day' ? day : day.slice(0, 7);
  }

  private closeRow(): void {
    const last = this.blocks.at(-1);
    if (last && last.first + last.rows.length === this.number) last.rows.push(this.cells);
    else this.blocks.push({ first: this.number, rows: [this.cells] });
    this.waiting += 1;
  }
}

/** The place of a column by its letters, from 0: `C5` is 2. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
};

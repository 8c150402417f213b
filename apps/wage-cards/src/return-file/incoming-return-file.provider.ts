import { createHash, type Hash } from 'node:crypto';
import { BadRequestException } from '@nestjs/common';
import { MOST_BYTES, type GivenRow, type IncomingBatch } from '@anxin/batches';
import { csvRecords, linesOf, textOf, type RowBlock, type UploadedFile } from '@anxin/http';
import type { Fen } from '@anxin/money';
import iconv from 'iconv-lite';
import { readAmount, ReturnLines, totalsFault, type CellReader, type ReturnTotals } from './return-line';
import { placeLabel, type Place, type ReturnMapping } from './return-mapping';
import type { ReturnFileTerms, TermedFile } from './return-file';

/** A line of a fixed-width file (its bytes as latin1), or the cells of a CSV record. */
type Raw = string | readonly string[];

const DELIMITER = { ',': ',', ';': ';', '|': '|', tab: '\t' } as const;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
const COUNT = /^\d{1,9}$/;

const refusedWhole = (row: number, message: string): BadRequestException =>
  new BadRequestException({ detail: message, errors: [{ path: `row ${row}`, message }] });

/** A bank's return file (代发回盘文件) on its way in: read detail by detail while it comes, held to its own total at the end. */
export class IncomingReturnFile implements IncomingBatch, TermedFile {
  readonly mediaType: string;
  readonly rows: AsyncIterable<RowBlock<GivenRow>>;
  private readonly hash: Hash = createHash('sha256');
  private readonly lines: ReturnLines;
  private readonly heads = new Map<string, number>();
  private readonly sums = { count: 0, amount: 0n, unread: 0 };
  private totals: ReturnTotals | null = null;

  constructor(
    private readonly file: UploadedFile,
    readonly terms: ReturnFileTerms,
    readonly receivedOn: string,
    private readonly mapping: ReturnMapping,
  ) {
    this.mediaType = file.mediaType;
    this.lines = new ReturnLines(mapping);
    this.rows = this.read();
  }

  /** SHA-256 of the bytes as they came, in hex; complete once all rows are read. */
  get sha256(): string {
    return this.hash.copy().digest('hex');
  }

  /** What the details come to, in fen, as far as their amounts could be read. */
  get amount(): Fen {
    return this.sums.amount;
  }

  /** Of the bytes and of what they were said to be: the same bytes for another month, or read by a corrected mapping, are another file. */
  digest(): string {
    return createHash('sha256')
      .update(JSON.stringify([this.sha256, this.terms]))
      .digest('base64url');
  }

  private async *read(): AsyncGenerator<RowBlock<GivenRow>> {
    let last = 0;
    for await (const { first, rows } of this.records()) {
      last = first + rows.length - 1;
      yield { first, rows: rows.map((raw, at) => this.row(raw, first + at)) };
    }
    if (last <= this.mapping.headRows) throw new BadRequestException({ detail: '文件中没有明细行，整个文件未予接收' });
    const fault = this.mapping.total ? totalsFault(this.totals, this.sums) : null;
    if (fault) throw refusedWhole(this.totals?.row ?? last, fault);
  }

  private records(): AsyncIterable<RowBlock<Raw>> {
    const { layout, charset, delimiter } = this.mapping;
    if (layout === 'csv') return csvRecords(textOf(this.bytes(), charset), delimiter && DELIMITER[delimiter]);
    return linesOf(latin1Of(this.bytes()));
  }

  private async *bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of this.file.bytes(MOST_BYTES)) {
      this.hash.update(chunk);
      yield chunk;
    }
  }

  private row(raw: Raw, number: number): GivenRow {
    if (number <= this.mapping.headRows) {
      if (number === this.mapping.headRows && typeof raw !== 'string') this.learnHeads(raw, number);
      return null;
    }
    if (typeof raw === 'string' ? raw.trim() === '' : raw.every((cell) => cell.trim() === '')) return null;
    if (this.totals) throw refusedWhole(number, '合计行之后还有数据，整个文件未予接收');
    const cell = this.cellsOf(raw);
    const { total, detail } = this.mapping;
    if (total && cell(total.place) === total.is) {
      this.totals = totalsOf(cell, total, this.mapping.amountUnit, number);
      return null;
    }
    this.sums.count += 1;
    const { line, faults, amount } = this.lines.read(cell);
    this.sums.amount += amount ?? 0n;
    if (amount === undefined) this.sums.unread += 1;
    if (detail && cell(detail.place) !== detail.is) return `${placeLabel(detail.place)}：记录标识不是明细，也不是合计`;
    return line ? { line } : { faults };
  }

  private learnHeads(cells: readonly string[], row: number): void {
    cells.forEach((cell, at) => this.heads.set(cell.trim(), at));
    const { fields, reference, detail, total } = this.mapping;
    const places = [...Object.values(fields), ...reference, ...(detail ? [detail.place] : [])];
    if (total) places.push(total.place, total.count, total.amount);
    const missing = [...new Set(places.flatMap((place) => (place?.head !== undefined && !this.heads.has(place.head) ? [place.head] : [])))];
    if (missing.length)
      throw refusedWhole(row, `表头缺少列：${missing.map((head) => `“${head}”`).join('、')}；请核对文件与所选格式、编码是否一致`);
  }

  private cellsOf(raw: Raw): CellReader {
    if (typeof raw !== 'string')
      return ({ column, head }) => (raw[head === undefined ? (column ?? 0) - 1 : (this.heads.get(head) ?? -1)] ?? '').trim();
    const decode =
      this.mapping.charset === 'gb18030' ? (bytes: Buffer) => iconv.decode(bytes, 'gb18030') : (bytes: Buffer) => bytes.toString();
    return ({ at = 1, length = 0 }: Place) => {
      const bytes = raw.slice(at - 1, at - 1 + length);
      // eslint-disable-next-line no-control-regex
      return (/^[\u0000-\u007f]*$/.test(bytes) ? bytes : decode(Buffer.from(bytes, 'latin1'))).trim();
    };
  }
}

/** Bytes as text of the same length: widths are counted in bytes, and no byte of a GB18030 character is a line break. */
async function* latin1Of(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let first = true;
  for await (const chunk of bytes) {
    const text = chunk.toString('latin1');
    yield first && text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
    first = false;
  }
}

const totalsOf = (
  cell: CellReader,
  total: NonNullable<ReturnMapping['total']>,
  unit: ReturnMapping['amountUnit'],
  row: number,
): ReturnTotals => {
  const count = cell(total.count).replaceAll(',', '');
  return { row, count: COUNT.test(count) ? Number(count) : undefined, amount: readAmount(cell(total.amount), unit) };
};

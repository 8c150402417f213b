/** A field of a row, how a table's head may call it (the first is the template's Chinese, the second its English), whether it must be there. */
export interface Column {
  /** The API's path; `a.b` is the field b of a. */
  readonly field: string;
  readonly heads: readonly string[];
  readonly required?: true;
  readonly sample?: string;
  /** Yuan: a number of a workbook is read as an amount with two digits. */
  readonly money?: true;
  /** What the API would be given for such a cell; left out, the cell's text. What it can't read it leaves as it is, for the check to refuse. */
  readonly read?: (cell: string) => unknown;
}

/** A cell of a table; a number is one only in a workbook. */
export type Cell = string | number;

/** What stands for an error of a spreadsheet, or a formula that it has not computed. */
export const BROKEN_CELL = '\u001a';

/** What each column of a table holds; null is read past. */
export type Fields = readonly (string | null)[];

/** Columns of the usual sheets that say nothing here; they are read past and kept nowhere. */
const PASSED_OVER = ['序号', 'no', '备注', 'remark', '签字', 'signature', ''];

const folded = (head: string): string => head.trim().replace(/\*$/, '').toLowerCase();

/** The columns of one kind of batch: reads a table's head and its rows, and gives the template. */
export class Columns {
  private readonly byHead: ReadonlyMap<string, string>;
  private readonly byField: ReadonlyMap<string, Column & { readonly parent: string; readonly name: string }>;
  private readonly passedOver: readonly string[];

  /**
   * @param what a file of them is: 'a payroll batch'
   * @param passedOver heads that are read past, beside the usual ones
   */
  constructor(
    private readonly columns: readonly Column[],
    readonly what: string,
    passedOver: readonly string[] = [],
  ) {
    this.byHead = new Map(columns.flatMap(({ field, heads }) => heads.map((head) => [folded(head), field])));
    this.byField = new Map(columns.map((column) => [column.field, { ...column, ...partsOf(column.field) }]));
    this.passedOver = [...PASSED_OVER, ...passedOver];
  }

  /** Reads a table's head; Chinese and English names may stand beside each other. Faults name the column, or what is missing. */
  fieldsOf(head: readonly string[]): { fields: Fields; faults: { path: string; message: string }[] } {
    const faults: { path: string; message: string }[] = [];
    const fields = head.map((name, at) => {
      const field = this.byHead.get(folded(name));
      if (!field && !this.passedOver.includes(folded(name)))
        faults.push({ path: `column ${at + 1}`, message: `is no column of ${this.what}` });
      return field ?? null;
    });
    fields.forEach((field, at) => {
      if (field && fields.indexOf(field) !== at) faults.push({ path: `column ${at + 1}`, message: `is ${field} once more` });
    });
    for (const { field, heads, required } of this.columns)
      if (required && !fields.includes(field))
        faults.push({ path: field, message: `has no column: it is called ${heads[1]} or ${heads[0]}` });
    return { fields, faults };
  }

  /** A row as the API's body would give it, nothing checked; null for an empty one. Blanks around a cell don't count. */
  givenRow(fields: Fields, cells: readonly Cell[]): Record<string, unknown> | null {
    const row: Record<string, unknown> = {};
    let isEmpty = true;
    for (let at = 0; at < cells.length; at += 1) {
      const field = at < fields.length ? fields[at] : `column ${at + 1}`;
      const given = cells[at]!;
      const cell = typeof given === 'string' ? given.trim() : textOf(given, this.byField.get(field ?? '')?.money ?? false);
      if (cell === '') continue;
      isEmpty = false;
      if (field) this.put(row, field, cell);
    }
    return isEmpty ? null : row;
  }

  /** The template's rows: heads, of the Chinese ones those that must be there with a star, and a sample. */
  template(lang: 'zh' | 'en'): string[][] {
    return [
      this.columns.map(({ heads, required }) => (lang === 'en' ? heads[1]! : heads[0]! + (required ? '*' : ''))),
      this.columns.map(({ sample }) => sample ?? ''),
    ];
  }

  private put(row: Record<string, unknown>, field: string, cell: string): void {
    const column = this.byField.get(field);
    const value = column?.read ? column.read(cell) : cell;
    if (!column?.parent) row[field] = value;
    else ((row[column.parent] ??= {}) as Record<string, unknown>)[column.name] = value;
  }
}

/** `a.b` is the field b of a. */
const partsOf = (field: string): { parent: string; name: string } => {
  const dot = field.indexOf('.');
  return { parent: dot < 0 ? '' : field.slice(0, dot), name: field.slice(dot + 1) };
};

/** A sum that was computed may miss its fen by a hair. */
const HAIR = 1e-6;

const textOf = (number: number, isMoney: boolean): string => {
  const amount = number.toFixed(2);
  return isMoney && Math.abs(Number(amount) - number) < HAIR ? amount : String(number);
};

/** Reads words of a list of its own, `{ 直接用工: 'direct' }`; others stay as they are. */
export const word =
  (words: Readonly<Record<string, unknown>>) =>
  (cell: string): unknown =>
    Object.hasOwn(words, cell) ? words[cell] : cell;

/** Reads a whole number. */
export const whole = (cell: string): unknown => (/^\d{1,9}$/.test(cell) ? Number(cell) : cell);

/** Reads yes and no. */
export const yesOrNo = word({ 是: true, 否: false, yes: true, no: false, true: true, false: false });

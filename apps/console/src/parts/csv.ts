/** What a spreadsheet would take for a formula; wide forms count, some take them for the narrow ones. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
/** A plain number stays one. */
const NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;
/** More digits than a spreadsheet keeps: credit codes and account numbers. */
const LONG = /^\d{16,}$/;

/** A field of a CSV file, as text where a spreadsheet would reckon with it. */
const fieldOf = (text: string): string => {
  const safe = (FORMULA.test(text) && !NUMBER.test(text)) || LONG.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a CSV file that Excel opens as it is: UTF-8 with a byte order mark, lines end with CR LF. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(fieldOf).join(',')).join('\r\n')}\r\n`;

/** What an element shows, in one line; `data-csv` says it otherwise where the look is not the value. */
const textOf = (node: Node): string => {
  if (node instanceof HTMLElement && node.dataset['csv'] !== undefined) return node.dataset['csv'];
  if (node instanceof HTMLElement && node.tagName === 'BR') return ' ';
  return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [...node.childNodes].map(textOf).join('');
};
const lineOf = (cell: Element): string => textOf(cell).replace(/\s+/g, ' ').trim();

/** The table within an element as it stands on screen: its heads, then its rows. */
export const rowsOnScreen = (within: Element): string[][] =>
  ['.ant-table-thead tr', '.ant-table-tbody tr.ant-table-row'].flatMap((rows) =>
    [...within.querySelectorAll(rows)].map((row) => [...row.querySelectorAll('th, td')].map(lineOf)),
  );

/** Hands the person a file. */
export function saveFile(name: string, content: string | Blob): void {
  const href = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // The browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

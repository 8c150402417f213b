import 'reflect-metadata';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { CLASSES, FIELDS, good, judged, mixed, read, type Wrong } from '../../test/bad-rows';
import { PAYROLL_COLUMNS } from './batch-columns';

const ROWS = 1_500;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** 2026-02-10 and a day of January 2026, as a workbook counts them. */
const [PAYDAY, JANUARY] = [46063, 46023];
/** Styles of cells: a number, a day, a month, text. */
const [NUMBER, DAY, MONTH] = [0, 1, 2];

const letterOf = (column: number): string => String.fromCharCode(65 + column);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const numberCell = (place: string, number: string | number, style = NUMBER): string => `<c r="${place}" s="${style}"><v>${number}</v></c>`;
type Writer = (place: string) => string;

/** A way in which a cell can be wrong. */
interface BadCell extends Wrong {
  readonly cell: Writer;
}
const bad = (field: string, value: string, cell: Writer): BadCell => ({ field, value, cell });

const MONEY = PAYROLL_COLUMNS.filter((column) => column.money).map((column) => column.field);
/** Control characters stand in no XML. */
// eslint-disable-next-line no-control-regex
const inXml = (text: string): boolean => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);

const BAD: readonly BadCell[] = [
  ...CLASSES.filter(({ value }) => inXml(value)).map(({ field, value }) => bad(field, value, (place) => textCell(place, value))),
  ...FIELDS.flatMap((field) => [
    bad(field, 'an error', (place) => `<c r="${place}" t="e"><v>#REF!</v></c>`),
    bad(field, 'an error of a formula', (place) => `<c r="${place}" t="e"><f>1/0</f><v>#DIV/0!</v></c>`),
    bad(field, 'a formula never computed', (place) => `<c r="${place}"><f>SUM(H2:H9)</f></c>`),
    bad(field, 'a formula computed to nothing', (place) => `<c r="${place}" t="n"><f>VLOOKUP(A1,B:C,2)</f><v/></c>`),
    bad(field, 'a shared text that is not there', (place) => `<c r="${place}" t="s"><v>99999</v></c>`),
    bad(field, 'a number that is none', (place) => numberCell(place, '12a')),
    bad(field, 'a number without end', (place) => numberCell(place, '1e999')),
    bad(field, 'a half-read text', (place) => textCell(place, 'x\ufffdy')),
  ]),
  ...FIELDS.filter((field) => field !== 'post').flatMap((field) => [
    bad(field, 'yes', (place) => `<c r="${place}" t="b"><v>1</v></c>`),
    bad(field, 'minus one', (place) => numberCell(place, -1)),
    bad(field, 'a hair too many', (place) => numberCell(place, '5200.005')),
    bad(field, 'in scientific writing', (place) => numberCell(place, '9.1371302E+27')),
  ]),
  ...FIELDS.filter((field) => !['payday', 'post'].includes(field)).map((field) =>
    bad(field, 'a day', (place) => numberCell(place, PAYDAY, DAY)),
  ),
  ...FIELDS.filter((field) => !['period', 'backPayFor', 'post'].includes(field)).map((field) =>
    bad(field, 'a month', (place) => numberCell(place, JANUARY, MONTH)),
  ),
  // The digits that a spreadsheet's numbers can't hold.
  bad('employer', 'eaten', (place) => numberCell(place, '9.1371302E+17')),
  bad('idNumber', 'eaten', (place) => numberCell(place, '3.7130219900101E+17')),
  bad('payday', 'a day without its format', (place) => numberCell(place, PAYDAY)),
  bad('period', 'a month without its format', (place) => numberCell(place, JANUARY)),
  ...[60, 0, -5, 2_958_466, 1e9].map((serial) => bad('payday', `day ${serial}`, (place) => numberCell(place, serial, DAY))),
  ...[60, 0, 2_958_466].map((serial) => bad('period', `month of day ${serial}`, (place) => numberCell(place, serial, MONTH))),
  ...['2026-02-30T00:00:00', '26-2-10', 'yesterday'].map((day) => bad('payday', day, (place) => `<c r="${place}" t="d"><v>${day}</v></c>`)),
  // Of merged cells the first alone holds the value.
  ...PAYROLL_COLUMNS.filter((column) => column.required).map(({ field }) =>
    bad(field, 'merged with the cell above', (place) => `<c r="${place}"/>`),
  ),
  bad('column 20', 'beside the table', () => ''),
];

/** Sound cells however spreadsheets write them. */
const soundCell = (field: string, text: string, place: string, n: number): string => {
  if (n % 4 === 0) {
    if (field === 'payday') return numberCell(place, n % 8 ? PAYDAY : `${PAYDAY}.25`, DAY);
    if (field === 'period') return numberCell(place, JANUARY + (n % 28), MONTH);
    if (MONEY.includes(field))
      return n % 8 ? numberCell(place, Number(text)) : `<c r="${place}"><f>A1*2</f><v>${Number(text) + 1e-10}</v></c>`;
    if (field === 'post')
      return `<c r="${place}" t="inlineStr"><is><r><t>木</t></r><r><rPr><b/></rPr><t>工</t></r><rPh sb="0" eb="1"><t>mu</t></rPh></is></c>`;
    if (field === 'daysWorked') return numberCell(place, '21.5');
  }
  if (n % 4 === 2 && field === 'post') return `<c r="${place}" t="s"><v>0</v></c>`;
  return textCell(place, n % 6 === 0 ? ` ${text}\u00a0` : text);
};

const HEAD = `<row r="3">${FIELDS.map((field, at) => textCell(`${letterOf(at)}3`, field)).join('')}</row>`;
const table = mixed(ROWS, BAD);
const rowOf = ({ n, wrong }: (typeof table)[number], number: number): string => {
  const row = good(n);
  const cells = FIELDS.map((field, at) => {
    const place = `${letterOf(at)}${number}`;
    return wrong?.field === field ? wrong.cell(place) : soundCell(field, row[field]!, place, wrong ? 1 : n);
  });
  const more = wrong?.field === 'column 20' ? textCell(`T${number}`, '又及') : '';
  // Rows and columns that somebody hid are rows and columns.
  return `<row r="${number}"${n % 5 === 0 ? ' hidden="1"' : ''}>${cells.join('')}${more}</row>`;
};

/** A workbook's parts as the archive that spreadsheets make of them. */
const zipped = (parts: Parts, compress = true): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name, { compress });
  zip.end();
  return buffer(zip.outputStream as Readable);
};

interface Parts {
  readonly [name: string]: string;
}
const partsOf = (sheet: string, over: Parts = {}): Parts => ({
  'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="说明" sheetId="1" state="veryHidden" r:id="r2"/><sheet name="工资表" sheetId="2" r:id="r1"/><sheet name="上月" sheetId="3" r:id="r2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships>${[
    ['r1', 'worksheet', 'sheet.xml'],
    ['r2', 'worksheet', 'other.xml'],
    ['r3', 'styles', 'styles.xml'],
    ['r4', 'sharedStrings', 'texts.xml'],
  ]
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`,
  'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/></cellXfs></styleSheet>',
  'xl/texts.xml': '<sst><si><t>木工</t></si></sst>',
  'xl/other.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
  'xl/sheet.xml': `<worksheet><cols><col min="2" max="4" hidden="1"/></cols><sheetData>${sheet}</sheetData><mergeCells><mergeCell ref="A4:A9"/></mergeCells></worksheet>`,
  ...over,
});

describe(`${ROWS} malformed rows of a workbook among as many sound ones`, () => {
  it('are of more than four hundred classes', () => expect(BAD.length).toBeGreaterThan(400));

  it('are each found by row and column, and no sound row is lost', async () => {
    // A title and an empty row stand above the head.
    const sheet = `<row r="1"/>${HEAD}${table.map((one, at) => rowOf(one, at + 4)).join('')}`;
    const { found, rows, rejected, kept } = await read(TYPE, await zipped(partsOf(sheet)));
    const wrong = table.map((one) => one.wrong);
    expect([...new Set(judged(wrong, found, 4))]).toEqual([]);
    expect([rows, rejected, kept]).toEqual([2 * ROWS, ROWS, ROWS]);
  });
});

describe('a file that is no sound workbook is refused in words, as a whole', () => {
  const few = `${HEAD}${table
    .slice(0, 4)
    .map((one, at) => rowOf(one, at + 4))
    .join('')}`;
  const refusal = async (bytes: Buffer) =>
    read(TYPE, bytes).then(
      () => 'taken',
      (error) => `${error.status} ${JSON.stringify(error.response)}`,
    );
  const refused = async (over: Parts, sheet = few) => refusal(await zipped(partsOf(sheet, over)));

  it('where it is sound it is taken', async () => expect(await refused({})).toBe('taken'));

  it.each([0.02, 0.1, 0.5, 0.9, 0.999])('cut off after %d of it', async (share) => {
    const bytes = await zipped(partsOf(few));
    expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * share)))).toMatch(/^400 .*no workbook/);
  });

  it('in which a digit of a wage is no longer the one that was written', async () => {
    const bytes = await zipped(partsOf(few), false);
    bytes.write('520.00', bytes.indexOf('420.00'));
    expect(await refusal(bytes)).toMatch(/^400 .*sheet.xml is broken/);
  });

  it('with any of its bytes changed: of no row more is taken', async () => {
    const bytes = await zipped(partsOf(few), false);
    const was = await read(TYPE, bytes);
    for (let at = 0; at < bytes.length; at += 131) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      const now = await read(TYPE, changed).catch((error) => ({ status: error.status, kept: 0, rejected: was.rejected }));
      expect([at, now]).toEqual([at, expect.objectContaining('status' in now ? { status: 400 } : { rows: was.rows })]);
      expect([at, now.kept <= was.kept, now.rejected >= was.rejected]).toEqual([at, true, true]);
    }
  });

  it.each<[string, Parts, RegExp]>([
    ['without a workbook part', { 'xl/workbook.xml': '' }, /^400/],
    [
      'whose sheets are all hidden',
      { 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="a" state="hidden" r:id="r1"/></sheets></workbook>` },
      /^400 .*no sheet/,
    ],
    [
      'whose sheet lies elsewhere',
      {
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>`,
      },
      /^400/,
    ],
    [
      'whose sheet lies outside',
      {
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="x/worksheet" TargetMode="External" Target="http://127.0.0.1/"/></Relationships>`,
      },
      /^400 .*no sheet/,
    ],
    [
      'with entities of its own',
      {
        'xl/sheet.xml': `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
      },
      /^400/,
    ],
    [
      'with an entity from a file',
      {
        'xl/sheet.xml': `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`,
      },
      /^400/,
    ],
    ['that ends within a row', { 'xl/sheet.xml': `<worksheet><sheetData>${HEAD}<row r="4"><c r="A4">` }, /^400/],
    [
      'with a control character',
      { 'xl/sheet.xml': `<worksheet><sheetData>${HEAD}<row r="4"><c r="A4" t="str"><v>a\u0000b</v></c></row></sheetData></worksheet>` },
      /^400/,
    ],
    ['without anything', { 'xl/sheet.xml': '<worksheet><sheetData/></worksheet>' }, /^400 .*empty/],
    [
      'with a column twice',
      { 'xl/sheet.xml': `<worksheet><sheetData>${HEAD.replace('</row>', textCell('T3', '实发'))}</row></sheetData></worksheet>` },
      /row 3, column 20.*net once more/,
    ],
    [
      'with a column that is none',
      { 'xl/sheet.xml': `<worksheet><sheetData>${HEAD.replace('</row>', textCell('T3', '奖金'))}</row></sheetData></worksheet>` },
      /row 3, column 20/,
    ],
    [
      'whose head is merged into a title',
      { 'xl/sheet.xml': `<worksheet><sheetData><row r="1">${textCell('A1', '一月工资表')}</row>${HEAD}</sheetData></worksheet>` },
      /row 1, column 1/,
    ],
    [
      'that unpacks to more than may come out of it',
      { 'xl/styles.xml': `<styleSheet>${' '.repeat(17 * 1024 * 1024)}</styleSheet>` },
      /^413/,
    ],
  ])('%s', async (_, over, says) => {
    expect(await refused(over)).toMatch(says);
  });
});

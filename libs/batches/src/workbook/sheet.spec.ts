import { BROKEN_CELL } from '../columns';
import { dayOf, shownBy } from './dates';
import { sheetRows } from './sheet';
import { templateWorkbook, zipped } from './template';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as spreadsheets write it: texts shared, numbers with a style. */
const parts = (data: string, more: Record<string, string> = {}): Record<string, string> => ({
  '_rels/.rels': `<Relationships ${RELS}><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" state="hidden" r:id="r2"/><sheet name="b" sheetId="2" r:id="r1"/><sheet name="c" sheetId="3" r:id="r2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships ${RELS}>${[
    ['r1', 'worksheet', 'worksheets/sheet7.xml'],
    ['r2', 'worksheet', 'worksheets/other.xml'],
    ['r3', 'sharedStrings', 'sharedStrings.xml'],
    ['r4', 'styles', 'styles.xml'],
  ]
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`,
  'xl/sharedStrings.xml': `<sst ${MAIN}><si><t>木工</t></si><si><r><t>钢</t></r><r><t xml:space="preserve">筋 &amp; 工</t></r><rPh sb="0" eb="1"><t>gang</t></rPh></si></sst>`,
  'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="yyyy\\-mm"/><numFmt numFmtId="178" formatCode="[Red]#,##0.00"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 176, 177, 178, 57].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
  'xl/worksheets/other.xml': `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>99</v></c></row></sheetData></worksheet>`,
  'xl/worksheets/sheet7.xml': `<worksheet ${MAIN}><sheetData>${data}</sheetData></worksheet>`,
  ...more,
});
async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
}
const readFrom = async (bytes: Buffer) => {
  const blocks: { first: number; rows: readonly (readonly (string | number)[])[] }[] = [];
  for await (const block of sheetRows(once(bytes))) blocks.push(block);
  return blocks;
};
const read = async (data: string, more?: Record<string, string>) => readFrom(await zipped(parts(data, more)));
const refused = (data: string, more?: Record<string, string>) => expect(read(data, more)).rejects;

describe('the first sheet that is shown', () => {
  it('has texts, numbers, days and months, each in its column and row', async () => {
    const data = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>x</t><rPh><t>y</t></rPh></is></c></row>
      <row r="4" spans="1:9"><c r="A4" s="1"><v>46113</v></c><c r="B4" s="2"><v>46113.75</v></c><c r="C4" s="3"><v>46113</v></c><c r="D4" s="5"><v>46113</v></c>
        <c r="E4" s="4"><v>5200.5</v></c><c r="F4"><v>3.7130219900101E+17</v></c><c r="G4" t="b"><v>1</v></c><c r="H4" t="d"><v>2026-04-01T00:00:00</v></c><c r="AA4" t="str"><f>A1</f><v>木</v></c></row>
      <row><c><v>1</v></c><c t="n"><v>2</v></c></row>`;
    expect(await read(data)).toEqual([
      { first: 1, rows: [['木工', '', '钢筋 & 工', 'x']] },
      {
        first: 4,
        rows: [
          ['2026-04-01', '2026-04-01', '2026-04', '2026-04', 5200.5, 371302199001010000, 'true', '2026-04-01', ...Array(18).fill(''), '木'],
          [1, 2],
        ],
      },
    ]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const book = parts('')['xl/workbook.xml']!.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const [block] = await read('<row r="1"><c r="A1" s="1"><v>44651</v></c></row>', { 'xl/workbook.xml': book });
    expect(block!.rows).toEqual([['2026-04-01']]);
  });

  it('takes of a formula the value it had, and marks errors and what was never computed', async () => {
    const data = `<row r="1"><c r="A1"><f>B1-C1</f><v>5200</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="s"><v>99</v></c><c r="E1"><v>x</v></c></row>`;
    expect((await read(data))[0]!.rows).toEqual([[5200, BROKEN_CELL, BROKEN_CELL, BROKEN_CELL, BROKEN_CELL]]);
  });

  it('is read in blocks however long it is', async () => {
    const data = Array.from({ length: 3_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join('');
    const blocks = await read(data);
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocks.flatMap(({ first, rows }) => rows.map((row, at) => [first + at, row[0]]))).toEqual(
      Array.from({ length: 3_000 }, (_, at) => [at + 1, at]),
    );
  });
});

describe('a workbook is refused in words', () => {
  it.each([
    ['that is no archive', Buffer.from('PK'), 'no workbook'],
    ['that is locked or old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'password'],
  ])('%s', async (_, bytes, says) => {
    await expect(readFrom(bytes)).rejects.toMatchObject({
      status: 400,
      response: { errors: [{ message: expect.stringContaining(says) }] },
    });
  });

  it.each([
    ['whose rows go back', '<row r="2"></row><row r="1"></row>', 'row 2'],
    ['with a row that is none', '<row r="x"></row>', 'row 0'],
    ['with a row beyond the last', '<row r="1048577"></row>', 'row 0'],
    ['with a column beyond the last', '<row r="3"><c r="XFD3"><v>1</v></c></row>', 'row 3'],
    ['with an endless cell', `<row r="1"><c t="inlineStr"><is><t>${'x'.repeat(70_000)}</t></is></c></row>`, 'row 1'],
    ['that is no XML', '<row r="1"></c>', ''],
    ['with an entity of its own', '<row r="1"><c t="str"><v>&lol;</v></c></row>', ''],
  ])('%s', async (_, data, path) => {
    await refused(data).toMatchObject({ status: 400, response: { errors: [{ path }] } });
  });

  it('without a sheet', () => refused('', { 'xl/workbook.xml': `<workbook ${MAIN}><sheets/></workbook>` }).toMatchObject({ status: 400 }));

  it('that unpacks to more than may come out of it', async () => {
    const frame = `<styleSheet ${MAIN}>${' '.repeat(17 * 1024 * 1024)}</styleSheet>`;
    const bytes = await zipped(parts('', { 'xl/styles.xml': frame }));
    expect(bytes.length).toBeLessThan(50_000);
    await expect(readFrom(bytes)).rejects.toMatchObject({ status: 413 });
    // What it says of its own size is not believed: the central directory's word for 17 MB is changed into one for 1 kB.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(Buffer.byteLength(frame));
    const said = bytes.lastIndexOf(size);
    bytes.writeUInt32LE(1_000, said);
    await expect(readFrom(bytes)).rejects.toMatchObject({ status: 400 });
  });

  it('that is larger than is held', async () => {
    async function* large(): AsyncGenerator<Buffer> {
      for (;;) yield Buffer.alloc(8 * 1024 * 1024);
    }
    await expect(sheetRows(large()).next()).rejects.toMatchObject({ status: 413 });
  });
});

it('the template’s own workbook is read as it was made', async () => {
  const [block] = await readFrom(
    await templateWorkbook([
      ['姓名*', '身份证号'],
      ['张三 & "李"', '371302199001010011'],
    ]),
  );
  expect(block!.rows.slice(0, 3)).toEqual([['姓名*', '身份证号'], ['张三 & "李"', '371302199001010011'], []]);
});

it.each([
  [14, undefined, 'day'],
  [17, undefined, 'month'],
  [31, undefined, 'day'],
  [49, undefined, 'number'],
  [21, undefined, 'number'],
  [164, 'yyyy/m/d;@', 'day'],
  [164, '[$-804]yyyy"年"m"月"', 'month'],
  [164, '[Red]0.00', 'number'],
  [164, '"day" 0', 'number'],
  [164, 'h:mm', 'number'],
  [164, 'General', 'number'],
] as const)('format %d %s shows a %s', (id, code, shown) => expect(shownBy(id, code)).toBe(shown));

it.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, null],
  [61, false, '1900-03-01'],
  [46113, false, '2026-04-01'],
  [0, false, null],
  [0, true, '1904-01-01'],
  [2_958_465, false, '9999-12-31'],
  [2_958_466, false, null],
  [Number.NaN, false, null],
])('day %d (1904: %s) is %s', (serial, is1904, day) => expect(dayOf(serial, is1904)).toBe(day));

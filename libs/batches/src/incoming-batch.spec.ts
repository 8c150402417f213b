import { Readable } from 'node:stream';
import { UploadedFile } from '@anxin/http';
import { Columns } from './columns';
import { incomingBatch, XLSX, type GivenRow } from './incoming-batch';
import { zipped } from './workbook/template';

const columns = new Columns(
  [
    { field: 'employer', heads: ['单位', 'employer'], required: true },
    { field: 'payday', heads: ['发薪日', 'payday'], required: true },
    { field: 'net', heads: ['实发', 'net'], required: true, money: true },
    { field: 'idNumber', heads: ['身份证号', 'idNumber'] },
  ],
  'a test batch',
);
const workbook = (data: string): Promise<Buffer> =>
  zipped({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/sheet.xml': `<worksheet><sheetData>${data}</sheetData></worksheet>`,
  });
const text = (place: string, content: string): string => `<c r="${place}" t="inlineStr"><is><t>${content}</t></is></c>`;
const read = async (bytes: Buffer) => {
  const batch = incomingBatch(new UploadedFile(XLSX, undefined, Readable.from([bytes])), columns);
  const rows: [number, GivenRow][] = [];
  for await (const block of batch.rows) rows.push(...block.rows.map((row, at): [number, GivenRow] => [block.first + at, row]));
  return { rows, digest: batch.digest() };
};

it('reads a workbook as a table: the row’s number is the sheet’s, days and amounts as the API writes them, eaten numbers as they are left', async () => {
  const head = `<row r="3">${text('A3', '单位*')}${text('B3', 'payday')}${text('C3', '实发')}${text('D3', '身份证号')}</row>`;
  const row = `<row r="7">${text('A7', 'x')}<c r="B7" s="1"><v>46113</v></c><c r="C7"><f>1+1</f><v>5200.5</v></c><c r="D7"><v>3.7130219900101E+17</v></c></row>`;
  const bytes = await workbook(`<row r="1"/>${head}<row r="6"/>${row}`);
  const { rows, digest } = await read(bytes);
  expect(rows).toEqual([
    [6, null],
    [7, { employer: 'x', payday: '2026-04-01', net: '5200.50', idNumber: '371302199001010000' }],
  ]);
  expect((await read(bytes)).digest).toBe(digest);
});

it('refuses a sheet without the head, naming what is missing and where', async () => {
  await expect(read(await workbook(`<row r="2">${text('A2', '单位')}${text('B2', '发薪')}</row>`))).rejects.toMatchObject({
    response: {
      errors: expect.arrayContaining([
        expect.objectContaining({ path: 'row 2, column 2' }),
        expect.objectContaining({ path: 'row 2, net' }),
      ]),
    },
  });
  await expect(read(await workbook('<row r="2"/>'))).rejects.toMatchObject({ response: { detail: 'the file is empty' } });
});

import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { formFile, NoFormFile } from './multipart';

/** A form as the platform writes it, in pieces of the sizes given. */
const sent = async (form: FormData, sizes: readonly number[] = [1 << 20]): Promise<[string, Readable]> => {
  const request = new Response(form);
  const bytes = Buffer.from(await request.arrayBuffer());
  const pieces: Buffer[] = [];
  for (let at = 0, n = 0; at < bytes.length; n += 1) {
    const size = sizes[n % sizes.length]!;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return [request.headers.get('content-type')!, Readable.from(pieces)];
};
const read = async (source: Readable): Promise<Buffer> => Buffer.concat(await source.toArray());
const withFile = (content: Uint8Array | string, type: string, name = 'a.csv'): FormData => {
  const form = new FormData();
  form.set('note', 'a field before it');
  form.set('file', new Blob([content as string], { type }), name);
  form.set('after', 'a field behind it');
  return form;
};

describe('the file of a form', () => {
  it('comes byte for byte, however the form is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
        async (content, sizes) => {
          const bytes = Buffer.concat([Buffer.from('\r\n--'), content, Buffer.from('\r\n-')]);
          const file = await formFile(...(await sent(withFile(bytes, 'text/csv; charset=gb18030'), sizes)));
          expect(file.contentType).toBe('text/csv; charset=gb18030');
          expect((await read(file.source)).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is of the kind that its name says where the sender does not know', async () => {
    for (const [type, name, kind] of [
      ['', 'wages.CSV', 'text/csv'],
      ['application/octet-stream', 'wages.ndjson', 'application/x-ndjson'],
      ['application/vnd.ms-excel', 'wages.csv', 'text/csv'],
      ['text/plain', 'wages.csv', 'text/plain'],
      ['', 'wages', 'application/octet-stream'],
    ] as const)
      expect((await formFile(...(await sent(withFile('x', type, name))))).contentType).toBe(kind);
  });

  it('may not be missing, nor the form be no form', async () => {
    const none = new FormData();
    none.set('file', 'a text');
    await expect(sent(none).then((form) => formFile(...form))).rejects.toThrow(NoFormFile);
    await expect(formFile('multipart/form-data', Readable.from([Buffer.from('x')]))).rejects.toThrow(NoFormFile);
    await expect(formFile('multipart/form-data; boundary=b', Readable.from([Buffer.from('x'.repeat(100))]))).rejects.toThrow(NoFormFile);
    const long = Array.from({ length: 100 }, () => Buffer.alloc(1_000, 'x'));
    await expect(formFile('multipart/form-data; boundary=b', Readable.from(long))).rejects.toThrow('too much');
  });

  it('that breaks off says so to who reads it', async () => {
    const [type, whole] = await sent(withFile('0123456789', 'text/csv'));
    const bytes = await read(whole);
    const cut = bytes.subarray(0, bytes.indexOf('56789'));
    const { source } = await formFile(type, Readable.from([cut]));
    await expect(read(source)).rejects.toThrow('broke off');
  });
});

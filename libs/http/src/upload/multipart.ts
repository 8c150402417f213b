import { Readable } from 'node:stream';

/** Bytes of what precedes a file in a form: boundaries, heads of parts, other fields. */
const MOST_BEFORE_FILE = 64 * 1024;
const HEAD_END = Buffer.from('\r\n\r\n');
/** What a browser or a script may not know to say of a file. */
const UNSAID = ['', 'application/octet-stream', 'application/vnd.ms-excel'];
const BY_ENDING: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file of a form, still to be read. */
export interface FormFile {
  readonly contentType: string;
  readonly source: Readable;
}

/** The form can't be read, or holds no file. */
export class NoFormFile extends Error {
  readonly statusCode = 400;
}

/**
 * The first file of a form (multipart/form-data, RFC 7578), read as it comes; fields before it are read past, what follows it is too.
 * @throws NoFormFile if the form can't be read or holds no file
 */
export const formFile = async (contentType: string, payload: Readable): Promise<FormFile> => {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  if (!boundary) throw new NoFormFile('the form names no boundary');
  const form = new Form(payload, Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`, 'latin1'));
  for (;;) {
    const head = await form.head();
    if (head === null) throw new NoFormFile('the form holds no file');
    const name = /^content-disposition:.*;\s*filename\*?=(?:"([^"]*)"|([^;\r\n]*))/im.exec(head);
    if (!name) {
      await form.skip();
      continue;
    }
    const said = /^content-type:\s*([^\r\n]+)/im.exec(head)?.[1]?.trim() ?? '';
    const ending = (name[1] ?? name[2] ?? '').split('.').at(-1)!.toLowerCase();
    return {
      contentType: (UNSAID.includes(said.toLowerCase()) && BY_ENDING[ending]) || said || 'application/octet-stream',
      source: Readable.from(form.body(), { objectMode: false }),
    };
  }
};

/** A form as it comes. */
class Form {
  private readonly chunks: AsyncIterator<Buffer, undefined, undefined>;
  /** What has come and was not read yet; the first boundary has no line break before it. */
  private rest: Buffer = Buffer.from('\r\n');
  private before = 0;

  constructor(
    payload: Readable,
    private readonly delimiter: Buffer,
  ) {
    this.chunks = payload.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer, undefined, undefined>;
  }

  /** The head of the next part; null behind the last. */
  async head(): Promise<string | null> {
    await this.until(this.delimiter);
    while (this.rest.length < 2) await this.more();
    if (this.rest.subarray(0, 2).toString('latin1') === '--') return null;
    const head = await this.until(HEAD_END);
    return head.toString('utf8');
  }

  /** Reads past the part's body; its end stays to be read. */
  async skip(): Promise<void> {
    const body = await this.until(this.delimiter);
    this.rest = Buffer.concat([this.delimiter, this.rest]);
    this.before += body.length;
  }

  /** The part's body as it comes. @throws Error if the form ends within */
  async *body(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.rest.indexOf(this.delimiter);
      const sure = end >= 0 ? end : Math.max(0, this.rest.length - this.delimiter.length + 1);
      if (sure > 0) yield this.rest.subarray(0, sure);
      this.rest = this.rest.subarray(sure);
      if (end >= 0) break;
      const { value, done } = await this.chunks.next();
      if (done) throw new Error('the form broke off');
      this.rest = Buffer.concat([this.rest, value]);
    }
    while (!(await this.chunks.next()).done);
  }

  /** What stands before these bytes; they are read past. */
  private async until(bytes: Buffer): Promise<Buffer> {
    let at = this.rest.indexOf(bytes);
    while (at < 0) {
      await this.more();
      at = this.rest.indexOf(bytes);
    }
    const found = this.rest.subarray(0, at);
    this.rest = this.rest.subarray(at + bytes.length);
    return found;
  }

  private async more(): Promise<void> {
    if (this.rest.length + this.before > MOST_BEFORE_FILE) throw new NoFormFile('too much stands before the form’s file');
    const { value, done } = await this.chunks.next();
    if (done) throw new NoFormFile('the form holds no file, or broke off');
    this.rest = Buffer.concat([this.rest, value]);
  }
}

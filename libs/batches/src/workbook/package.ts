import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { tooMuch, unreadable } from './unreadable';

/** Bytes of a workbook as it comes: its list of parts stands at its end, so that all of it is held; a hundred thousand rows have some ten million. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Bytes that come out of one part. */
const MOST_UNPACKED = 1024 * 1024 * 1024;
const MOST_PARTS = 2_000;
/** A password, or the format before 2007: an OLE file. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The parts of a workbook (an OPC package: a ZIP archive), each read as it is unpacked. */
export class Package {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws BadRequestException for what is no ZIP archive @throws PayloadTooLargeException for one that is too large */
  static async of(bytes: AsyncIterable<Buffer>): Promise<Package> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of bytes) {
      length += chunk.length;
      if (length > MOST_BYTES) throw tooMuch(`${MOST_BYTES} bytes`);
      chunks.push(chunk);
    }
    const whole = Buffer.concat(chunks);
    if (whole.subarray(0, OLE.length).equals(OLE))
      throw unreadable('it is locked by a password, or of the kind before 2007: save it as .xlsx without a password');
    const zip = await opened(whole);
    return new Package(zip, await entriesOf(zip));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * The text of a part.
   * @throws BadRequestException if it is not there or broken
   * @throws PayloadTooLargeException once more comes out of it than may: what it says of its own size is not believed
   */
  async *text(name: string, most = MOST_UNPACKED): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) throw unreadable(`it has no ${name}`);
    if (entry.uncompressedSize > most) throw tooMuch(`${most} bytes unpacked`);
    const decoder = new TextDecoder('utf-8');
    let [length, sum] = [0, 0];
    const stream = await this.stream(entry);
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > most) throw tooMuch(`${most} bytes unpacked`);
        sum = crc32(chunk, sum);
        yield decoder.decode(chunk, { stream: true });
      }
      if (sum !== entry.crc32) throw unreadable(`${name} is broken`);
    } catch (error) {
      if (error instanceof Error && 'getStatus' in error) throw error;
      throw unreadable(`${name} is broken`);
    }
  }

  private stream(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => {
        if (error) reject(unreadable(`${entry.fileName} is broken`));
        else resolve(stream);
      });
    });
  }
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(unreadable('it is no workbook: an .xlsx file is expected'));
      else resolve(zip);
    });
  });

const entriesOf = (zip: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    if (zip.entryCount > MOST_PARTS) return reject(tooMuch(`${MOST_PARTS} parts`));
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(unreadable('its list of parts is broken')));
    zip.readEntry();
  });

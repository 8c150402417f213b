import { isUtf8 } from 'node:buffer';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import iconv from 'iconv-lite';

const UTF8 = /^utf-?8$/;
const GB = /^(gb18030|gbk|gb2312|cp936|x-gbk)$/;
const NAMED = ['utf-8', 'gb18030', 'gbk', 'gb2312'];

interface Decoder {
  write(bytes: Buffer): string;
  end(): string | undefined;
}

const utf8 = (): Decoder => {
  const decoder = new TextDecoder('utf-8');
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
};
const gb18030 = (): Decoder => iconv.getDecoder('gb18030');

/** The bytes without a character that the end of the block cut in two. */
const whole = (bytes: Buffer): Buffer => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
  }
  return bytes;
};

const isAscii = (bytes: Buffer): boolean => {
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at]! > 0x7f) return false;
  return true;
};

/**
 * The text of a file. The sender's charset counts; without one a byte order mark, else the first bytes beyond ASCII: what is sound UTF-8 is
 * UTF-8, anything else GB18030 (as spreadsheets save it here). Bytes that are nothing in that charset come out as U+FFFD.
 * @throws UnsupportedMediaTypeException for a charset that is not read
 */
export async function* textOf(bytes: AsyncIterable<Buffer>, charset: string | null): AsyncGenerator<string> {
  if (charset !== null && !UTF8.test(charset) && !GB.test(charset))
    throw new UnsupportedMediaTypeException({ detail: `this charset is not read: send ${NAMED.join(', ')}` });
  let decoder = charset === null ? undefined : UTF8.test(charset) ? utf8() : gb18030();
  for await (const block of bytes) {
    // Until a byte says otherwise the text is the same in both.
    if (!decoder && isAscii(block)) {
      yield block.toString('latin1');
      continue;
    }
    decoder ??= isUtf8(whole(block)) ? utf8() : gb18030();
    yield decoder.write(block);
  }
  const last = decoder?.end();
  if (last) yield last;
}

import { BadRequestException, PayloadTooLargeException, createParamDecorator, UnsupportedMediaTypeException } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

/**
 * A file sent as a request's body, still to be read: nothing of it is in memory.
 * What can be seen of it (media type, charset, length) is what an `Idempotency-Key` is compared by.
 */
export class UploadedFile {
  readonly mediaType: string;
  /** As the sender names it, in lower case. */
  readonly charset: string | null;
  /** Bytes, where the sender says so. */
  readonly length: number | null;
  readonly #source: Readable;

  constructor(contentType: string, length: string | undefined, source: Readable) {
    this.mediaType = contentType.split(';')[0]!.trim().toLowerCase();
    this.charset = /;\s*charset="?([^";\s]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? null;
    this.length = length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : null;
    this.#source = source;
  }

  /**
   * The bytes as they come, with back-pressure.
   * @param most bytes
   * @throws PayloadTooLargeException beyond `most` bytes
   * @throws BadRequestException if the sender leaves before the end
   */
  async *bytes(most: number): AsyncGenerator<Buffer> {
    const tooLong = (): PayloadTooLargeException =>
      new PayloadTooLargeException({ detail: `a file may have at most ${most} bytes: send it in parts` });
    if ((this.length ?? 0) > most) throw tooLong();
    let read = 0;
    try {
      // Whoever stops reading still has an answer to give: the connection stays, what is left of the file is read past.
      for await (const chunk of this.#source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        read += chunk.length;
        if (read > most) throw tooLong();
        yield chunk;
      }
    } catch (error) {
      if (error instanceof PayloadTooLargeException) throw error;
      throw new BadRequestException({ detail: 'the upload broke off' }, { cause: error });
    } finally {
      this.#source.resume();
    }
  }
}

/**
 * The file of a route that takes uploads (`UploadsModule.forRoutes`), of one of these media types.
 * @throws UnsupportedMediaTypeException naming what is taken
 */
export const Upload = createParamDecorator((taken: readonly string[], context: ExecutionContext): UploadedFile => {
  const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof UploadedFile && taken.includes(body.mediaType)) return body;
  const given = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (taken.includes(given) || (given === '' && !headers['content-length'])) throw new BadRequestException({ detail: 'the file is empty' });
  const isOld = given === 'application/vnd.ms-excel';
  throw new UnsupportedMediaTypeException({
    detail: `${isOld ? 'a workbook of the kind before 2007 is not read: save it anew; ' : ''}send the file as the body with content-type ${taken.join(' or ')}`,
  });
});

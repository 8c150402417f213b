import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { problemOf } from '@anxin/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open311Error } from './refusal';
import { xmlOf } from './rendering';

/** Tells errors as GeoReport v2 does: a list of code and description, in the format that was asked for. */
@Catch()
export class Open311Filter implements ExceptionFilter {
  private readonly logger = new Logger('open311');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const known = error instanceof Open311Error ? error : told(error);
    if (known.status === 500) this.logger.error(`${request.method} ${request.routeOptions?.url ?? '?'}: ${(error as Error)?.name}`);
    if (known.retryAfter) void reply.header('retry-after', String(known.retryAfter));
    const errors = [{ code: String(known.status), description: known.description }];
    const xml = /\.xml(?:\?|$)/.test(request.url);
    void reply
      .status(known.status)
      .header('content-type', xml ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8')
      .send(xml ? xmlOf(errors, { root: 'errors', item: 'error' }) : errors);
  }
}

/** The standard knows few codes; what the service says otherwise is one of them. */
const told = (error: unknown): Open311Error => {
  const { status, detail, errors } = problemOf(error);
  const said = [detail, ...(errors ?? []).map(({ path, message }) => `${path}: ${message}`)].filter(Boolean).join('; ');
  if (status === 429 || status === 503) return new Open311Error(status, 'try again later', 2);
  if (status >= 500) return new Open311Error(500, error instanceof HttpException ? said : 'internal error');
  return new Open311Error(status === 403 || status === 404 ? status : 400, said || 'bad request');
};

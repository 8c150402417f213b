import { createHash } from 'node:crypto';
import {
  BadRequestException,
  type CallHandler,
  ConflictException,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants';
import type { Caller } from '@anxin/access';
import { AlreadyAnswered, KeptAnswers, requestScope, type KeptAnswer, type RequestScope } from '@anxin/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The same value has the same text, whatever the order of its fields. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
};

/**
 * `Idempotency-Key` of a POST or PUT, kept per client: the same key and body gives the first answer again, with another body 409.
 * The answer is stored by `Transactions.run` together with the effect, so a controller returns what its use case returned, unchanged.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly answers: KeptAnswers) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest & { caller?: Caller }>();
    const key = request.headers['idempotency-key'];
    if (!key || !['POST', 'PUT'].includes(request.method)) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key))
      throw new BadRequestException({ errors: [{ path: 'Idempotency-Key', message: 'must be 1 to 200 visible characters' }] });
    const status =
      (Reflect.getMetadata(HTTP_CODE_METADATA, context.getHandler()) as number | undefined) ?? (request.method === 'POST' ? 201 : 200);
    const scope: RequestScope = {
      client: request.caller?.client ?? 'public',
      key,
      requestHash: createHash('sha256')
        .update(`${request.method} ${request.url}\0${canonical(request.body)}`)
        .digest('base64url'),
      status,
      claimed: false,
    };
    return from(this.answer(scope, next, context.switchToHttp().getResponse<FastifyReply>()));
  }

  private async answer(scope: RequestScope, next: CallHandler, reply: FastifyReply): Promise<unknown> {
    const kept = await this.answers.find(scope.client, scope.key);
    if (kept) return this.again(kept, scope, reply);
    try {
      return await requestScope.run(scope, () => lastValueFrom(next.handle(), { defaultValue: undefined }));
    } catch (error) {
      const first = error instanceof AlreadyAnswered ? await this.answers.find(scope.client, scope.key) : undefined;
      if (!first) throw error;
      return this.again(first, scope, reply);
    }
  }

  private again(kept: KeptAnswer, scope: RequestScope, reply: FastifyReply): unknown {
    if (kept.requestHash !== scope.requestHash)
      throw new ConflictException({ detail: 'this Idempotency-Key was used for another request' });
    void reply.status(kept.status);
    return kept.answer ?? undefined;
  }
}

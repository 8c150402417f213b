import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import replyFrom from '@fastify/reply-from';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GATEWAY_SETTINGS } from '../settings/gateway-settings.token';
import type { GatewaySettings } from '../settings/gateway.settings';
import { sendProblem } from './problem.answer';
import { pathOf } from './route-table';
import { Routes } from './routes.provider';

/** RFC 9110 7.6.1 and what some clients add; `expect` is answered by this server itself. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
];
/** Milliseconds until a service must begin to answer once it has the whole request. */
const FIRST_BYTE_MS = 120_000;
/** No upper number of connections, since each open event stream holds one; certificates are checked, which the package leaves out unless told. */
const AGENT: object = { connections: null, headersTimeout: FIRST_BYTE_MS, bodyTimeout: 0, tls: { rejectUnauthorized: true } };
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Passes every documented call to its service: bodies untouched and with back-pressure, nothing tried twice, event streams as they come. */
@Injectable()
export class ProxyPlugin {
  private readonly logger = new Logger('routing');

  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    private readonly routes: Routes,
  ) {}

  register(root: FastifyInstance): void {
    root.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      await scope.register(replyFrom, {
        undici: AGENT,
        destroyAgent: true,
        disableRequestLogging: true,
      });
      scope.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
        const status = error instanceof URIError ? 400 : (error.statusCode ?? 500);
        if (status >= 500) this.logger.error(`${error.name}`, error.stack?.replace(/^[^\n]*\n/, ''));
        return sendProblem(reply, status, status < 500 ? 'the request cannot be passed on' : undefined);
      });
      scope.all('/*', (request, reply) => this.pass(request, reply));
    });
  }

  private pass(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const path = pathOf(request.raw.url!);
    const match = this.routes.match(request.method, path);
    if (!match) return sendProblem(reply.header('retry-after', '2'), 503, 'not all services are known yet');
    if (match.kind === 'none') return sendProblem(reply, 404, 'there is nothing here');
    if (match.kind === 'method')
      return sendProblem(reply.header('allow', match.allowed.join(', ')), 405, `this takes ${match.allowed.join(', ')}`);
    const { service } = match.operation;
    const base = this.settings.services.get(service);
    if (!base) return sendProblem(reply, 404, 'there is nothing here');
    // A service that refuses a long body closes the connection, and its answer is lost on the way: so it is refused here.
    if (isTooLong(request, this.settings.limits.jsonBytes)) return sendProblem(reply, 413, 'the body is too long; use an upload');
    const requestId = requestIdOf(request);
    void reply.header('x-request-id', requestId);
    return reply.from(base + path, {
      rewriteRequestHeaders: (_, headers) => passedOn(headers as IncomingHttpHeaders, request, requestId),
      rewriteHeaders: (headers) => returned(headers as IncomingHttpHeaders, requestId),
      // Left out, it tries a GET again ten times on a 503.
      retryDelay: () => null,
      onError: (failed, { error }) => this.unanswered(failed as FastifyReply, service, error),
    });
  }

  private unanswered(reply: FastifyReply, service: string, error: Error): void {
    const { code, cause } = error as Error & { code?: string; cause?: { code?: string } };
    const slow = (error as { statusCode?: number }).statusCode === 504;
    this.logger.warn(`${service} did not answer: ${cause?.code ?? code ?? error.name}`);
    if (slow) sendProblem(reply, 504, `${service} takes too long; the call may still have its effect`);
    else
      sendProblem(
        reply.header('retry-after', '2'),
        503,
        `${service} does not answer at the moment; try again, with the same Idempotency-Key`,
      );
  }
}

function isTooLong(request: FastifyRequest, limit: number): boolean {
  return (
    Number(request.headers['content-length'] ?? 0) > limit &&
    /^application\/(?:[\w.-]+\+)?(?:json|x-www-form-urlencoded)\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')
  );
}

function requestIdOf(request: FastifyRequest): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

function passedOn(headers: IncomingHttpHeaders, request: FastifyRequest, requestId: string): IncomingHttpHeaders {
  // What is said about the way here is for the gateway to say, `x-anxin-…` for the house alone.
  const kept = Object.entries(headers).filter(
    ([name]) => !HOP_BY_HOP.includes(name) && !/^(x-anxin-|x-forwarded-|forwarded$|x-real-ip$)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    'x-request-id': requestId,
    'x-forwarded-for': request.ip,
    'x-forwarded-proto': request.protocol,
    'x-forwarded-host': request.host,
  };
}

function returned(headers: IncomingHttpHeaders, requestId: string): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name) && !name.startsWith('x-anxin-'));
  return { ...Object.fromEntries(kept), 'x-request-id': requestId };
}

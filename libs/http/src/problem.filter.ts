import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { isDatabaseOutage, sqlStateOf } from '@anxin/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** RFC 9457 problem details; `errors` names each wrong field of bad input, `openSteps` what may be done instead. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly openSteps?: readonly string[];
}

const SHOWN = ['detail', 'errors', 'openSteps'] as const;

/** The problem that an error is told as; what it does not know becomes a 500 that tells nothing of its inside. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof HttpException) {
    const status = error.getStatus();
    const answer = error.getResponse();
    const given = (typeof answer === 'object' ? answer : { detail: answer }) as Record<string, unknown>;
    const shown = Object.fromEntries(SHOWN.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));
    const detail = shown.detail ?? (typeof given.message === 'string' ? given.message : undefined);
    return {
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Error',
      status,
      ...shown,
      ...(typeof detail === 'string' && detail ? { detail } : {}),
    };
  }
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    const bad = code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError;
    return {
      type: 'about:blank',
      title: STATUS_CODES[statusCode] ?? 'Error',
      status: statusCode,
      detail: bad ? 'the body is not JSON' : (error as Error).message,
    };
  }
  // Class 22: a value the database can't hold, such as a text with a NUL. It came from the caller.
  if (sqlStateOf(error)?.startsWith('22'))
    return { type: 'about:blank', title: 'Bad Request', status: 400, detail: 'the input holds a value that cannot be stored' };
  if (isDatabaseOutage(error))
    return { type: 'about:blank', title: 'Service Unavailable', status: 503, detail: 'the database does not answer; try again' };
  return { type: 'about:blank', title: 'Internal Server Error', status: 500 };
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = problemOf(error);
    // The message of an unknown error may quote what somebody sent: only its kind and place are logged. What is refused knowingly needs no place.
    const what = `${request.method} ${request.routeOptions?.url ?? '?'}: ${(error as Error)?.name} ${(error as { code?: string })?.code ?? ''}`;
    if (problem.status >= 500 && error instanceof HttpException) this.logger.warn(`${what}${problem.detail ?? ''}`);
    else if (problem.status >= 500) this.logger.error(what, placeOf(error));
    if (reply.raw.headersSent) {
      reply.raw.end();
      return;
    }
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
  }
}

/** The stack without its first line, which holds the message. */
const placeOf = (error: unknown): string | undefined =>
  (error as Error)?.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');

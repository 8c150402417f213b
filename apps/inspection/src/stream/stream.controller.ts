import { Controller, Get, Headers, Logger, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import { NoticeBoard } from './notice-board.use-case';
import type { NumberedNotice } from './notice.store';

/** A comment line keeps proxies from taking a quiet stream for a dead one. */
const COMMENT_MS = 15_000;
const LAST_ID = /^\d{1,18}$/;

@Controller('cases')
export class StreamController {
  private readonly logger = new Logger('stream');

  constructor(private readonly board: NoticeBoard) {}

  /** Assignments and those that nobody confirmed, openings, filings, closures, the eves of deadlines and those that ran out, as server-sent events; `Last-Event-ID` resumes. */
  @Get('stream')
  @Permit('inspector', 'supervisor', { auditor: false })
  @ApiHeader({ name: 'last-event-id', required: false, description: 'the number of the last event seen; what came after it is told first' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description:
      'first ready, whose id is the number that the stream goes on from; then opened, assigned, filed, closed, deadline, overdue, escalated; data: case or complaint, number, region, stage and what the event adds',
    schema: { type: 'string' },
  })
  async stream(
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') lastId?: string,
    @Headers('authorization') authorization?: string,
  ): Promise<void> {
    if (lastId !== undefined && !LAST_ID.test(lastId)) throw invalid('Last-Event-ID', 'must be the number of an event of this stream');
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    out.write(': open\n\n');
    try {
      await this.tell(caller, out, lastId === undefined ? undefined : BigInt(lastId), lifetimeOf(authorization));
    } catch (error) {
      this.logger.warn(`a stream can't begin: ${(error as Error).name}`);
      out.end();
    }
  }

  private async tell(caller: Caller, out: ServerResponse, after: bigint | undefined, lifetime: number): Promise<void> {
    const comment = setInterval(() => out.write(': still here\n\n'), COMMENT_MS).unref();
    const expiry = setTimeout(() => out.end(), lifetime).unref();
    const listener = {
      caller,
      ready: (from: bigint) => void out.write(`id: ${from}\nevent: ready\ndata: {}\n\n`),
      tell: (notice: NumberedNotice) => void out.write(eventOf(notice)),
      end: () => out.end(),
    };
    const listening = this.board.follow(listener, after);
    out.on('close', () => {
      clearInterval(comment);
      clearTimeout(expiry);
      void listening.then((follower) => follower && this.board.leave(follower)).catch(() => undefined);
    });
    if (!(await listening)) out.end();
  }
}

const eventOf = ({ id, kind, at, caseId, region, data }: NumberedNotice): string =>
  `id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify({ ...(caseId !== null && { case: caseId }), at, region, ...data })}\n\n`;

const LONGEST_MS = 3_600_000;

/** A stream ends with the token that opened it (which the guard has checked); the client comes back with a new one. */
const lifetimeOf = (authorization: string | undefined): number => {
  try {
    const { exp } = JSON.parse(Buffer.from(authorization!.split('.')[1]!, 'base64url').toString()) as { exp: number };
    return Math.min(LONGEST_MS, Math.max(0, exp * 1000 - Date.now()));
  } catch {
    return LONGEST_MS;
  }
};

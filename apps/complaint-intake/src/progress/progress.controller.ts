import { Controller, Get, Query, Req } from '@nestjs/common';
import { Public } from '@anxin/access';
import type { FastifyRequest } from 'fastify';
import { ProgressQuery } from './progress.dto';
import { ShowProgress, type ProgressView } from './show-progress.use-case';

@Controller('complaints/progress')
export class ProgressController {
  constructor(private readonly showProgress: ShowProgress) {}

  /** The progress (办理进度) of a complaint by its receipt number and the last four digits of the phone number that was left. */
  @Get()
  @Public()
  show(@Query() query: ProgressQuery, @Req() request: FastifyRequest): Promise<ProgressView> {
    return this.showProgress.run(query, addressOf(request));
  }
}

/** The client as the gateway saw it (it replaces what the client itself sends in this header); without a gateway the peer. */
const addressOf = ({ headers, ip }: FastifyRequest): string =>
  String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim() || ip;

import { Controller, Get, Query, Req } from '@nestjs/common';
import { Public } from '@anxin/access';
import type { FastifyRequest } from 'fastify';
import { addressOf } from './address-of';
import { ProgressQuery } from './progress.dto';
import type { ProgressView } from './progress.view';
import { ShowProgress } from './show-progress.use-case';

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

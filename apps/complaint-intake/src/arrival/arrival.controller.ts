import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { Public } from '@anxin/access';
import type { FastifyRequest } from 'fastify';
import { addressOf } from '../progress/address-of';
import type { ProgressView } from '../progress/progress.view';
import { AnswerArrival } from './answer-arrival.use-case';
import { ArrivalInput } from './arrival.dto';

@Controller('complaints/progress/arrival')
export class ArrivalController {
  constructor(private readonly answerArrival: AnswerArrival) {}

  /** Says whether the wages arrived (工资是否到账), by receipt number and the last four digits of the phone number that was left. */
  @Post()
  @HttpCode(200)
  @Public()
  answer(@Body() input: ArrivalInput, @Req() request: FastifyRequest): Promise<ProgressView> {
    return this.answerArrival.run(input, addressOf(request));
  }
}

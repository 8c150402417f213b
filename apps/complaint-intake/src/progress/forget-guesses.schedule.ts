import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Timers } from '@anxin/timers';
import { ForgetGuesses } from './forget-guesses.use-case';

const HOUR = 3_600_000;

@Injectable()
export class ForgetGuessesHourly implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly forgetGuesses: ForgetGuesses,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every('forget-guesses', HOUR, () => this.forgetGuesses.run(), 'wall');
  }
}

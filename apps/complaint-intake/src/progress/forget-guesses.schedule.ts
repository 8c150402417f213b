import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Timers } from '@anxin/timers';
import { GuessStore } from './guess.store';
import { WALL_CLOCK, type WallClock } from './wall-clock';

const HOUR = 3_600_000;

/** Drops old tries at the progress query once an hour. */
@Injectable()
export class ForgetGuesses implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly guesses: GuessStore,
    @Inject(WALL_CLOCK) private readonly clock: WallClock,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every('forget-guesses', HOUR, () => this.guesses.purge(this.clock()));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { GuessStore } from './guess.store';
import { WALL_CLOCK, type WallClock } from './wall-clock';

/** Drops tries at the progress query that count no more. */
@Injectable()
export class ForgetGuesses {
  constructor(
    private readonly guesses: GuessStore,
    @Inject(WALL_CLOCK) private readonly clock: WallClock,
  ) {}

  run(): Promise<void> {
    return this.guesses.purge(this.clock());
  }
}

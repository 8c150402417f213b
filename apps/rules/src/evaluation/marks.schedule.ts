import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { StoredClock } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { Timers } from '@anxin/timers';
import { DecideSubjects } from './decide-subjects.use-case';
import { HOME_REGION } from './judge-subject.use-case';
import { OverdueMarks } from './overdue-marks';

const EVERY_MS = 60_000;

/** Tells operations when a day can't be judged because its marks have not come so many minutes (wall time) after the deciding hour. */
@Injectable()
export class MarksSchedule implements OnApplicationBootstrap {
  private readonly logger = new Logger('marks');
  private readonly overdue = new OverdueMarks();

  constructor(
    private readonly decide: DecideSubjects,
    private readonly clock: StoredClock,
    private readonly timers: Timers,
    private readonly policies: Policies,
    @Inject(HOME_REGION) private readonly homeRegion: string,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every('watch-marks', EVERY_MS, () => this.look(performance.now()), 'wall');
  }

  /** @param wall milliseconds of the process's monotonic clock */
  async look(wall: number): Promise<void> {
    const minutes = this.policies.number('absence.marks-warn-minutes', { region: this.homeRegion, on: await this.clock.today() });
    for (const day of this.overdue.look(await this.decide.daysWithoutMarks(), wall, minutes)) {
      this.logger.warn(`${day} can't be judged: a day-closed mark has not come for ${minutes} minutes; nothing is raised until it does`);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { addWorkingDays, type LocalDate } from '@anxin/calendar';
import { Policies, type PolicyKey } from '@anxin/policy';
import type { Term } from './deadline';
import type { Severity } from './facts';

/** Counts a case's terms by the policy of its region on the day they begin. */
@Injectable()
export class Terms {
  constructor(private readonly policies: Policies) {}

  /** From an alert to the decision whether the clue is filed. */
  filing(region: string, on: LocalDate): Term {
    return this.workingDays('case.filing-working-days', region, on);
  }

  /** From filing to the end of the investigation (监察条例 17). */
  investigation(region: string, on: LocalDate): Term {
    return this.workingDays('case.investigation-working-days', region, on);
  }

  /** The most working days by which an investigation may be extended (监察条例 17). */
  longestExtension(region: string, on: LocalDate): number {
    return this.policies.number('case.extension-working-days', { region, on });
  }

  /** The severity from which an alert opens a case. */
  opensFrom(region: string, on: LocalDate): Severity {
    return this.policies.text('case.opens-from-severity', { region, on }) as Severity;
  }

  private workingDays(key: PolicyKey, region: string, on: LocalDate): Term {
    const row = this.policies.row(key, { region, on });
    const end = addWorkingDays(on, this.policies.number(key, { region, on }));
    return { startsOn: on, dueOn: end.date, unit: 'working-days', basis: row.basis, provisional: end.provisional };
  }
}

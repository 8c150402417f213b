import { Inject, Injectable } from '@nestjs/common';
import { addCalendarDays, maxDate, type LocalDate } from '@anxin/calendar';
import { Policies, type PolicyAt, type PolicyKey, type PolicyRow } from '@anxin/policy';
import { papersOf, type Papers } from '../contract-end/papers';
import type { LawNumbers } from './law-numbers';

/** The region by whose rules is judged while no register has told where an employer is. */
export const HOME_REGION = Symbol('home region');

/** Older days than any row holds from are judged by the first rows. */
const EARLIEST: LocalDate = '2008-01-01';

/** The law's numbers on contracts, of a region on a day. */
@Injectable()
export class LawTerms {
  constructor(
    private readonly policies: Policies,
    @Inject(HOME_REGION) private readonly homeRegion: string,
  ) {}

  of(region: string | null | undefined, on: LocalDate): LawNumbers {
    const at = this.at(region, on);
    const number = (key: PolicyKey): number => this.policies.number(key, at);
    const least = (key: PolicyKey): bigint | null => (this.policies.find(key, at) ? this.policies.amount(key, at) : null);
    return {
      noProbationUnderMonths: number('contracts.probation-none-under-months'),
      probationUnderOneYear: number('contracts.probation-max-months-under-one-year'),
      probationUnderThreeYears: number('contracts.probation-max-months-under-three-years'),
      probationMost: number('contracts.probation-max-months'),
      probationPayPercent: number('contracts.probation-pay-percent'),
      temporaryPostMonths: number('contracts.temporary-post-months'),
      agencyContractYears: number('contracts.agency-contract-years'),
      severanceMostYears: number('contracts.severance-max-years'),
      leastMonthly: least('minimum-wage.monthly'),
      leastHourly: least('minimum-wage.hourly'),
    };
  }

  /** The papers of what ended on that day; null while it hasn't ended. */
  papers(
    region: string | null | undefined,
    endsOn: LocalDate | null,
    certificateOn: LocalDate | null,
    transferredOn: LocalDate | null,
    today: LocalDate,
  ): Papers | null {
    if (endsOn === null) return null;
    const days = this.policies.number('contracts.termination-papers-days', this.at(region, endsOn));
    const due = addCalendarDays(endsOn, days, { roll: true });
    return papersOf(due, certificateOn, transferredOn, today);
  }

  /** The row that governs. */
  row(key: PolicyKey, region: string | null | undefined, on: LocalDate): PolicyRow {
    return this.policies.row(key, this.at(region, on));
  }

  private at(region: string | null | undefined, on: LocalDate): PolicyAt {
    return { region: region ?? this.homeRegion, on: maxDate(EARLIEST, on) };
  }
}

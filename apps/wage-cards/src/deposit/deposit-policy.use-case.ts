import { Injectable } from '@nestjs/common';
import { addWorkingDays, maxDate, type LocalDate } from '@anxin/calendar';
import { Policies, type PolicyKey } from '@anxin/policy';
import type { DepositParameters, Parameter } from './requirement';

/** Older days than any row holds from are judged by the first rows. */
const EARLIEST: LocalDate = '2008-01-01';
const COUNTRY = '000000';

/** The policy of wage deposits, of a region on a day. */
@Injectable()
export class DepositPolicy {
  constructor(private readonly policies: Policies) {}

  /** Working days in which the bank pays, and after which the contractor has made it good. */
  drawTerms(region: string | null, on: LocalDate): { payDays: number; topUpDays: number } {
    return {
      payDays: this.days('construction.deposit-draw-working-days', region, on),
      topUpDays: this.days('construction.deposit-top-up-working-days', region, on),
    };
  }

  /** Calendar days of public notice before a release takes effect. */
  noticeDays(region: string | null, on: LocalDate): number {
    return this.days('construction.deposit-refund-notice-days', region, on);
  }

  /** Months before its end at which the authority reminds of a guarantee. */
  reminderMonths(region: string | null, on: LocalDate): number {
    return this.days('construction.guarantee-reminder-months', region, on);
  }

  /** Years for which a guarantee is valid at least. */
  guaranteeYears(region: string | null, on: LocalDate): number {
    return this.days('construction.guarantee-min-years', region, on);
  }

  /** The last day to deposit, by when the works were permitted. */
  dueOn(region: string, permittedOn: LocalDate): LocalDate {
    return addWorkingDays(permittedOn, this.days('construction.deposit-working-days', region, permittedOn)).date;
  }

  parameters(region: string, signedOn: LocalDate): DepositParameters {
    const of = (key: PolicyKey): Parameter => {
      const { value, basis, verified } = this.policies.row(key, this.at(region, signedOn));
      return { key, value: String(value), basis, verified };
    };
    const amount = (key: PolicyKey) => ({ ...of(key), amount: this.policies.amount(key, this.at(region, signedOn)) });
    return {
      rate: of('construction.deposit-rate-percent'),
      cap: amount('construction.deposit-cap'),
      severalProjects: of('construction.deposit-several-projects'),
      severalReduction: of('construction.deposit-several-projects-reduction-percent'),
      severalFloor: of('construction.deposit-multi-project-min-percent'),
      exemptPrice: amount('construction.deposit-exempt-price'),
      exemptCleanYears: of('construction.deposit-exempt-clean-years'),
      reduceYears: of('construction.deposit-reduce-clean-years'),
      reduceBy: of('construction.deposit-reduce-percent'),
      waiveYears: of('construction.deposit-waive-clean-years'),
      increaseBy: of('construction.deposit-increase-percent'),
      increaseListedBy: of('construction.deposit-increase-listed-percent'),
      arrearsYears: of('construction.deposit-arrears-window-years'),
    };
  }

  private days(key: PolicyKey, region: string | null, on: LocalDate): number {
    return this.policies.number(key, this.at(region, on));
  }

  private at(region: string | null, on: LocalDate): { region: string; on: LocalDate } {
    return { region: region ?? COUNTRY, on: maxDate(EARLIEST, on) };
  }
}

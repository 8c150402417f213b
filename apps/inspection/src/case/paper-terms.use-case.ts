import { Injectable } from '@nestjs/common';
import {
  addCalendarDays,
  addDays,
  addMonths,
  addWorkingDays,
  isProvisional,
  maxDate,
  nextWorkingDayOrSame,
  type LocalDate,
} from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import { Policies, type PolicyKey } from '@anxin/policy';
import { articleOf } from './articles';
import type { Term } from './deadline';
import type { DecisionData, Served } from './paper-log';

/** Counts the terms of papers by the policy of the case's region on the day they begin; months and calendar days end on a working day (民诉法 85). */
@Injectable()
export class PaperTerms {
  constructor(private readonly policies: Policies) {}

  /** To make a statement (陈述申辩, 处罚法 44–45). */
  statement = (region: string, on: LocalDate): Term => this.workingDays('case.statement-working-days', region, on);
  /** To ask for a hearing (处罚法 64). */
  hearingRequest = (region: string, on: LocalDate): Term => this.workingDays('case.hearing-request-working-days', region, on);
  /** From the end of the investigation to the decision (若干规定 37). */
  decision = (region: string, on: LocalDate): Term => this.workingDays('case.decision-working-days', region, on);
  /** From the filing to the penalty (处罚法 60). */
  penalty = (region: string, filedOn: LocalDate): Term => this.calendarDays('case.penalty-calendar-days', region, filedOn);
  /** To serve a decision (处罚法 61). */
  service = (region: string, on: LocalDate): Term => this.workingDays('case.service-working-days', region, on);
  payment = (region: string, on: LocalDate): Term => this.calendarDays('case.payment-calendar-days', region, on);
  /** To pay a fine (处罚法 67). */
  fine = (region: string, on: LocalDate): Term => this.calendarDays('case.fine-payment-days', region, on);
  review = (region: string, on: LocalDate): Term => this.calendarDays('case.review-days', region, on);
  suit = (region: string, on: LocalDate): Term => this.months('case.suit-months', region, on);
  /** From a review decision on (行政诉讼法 45). */
  suitAfterReview = (region: string, on: LocalDate): Term => this.calendarDays('case.suit-after-review-days', region, on);
  /** To ask the court, from the end of review and suit (行政强制法 53). */
  enforcement = (region: string, on: LocalDate): Term => this.months('case.enforcement-months', region, on);
  /** What a reminder gives (行政强制法 54). */
  reminder = (region: string, on: LocalDate): Term => this.calendarDays('case.enforcement-reminder-days', region, on);

  /** The clocks that start with the service of a decision; a withdrawal starts none. */
  decided(
    region: string,
    on: LocalDate,
    { kind, amount, compensation, fine }: Pick<DecisionData, 'kind' | 'amount' | 'compensation' | 'fine'>,
  ): Served['terms'] {
    if (kind === 'withdrawal') return {};
    const [pays, review, suit] = [amount !== null || compensation !== null, this.review(region, on), this.suit(region, on)];
    return {
      ...(pays && { payment: this.payment(region, on) }),
      ...(fine !== null && { fine: this.fine(region, on) }),
      review,
      suit,
      ...((pays || fine !== null) && { enforcement: this.enforcement(region, maxDate(review.dueOn, suit.dueOn)) }),
    };
  }

  /** Fen that may be fined on the spot (当场处罚, 处罚法 51). */
  mostOnTheSpot(region: string, on: LocalDate): Fen {
    return this.policies.amount('case.spot-fine-max', { region, on });
  }

  /** The day on which a public notice is deemed served. */
  deemedServedOn(region: string, on: LocalDate): LocalDate {
    return addDays(on, this.policies.number('case.public-notice-days', { region, on }));
  }
  /** Working days that a hearing is told ahead (处罚法 64, 85). */
  hearingTold(region: string, on: LocalDate): number {
    return this.policies.number('case.hearing-notice-working-days', { region, on });
  }
  lateFinePercent(region: string, on: LocalDate): number {
    return this.policies.number('case.late-fine-percent', { region, on });
  }
  /** Whether a fine is large (较大数额罚款): then a hearing may be asked for. */
  isLargeFine(region: string, on: LocalDate, fine: Fen, person: boolean): boolean {
    return fine >= this.policies.amount(person ? 'case.hearing-fine-person' : 'case.hearing-fine-firm', { region, on });
  }
  /** Whether what is to be decided must be reviewed (重大执法决定法制审核). */
  needsReview(region: string, on: LocalDate, { amount, fine }: { readonly amount: Fen; readonly fine: Fen }): boolean {
    const from = (key: PolicyKey): Fen => this.policies.amount(key, { region, on });
    return fine >= from('case.legal-review-fine') || amount >= from('case.legal-review-amount');
  }

  /** What a fine by some articles lies between; several wrongs are each fined. `heads`: workers whose right was harmed. */
  fineRange(
    region: string,
    on: LocalDate,
    ids: readonly string[],
    { person, heads }: { readonly person: boolean; readonly heads: number },
  ): { readonly least: Fen; readonly most: Fen } {
    const ranges = ids.flatMap((id) => {
      const fine = articleOf(id)?.fine;
      const keys = fine && (person ? fine.person : fine.firm);
      if (!fine || !keys) return [];
      const times = fine.per === 'head' ? BigInt(heads) : 1n;
      return [keys.map((key) => this.policies.amount(key, { region, on }) * times) as [Fen, Fen]];
    });
    return { least: ranges.reduce((sum, [least]) => sum + least, 0n), most: ranges.reduce((sum, [, most]) => sum + most, 0n) };
  }

  private workingDays(key: PolicyKey, region: string, on: LocalDate): Term {
    const end = addWorkingDays(on, this.policies.number(key, { region, on }));
    return this.term(key, region, on, { dueOn: end.date, unit: 'working-days', provisional: end.provisional });
  }
  private calendarDays(key: PolicyKey, region: string, on: LocalDate): Term {
    const end = addCalendarDays(on, this.policies.number(key, { region, on }), { roll: true });
    return this.term(key, region, on, { dueOn: end.date, unit: 'calendar-days', provisional: end.provisional });
  }
  private months(key: PolicyKey, region: string, on: LocalDate): Term {
    const dueOn = nextWorkingDayOrSame(addMonths(on, this.policies.number(key, { region, on })));
    return this.term(key, region, on, { dueOn, unit: 'months', provisional: isProvisional(dueOn) });
  }
  private term(key: PolicyKey, region: string, on: LocalDate, counted: Pick<Term, 'dueOn' | 'unit' | 'provisional'>): Term {
    return { startsOn: on, basis: this.policies.row(key, { region, on }).basis, ...counted };
  }
}

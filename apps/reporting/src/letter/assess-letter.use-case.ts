import { Injectable, NotFoundException } from '@nestjs/common';
import { isEmployer, seesRegion, type Caller } from '@anxin/access';
import { minDate } from '@anxin/calendar';
import { regionPrefix } from '@anxin/codes';
import { yuan } from '@anxin/money';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { MeasuresStore, type Share } from '../measure/measures.store';
import { assess, type Assessed, type Seen, type Target } from './assessment';
import { LetterAssessmentStore, type Breach, type Counted, type LetterRead, type Scope } from './letter-assessment.store';

/** So many breaches are named; the alerts list shows them all. */
const NAMED = 50;

export interface BreachView extends Omit<Breach, 'amount'> {
  readonly amount: string | null;
}

/** What the system saw against each promise of a letter, as of a day. */
export interface LetterAssessmentView {
  readonly letter: string;
  readonly year: number;
  readonly kind: string;
  readonly obligor: { readonly region?: string; readonly uscc?: string };
  readonly obligee: { readonly region: string };
  /** Counted from the year's first day to this one. */
  readonly asOf: string;
  /** Whether the year is over: only then is a promise met. */
  readonly final: boolean;
  readonly outcome: 'met' | 'missed' | 'open' | 'incomplete';
  readonly targets: readonly Assessed[];
  /** Arrears open on that day and collective incidents of the year, by sum; fifty at most. */
  readonly breaches: readonly BreachView[];
}

/** Assesses a responsibility letter (目标责任书考核) from what alerts and cases have told. */
@Injectable()
export class AssessLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly store: LetterAssessmentStore,
    private readonly measures: MeasuresStore,
  ) {}

  /** @throws NotFoundException if there is no such letter for this caller */
  run(id: string, caller: Caller): Promise<LetterAssessmentView> {
    return this.transactions.reading(async (tx) => {
      const letter = await this.store.find(tx, id);
      if (!letter || !sees(caller, letter)) throw new NotFoundException({ detail: 'no such letter' });
      const today = await this.clock.today(tx);
      const to = minDate(today, `${letter.year}-12-31`);
      const scope = {
        prefix: regionPrefix(letter.obligorRegion ?? letter.obligeeRegion),
        uscc: letter.obligorUscc,
        from: `${letter.year}-01-01`,
        to,
      };
      const seen = { ...seenOf(await this.store.count(tx, scope)), ...(await this.shares(tx, letter.targets, scope)) };
      const targets = letter.targets.map((target) => assess(target, seen[target.measure], { year: letter.year, today }));
      const breaches = await this.store.breaches(tx, scope, NAMED);
      return {
        letter: letter.id,
        year: letter.year,
        kind: letter.kind,
        obligor: letter.obligorUscc === null ? { region: letter.obligorRegion! } : { uscc: letter.obligorUscc },
        obligee: { region: letter.obligeeRegion },
        asOf: to,
        final: today > `${letter.year}-12-31`,
        outcome: outcomeOf(targets),
        targets,
        breaches: breaches.map(({ amount, ...breach }) => ({ ...breach, amount: amount === null ? null : yuan(BigInt(amount)) })),
      };
    });
  }

  /** What the registers tell of the measures that were promised; nothing of those of which they know nothing yet. */
  private async shares(tx: Tx, targets: readonly Target[], scope: Scope): Promise<Record<string, Seen>> {
    const seen: Record<string, Seen> = {};
    for (const { measure } of targets) {
      const share = await this.share(tx, measure, scope);
      if (share && share.of > 0) seen[measure] = share;
    }
    return seen;
  }

  private async share(tx: Tx, measure: string, scope: Scope): Promise<Share | undefined> {
    switch (measure) {
      case 'contract-signing-percent':
        return this.measures.signed(tx, scope, false);
      case 'mobile-contract-signing-percent':
        return this.measures.signed(tx, scope, true);
      case 'wage-deposit-percent':
        return this.measures.deposited(tx, scope);
      case 'wage-card-percent':
        return this.measures.byCard(tx, scope);
      case 'bargaining-percent':
        return this.measures.bargained(tx, scope);
      default:
        return undefined;
    }
  }
}

const sees = (caller: Caller, letter: LetterRead): boolean =>
  (letter.obligorUscc !== null && isEmployer(caller, letter.obligorUscc)) ||
  seesRegion(caller, letter.obligorRegion ?? letter.obligeeRegion);

const seenOf = (counted: Counted): Readonly<Record<string, Seen>> => ({
  'arrears-cleared-percent': { count: counted.arrearsCleared, of: counted.arrears },
  'complaints-closed-percent': { count: counted.complaintCasesClosed, of: counted.complaintCases },
  'major-incidents': { count: counted.incidents },
});

/** Missed if one promise is; met only when all are; what nobody has seen leaves it incomplete. */
const outcomeOf = (targets: readonly Assessed[]): LetterAssessmentView['outcome'] => {
  const has = (outcome: Assessed['outcome']): boolean => targets.some((target) => target.outcome === outcome);
  return has('missed') ? 'missed' : has('open') ? 'open' : has('unknown') ? 'incomplete' : 'met';
};

import { addCalendarDays, addDays, addMonths, addWorkingDays, isProvisional, lastDayOfMonths, type LocalDate } from '@anxin/calendar';
import { min, sum, type Fen } from '@anxin/money';
import type { ProjectTerms } from '../project/project-terms';
import type { Fault, Refusal } from '../decision/decision';

/** A wage deposit (工资保证金) is money in a bank, or a bank's guarantee (银行保函). */
export const FORMS = ['cash', 'guarantee'] as const;
export type DepositForm = (typeof FORMS)[number];

/** `release-announced`: its public notice runs. */
export const DEPOSIT_STATES = ['held', 'release-announced', 'released'] as const;
export type DepositState = (typeof DEPOSIT_STATES)[number];

/** What happened to a deposit. */
export const CAUSES = [
  'provided',
  'drawn',
  'draw-paid',
  'topped-up',
  'extended',
  'release-announced',
  'release-stopped',
  'released',
] as const;
export type Cause = (typeof CAUSES)[number];

/** A draw on a deposit by payment notice (支付通知书); amounts in fen. */
export interface Drawdown {
  readonly id: string;
  /** From 1, in the order of the notices. */
  readonly number: number;
  readonly amount: Fen;
  readonly noticedOn: LocalDate;
  /** The last day on which the bank pays in time. */
  readonly payDueOn: LocalDate;
  /** Value date of the bank's payment; null: not reported yet. */
  readonly paidOn: LocalDate | null;
  /** Working days in which the contractor makes it good, by the policy of the notice's day. */
  readonly topUpDays: number;
  readonly toppedUp: Fen;
  readonly toppedUpOn: LocalDate | null;
}

/** A term of a drawdown, as cases show theirs. */
export interface Deadline {
  readonly kind: 'deposit-draw' | 'deposit-top-up';
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly unit: 'working-days';
  readonly state: 'running' | 'met' | 'overdue';
  /** Counted beyond the published calendar: counted again once that is out. */
  readonly provisional?: true;
}

/** The bank pays within so many working days of the notice (人社部发〔2021〕65号 19). */
export const payDueOn = (noticedOn: LocalDate, workingDays: number): LocalDate => addWorkingDays(noticedOn, workingDays).date;

/** The contractor makes it good within so many working days of the payment; until the bank reports one, of the last day for it (65号 20). */
export const topUpDueOn = (draw: Drawdown): LocalDate => addWorkingDays(draw.paidOn ?? draw.payDueOn, draw.topUpDays).date;

/** What of a draw the contractor has not made good, in fen. */
export const topUpOpen = (draw: Drawdown): Fen => draw.amount - draw.toppedUp;

const deadline = (kind: Deadline['kind'], startsOn: LocalDate, dueOn: LocalDate, metOn: LocalDate | null, today: LocalDate): Deadline => {
  const late = (metOn ?? today) > dueOn;
  return {
    kind,
    startsOn,
    dueOn,
    unit: 'working-days',
    state: late ? 'overdue' : metOn === null ? 'running' : 'met',
    ...(isProvisional(dueOn) && { provisional: true as const }),
  };
};

/** The two terms of a draw: the bank's and the contractor's. A term that was met late stays overdue. */
export const deadlinesOf = (draw: Drawdown, today: LocalDate): Deadline[] => [
  deadline('deposit-draw', draw.noticedOn, draw.payDueOn, draw.paidOn, today),
  deadline('deposit-top-up', draw.paidOn ?? draw.payDueOn, topUpDueOn(draw), topUpOpen(draw) === 0n ? draw.toppedUpOn : null, today),
];

/** A deposit as far as these decisions look at it. */
export interface DepositTerms {
  readonly form: DepositForm;
  readonly state: DepositState;
  readonly providedOn: LocalDate;
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

/** Whether a guarantee has run out; cash never does. */
export const hasExpired = ({ validUntil }: Pick<DepositTerms, 'validUntil'>, today: LocalDate): boolean =>
  validUntil !== null && validUntil < today;

/** The day on which the authority reminds of a guarantee's end (65号 17). */
export const remindOn = (validUntil: LocalDate, months: number): LocalDate => addMonths(validUntil, -months);

/** What can't be filed; paths are those of the body. */
export const depositFaults = (deposit: DepositTerms, amount: Fen, today: LocalDate): Fault[] => {
  const faults: Fault[] = [];
  if (amount <= 0n) faults.push({ path: 'amount', message: 'must be more than nothing' });
  if (deposit.providedOn > today) faults.push({ path: 'on', message: 'must not lie ahead' });
  if (deposit.form === 'guarantee') {
    if (deposit.validUntil === null) faults.push({ path: 'validUntil', message: 'must say how long the guarantee is valid' });
    else if (deposit.validUntil < today) faults.push({ path: 'validUntil', message: 'must not lie behind' });
    if (deposit.validFrom !== null && deposit.validUntil !== null && deposit.validUntil < deposit.validFrom)
      faults.push({ path: 'validUntil', message: 'must not lie before validFrom' });
    return faults;
  }
  if (deposit.validUntil !== null) faults.push({ path: 'validUntil', message: 'only a guarantee has an end' });
  if (deposit.validFrom !== null) faults.push({ path: 'validFrom', message: 'only a guarantee has a beginning' });
  return faults;
};

/** What a guarantee lacks against the rule (at least so many years, and the whole works: 65号 16). It is taken on file all the same. */
export const guaranteeWarnings = (
  { validFrom, validUntil, providedOn }: DepositTerms,
  years: number,
  project: ProjectTerms | null,
): Fault[] => {
  if (validUntil === null) return [];
  const year = lastDayOfMonths(validFrom ?? providedOn, 12 * years);
  const warnings: Fault[] = [];
  if (validUntil < year) warnings.push({ path: 'validUntil', message: `is valid for less than ${years} year: ${year} would be` });
  if (project && validUntil < project.endsOn)
    warnings.push({ path: 'validUntil', message: `ends before the works do on ${project.endsOn}` });
  return warnings;
};

/** Whether so much may be drawn on a notice of that day. */
export const drawRefusal = (deposit: DepositTerms, held: Fen, amount: Fen, noticedOn: LocalDate): Refusal | undefined => {
  if (deposit.state === 'released') return { detail: 'the deposit was released', openSteps: [] };
  if (hasExpired(deposit, noticedOn)) return { detail: `the guarantee ended on ${deposit.validUntil}`, openSteps: ['extensions'] };
  if (amount > held) return { detail: 'more than the deposit holds', openSteps: held > 0n ? ['drawdowns', 'top-ups'] : ['top-ups'] };
  return undefined;
};

/** A release announced on that day: the notice's last day, and the day after it, on which the release takes effect (65号; domain A3-29). */
export const releaseTerm = (announcedOn: LocalDate, noticeDays: number): { noticeUntil: LocalDate; effectiveOn: LocalDate } => {
  const noticeUntil = addCalendarDays(announcedOn, noticeDays, { roll: true }).date;
  return { noticeUntil, effectiveOn: addDays(noticeUntil, 1) };
};

/**
 * Whether a deposit may be released, or a release that was announced take effect.
 * @param openWages wages of the project, or of the employer's projects, that are due by payrolls on file and not covered by receipts, in fen
 */
export const releaseRefusal = (state: DepositState, draws: readonly Drawdown[], openWages: Fen): Refusal | undefined => {
  if (state === 'released') return { detail: 'the deposit was released already', openSteps: [] };
  if (openWages > 0n) return { detail: 'wages of the project are open', openSteps: ['payments', 'drawdowns'] };
  if (draws.some((draw) => draw.paidOn === null)) return { detail: 'a payment notice is not paid yet', openSteps: ['receipts'] };
  if (draws.some((draw) => topUpOpen(draw) > 0n)) return { detail: 'what was drawn is not made good', openSteps: ['top-ups'] };
  return undefined;
};

/** Spreads a top-up over the draws that are open, the oldest first; what is over only adds to the deposit. */
export const coverDraws = (draws: readonly Drawdown[], amount: Fen): { readonly draw: Drawdown; readonly part: Fen }[] => {
  let left = amount;
  return [...draws]
    .sort((a, b) => a.number - b.number)
    .map((draw) => {
      const part = min(topUpOpen(draw), left);
      left -= part;
      return { draw, part };
    })
    .filter(({ part }) => part > 0n);
};

/** All that is drawn and not made good, in fen. */
export const allTopUpOpen = (draws: readonly Drawdown[]): Fen => sum(draws.map(topUpOpen));

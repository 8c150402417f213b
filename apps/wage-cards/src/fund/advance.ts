import type { LocalDate, YearMonth } from '@anxin/calendar';
import { percentOf, sum, yuan, type Fen } from '@anxin/money';
import type { Fault, Refusal } from '../decision/decision';

/**
 * `proposed`: applied for, signatures outstanding; `paid-out`: the fund claims it of the employer; `recovered`: all of it came back; `written-off`:
 * nothing is claimed any more, and not all of it came back (核销).
 */
export const ADVANCE_STATES = ['proposed', 'refused', 'paid-out', 'recovered', 'written-off'] as const;
export type AdvanceState = (typeof ADVANCE_STATES)[number];

/** What happened to an advance. */
export type AdvanceStep = 'proposed' | 'approved' | 'refused' | 'paid-out' | 'recovered';

/** What the fund advances to one worker for one month; amounts in fen. */
export interface AdvanceLine {
  readonly workerId: string;
  readonly period: YearMonth;
  readonly amount: Fen;
  /** What was open for the month when it was applied for. */
  readonly owed: Fen;
  /** Whether payrolls on file say so; else whoever applied stated it. */
  readonly byPayroll: boolean;
}

/** What was advanced, or applied for, for a worker at the same employer before. */
export interface EarlierAdvance {
  readonly workerId: string;
  readonly period: YearMonth;
  readonly amount: Fen;
  /** False once the employer has paid all of that advance back. */
  readonly outstanding: boolean;
}

/** A region's caps (domain A4-2). */
export interface Caps {
  /** A head, in fen: so many monthly minimum wages. */
  readonly head: Fen;
  /** Of what is owed for the month, per cent. */
  readonly percent: string;
}

/**
 * Where an application goes over the caps, or names a worker's month twice; paths are those of the body. The lower of the two caps governs, and
 * earlier advances count towards both.
 */
export const lineFaults = (lines: readonly AdvanceLine[], earlier: readonly EarlierAdvance[], caps: Caps): Fault[] =>
  lines.flatMap((line, at): Fault[] => {
    const own = lines.slice(0, at).filter((one) => one.workerId === line.workerId);
    if (own.some((one) => one.period === line.period))
      return [{ path: `lines.${at}.period`, message: 'the worker has a line for this month already' }];
    if (line.amount <= 0n) return [{ path: `lines.${at}.amount`, message: 'must be more than nothing' }];
    const before = earlier.filter((one) => one.workerId === line.workerId);
    const amounts = (of: readonly { readonly amount: Fen }[]): Fen => sum(of.map((one) => one.amount));
    const forHead = caps.head - amounts(own) - amounts(before.filter((one) => one.outstanding));
    const forMonth = percentOf(line.owed, caps.percent) - amounts(before.filter((one) => one.period === line.period));
    const left = forHead < forMonth ? forHead : forMonth;
    if (line.amount <= left) return [];
    const cap = forHead < forMonth ? 'a head' : `${caps.percent} % of what is owed`;
    return [{ path: `lines.${at}.amount`, message: `is over the cap of ${cap}: ${yuan(left < 0n ? 0n : left)} at most` }];
  });

/** Whether this person may sign: not who applied, nobody twice, and only while it is open. */
export const signatureRefusal = (
  advance: { readonly state: AdvanceState; readonly proposedBy: string },
  signed: readonly { readonly by: string }[],
  client: string,
): Refusal | undefined => {
  if (advance.state === 'refused') return { detail: 'the advance was refused', openSteps: ['advances'] };
  if (advance.state !== 'proposed') return { detail: 'the advance was paid out', openSteps: ['recoveries'] };
  if (advance.proposedBy === client) return { detail: 'who applied for an advance does not sign it', openSteps: ['approvals'] };
  if (signed.some((one) => one.by === client))
    return { detail: 'you have signed: the next signature is another person’s', openSteps: ['approvals'] };
  return undefined;
};

/** Whether the fund covers it. */
export const coverRefusal = (balance: Fen, amount: Fen): Refusal | undefined =>
  amount > balance ? { detail: `the fund holds ${yuan(balance)}`, openSteps: ['appropriations'] } : undefined;

/**
 * The order of use in construction: what the site's special wage accounts hold goes first (domain A4-4).
 * @param accounts what each holds by what was reported, in fen
 */
export const accountRefusal = (accounts: readonly { readonly id: string; readonly held: Fen }[], basis: string): Refusal | undefined => {
  const first = accounts.find((one) => one.held > 0n);
  if (!first) return undefined;
  return {
    detail: `该工程专用账户${first.id}账面尚有${yuan(first.held)}元：先由专用账户发放，已发放的请补报支出（${basis}）。The special account is used first`,
    openSteps: ['payments', 'payouts'],
  };
};

/** The order of use in construction: the project's deposit before the fund (domain A4-4). */
export const orderRefusal = (deposits: readonly { readonly id: string; readonly held: Fen }[]): Refusal | undefined => {
  const first = deposits.find((one) => one.held > 0n);
  if (!first) return undefined;
  return {
    detail: `the wage deposit ${first.id} of the project still holds ${yuan(first.held)}: it is drawn on first`,
    openSteps: ['drawdowns'],
  };
};

/** What the fund has out on an advance, in fen: what it claims of the employer, and what it wrote off and keeps on record (账销案存). */
export interface Outstanding {
  readonly claim: Fen;
  readonly writtenOff: Fen;
}

/** Where an advance that was paid out stands by its accounts. */
export const stateBy = ({ claim, writtenOff }: Outstanding): AdvanceState =>
  claim > 0n ? 'paid-out' : writtenOff > 0n ? 'written-off' : 'recovered';

/** Whether so much may be recovered: what was written off comes back as well as what is claimed. */
export const recoveryRefusal = (state: AdvanceState, { claim, writtenOff }: Outstanding, amount: Fen): Refusal | undefined => {
  if (state === 'proposed') return { detail: 'the advance is not paid out', openSteps: ['approvals'] };
  if (state !== 'paid-out' && state !== 'written-off')
    return { detail: `the advance is ${state}: nothing of it is claimed`, openSteps: [] };
  if (amount > claim + writtenOff)
    return { detail: `the employer owes the fund ${yuan(claim + writtenOff)}, not more`, openSteps: ['recoveries'] };
  return undefined;
};

/** How a recovery is spread: what is claimed first, then what was written off, whose write-off it undoes so far. */
export const recoveryParts = (amount: Fen, { claim }: Outstanding): { readonly fromClaim: Fen; readonly fromWrittenOff: Fen } => {
  const fromClaim = amount < claim ? amount : claim;
  return { fromClaim, fromWrittenOff: amount - fromClaim };
};

/** What the worker still claims of the employer beside what the fund took over (保障农民工工资支付条例 63), in fen. */
export const remainingClaim = (open: Fen, advanced: Fen): Fen => (open > advanced ? open - advanced : 0n);

/** An application as it stands: what the workers and months it names are owed by the books. */
export interface Owed {
  readonly workerId: string;
  readonly period: YearMonth;
  readonly employer: string;
  readonly project: string | null;
  readonly open: Fen;
}

/** A line as it was applied for. */
export interface AskedLine {
  readonly workerId: string;
  readonly period: YearMonth;
  readonly amount: Fen;
  /** As stated, for months of which no payroll is on file. */
  readonly owed: Fen | null;
}

/** Who owes, and how much on each line; or what must be stated. */
export type Debt =
  | { readonly faults: readonly Fault[]; readonly employer?: undefined }
  | { readonly faults?: undefined; readonly employer: string; readonly project: string | null; readonly lines: readonly AdvanceLine[] };

/**
 * Finds by the payrolls on file who owes the wages that are applied for. What they say goes before what is stated; employer and project must be
 * named where the books name none or several, and what is owed where they know nothing of the month.
 */
export const debtOf = (asked: readonly AskedLine[], books: readonly Owed[], named: { employer?: string; project?: string }): Debt => {
  const open = books.filter(
    (one) =>
      (named.employer === undefined || one.employer === named.employer) &&
      (named.project === undefined || one.project === named.project) &&
      asked.some((line) => line.workerId === one.workerId && line.period === one.period),
  );
  const employers = [...new Set(open.map((one) => one.employer))];
  const employer = named.employer ?? (employers.length === 1 ? employers[0] : undefined);
  if (employer === undefined) return { faults: [{ path: 'employer', message: who(employers.length) }] };
  const projects = [...new Set(open.map((one) => one.project))];
  if (named.project === undefined && projects.length > 1)
    return { faults: [{ path: 'project', message: 'must be named: wages of several are open' }] };
  const lines = asked.map((line) => {
    const known = sum(open.filter((one) => one.workerId === line.workerId && one.period === line.period).map((one) => one.open));
    return { ...line, owed: known > 0n ? known : (line.owed ?? 0n), byPayroll: known > 0n };
  });
  const faults = lines.flatMap((line, at) =>
    line.owed > 0n
      ? []
      : [{ path: `lines.${at}.owed`, message: 'must say what is owed: no payroll on file has open wages of this worker and month' }],
  );
  return faults.length ? { faults } : { employer, project: named.project ?? projects[0] ?? null, lines };
};

const who = (found: number): string =>
  found === 0 ? 'must be named: no payroll on file says who owes' : 'must be named: these workers are owed by several';

/** What a fund was given, has out and got back, in fen. */
export interface FundSums {
  readonly balance: Fen;
  readonly appropriated: Fen;
  readonly advanced: Fen;
  readonly recovered: Fen;
  readonly claims: Fen;
  /** Off the claims, on record. */
  readonly writtenOff: Fen;
}

/** The day an advance is to be recovered by is over. */
export const isOverdue = (state: AdvanceState, recoverBy: LocalDate | null, today: LocalDate): boolean =>
  state === 'paid-out' && recoverBy !== null && recoverBy < today;

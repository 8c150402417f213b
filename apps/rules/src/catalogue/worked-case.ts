import type { LocalDate } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { Facts, FactsOf } from './facts';
import type { PolicyView } from './policy-view';
import type { Cause, Finding, Law, Liable, Moment, Reader, Rule, Severity, Verdict, Words } from './rule';

/** An alert, as a worked case expects it. */
export interface SaidAlert {
  readonly severity: Severity;
  readonly since: LocalDate;
  readonly workers: number;
  /** Yuan; left out where no sum can be known. */
  readonly amount?: string;
  readonly estimated?: true;
  readonly onlyFor?: readonly Reader[];
  readonly liable?: readonly { readonly uscc: string; readonly kind: Liable['kind']; readonly article: string; readonly cap?: string }[];
}

/** No alert; with a cause, why one that stood is resolved, and what stays on record. */
export interface SaidNothing {
  readonly cause?: Cause;
  readonly amount?: string;
  readonly workers?: number;
}

export type Said = SaidAlert | SaidNothing;

/** Which way of counting days (期间的计算) a case shows: a key of `COUNTING`. */
export type Count = keyof typeof COUNTING;

/** A worked case (案例) of a rule: made-up facts, and what the rule says of them at the end of each day. Test and published page are made from it. */
export interface WorkedCase<K extends Facts['kind'] = Facts['kind']> {
  readonly title: Words;
  readonly facts: FactsOf<K>;
  /** By the last day that is over, `2026-02-10`; with `/2026-02-12` behind it where later receipts and papers are known already. */
  readonly says: Readonly<Record<string, Said>>;
  /** Why. */
  readonly law: readonly Law[];
  /** By whose parameters; 兰山区 where left out. */
  readonly region?: string;
  readonly counts?: readonly Count[];
}

/** How days are counted (期间的计算), for the library's first page. */
export const COUNTING = {
  'day-after': {
    zh: '期间自事实发生的次日起算；事实发生在休息日的，不影响起算。',
    en: 'A period starts the day after its event; an event on a rest day counts as of that day.',
  },
  'working-days': {
    zh: '工作日按国务院节假日安排计算，调休上班日为工作日。',
    en: 'Working days follow the State Council’s calendar with its make-up days.',
  },
  forward: {
    zh: '行政机关、用人单位的期间末日为休息日的，顺延至下一工作日（民法典 203）。',
    en: 'A period that ends on a rest day ends on the next working day.',
  },
  'payday-back': {
    zh: '发薪日遇休息日的提前到前一工作日支付，从不顺延。',
    en: 'A payday on a rest day rolls back to the working day before, never forward.',
  },
  'whole-day': {
    zh: '期限以当日24时届满，次日零时起逾期；预警载明首个逾期日，与何时处理无关。',
    en: '“On day D” is the whole of D: overdue from D + 1; an alert bears that day, whenever anybody looked.',
  },
  month: {
    zh: '一个月届满于次月对应日的前一日；次月无对应日的，届满于该月末日。订立书面合同的一个月不顺延。',
    en: 'A month ends on the day before the same-numbered day of the next, or on its last day where there is none; the month for a contract does not roll.',
  },
  'month-end': {
    zh: '约定29日至31日发薪的，短月为该月末日；合同约定日优先于工资表所载的较晚日期。',
    en: 'An agreed payday 29–31 is the last day of a shorter month; the agreed day governs, whatever later one a payroll names.',
  },
  'part-month': {
    zh: '不满整月的，按日历天数÷当月天数折算（参数）。',
    en: 'A part month is calendar days by the days of that month (a parameter).',
  },
  provisional: {
    zh: '节假日安排公布至某年末为止；之后的期限为暂定，公布后重算。',
    en: 'The calendar is known to the end of the last published year; a deadline beyond it is provisional.',
  },
} as const satisfies Record<string, Words>;

/** 兰山区 */
const USUAL_REGION = '371302';

/** What an alert of these words would be. */
export const alert = (
  severity: Severity,
  since: LocalDate,
  workers: number,
  amount?: string,
  rest: Omit<SaidAlert, 'severity' | 'since' | 'workers' | 'amount'> = {},
): SaidAlert => ({ severity, since, workers, ...(amount !== undefined && { amount }), ...rest });

/** No alert: the law is kept; with a cause, an alert that stood is resolved by it. */
export const none = (cause?: Cause, rest: Omit<SaidNothing, 'cause'> = {}): SaidNothing => ({ ...(cause && { cause }), ...rest });

/** A worked case, in the order in which it is read: what happened, what the rule says of it at the end of which days, and why. */
export const given = <K extends Facts['kind']>(
  zh: string,
  en: string,
  facts: FactsOf<K>,
  says: WorkedCase<K>['says'],
  law: readonly Law[],
  rest: Pick<WorkedCase<K>, 'region' | 'counts'> = {},
): WorkedCase<K> => ({ title: { zh, en }, facts, says, law, ...rest });

export const isAlert = (said: Said): said is SaidAlert => 'severity' in said;

/** A verdict in a worked case's words, with no more of them than it expects: `none()` asks for no cause. */
export const saidOf = (verdict: Verdict, expected?: Said): Said =>
  expected && !verdict.broken && !isAlert(expected) && expected.cause === undefined ? none() : inWords(verdict);

const inWords = (verdict: Verdict): Said =>
  verdict.broken
    ? {
        ...{ severity: verdict.severity, since: verdict.since, workers: verdict.workers },
        ...(verdict.amount !== undefined && { amount: yuan(verdict.amount) }),
        ...(verdict.estimated && { estimated: true }),
        ...(verdict.onlyFor && { onlyFor: verdict.onlyFor }),
        ...(verdict.jointlyLiable?.length && { liable: verdict.jointlyLiable.map(liableOf) }),
      }
    : {
        cause: verdict.cause,
        ...(verdict.amount !== undefined && { amount: yuan(verdict.amount) }),
        ...(verdict.workers !== undefined && { workers: verdict.workers }),
      };

const liableOf = ({ uscc, kind, article, cap }: Liable) => ({ uscc, kind, article, ...(cap !== undefined && { cap: yuan(cap) }) });

/** The moment that a key of `says` names. */
export const momentOf = ({ region = USUAL_REGION }: Pick<WorkedCase, 'region'>, key: string, policy: PolicyView): Moment => {
  const [over, known = over] = key.split('/') as [LocalDate, LocalDate?];
  return { over, known: known!, at: new Date(`${over}T00:00:00Z`), policy, region };
};

/** What the rule says of the case at a moment that a key of its `says` names. */
export const verdictOn = (rule: Rule, one: WorkedCase, key: string, policy: PolicyView): Verdict =>
  rule.decide(one.facts as never, momentOf(one, key, policy));

/** What the rule says of its first case that accuses, for the rule book. @throws TypeError if none does */
export const exampleOf = (rule: Rule, cases: readonly WorkedCase[], policy: PolicyView): Finding => {
  for (const one of cases) {
    const key = Object.keys(one.says).find((day) => isAlert(one.says[day]!));
    const verdict = key === undefined ? undefined : verdictOn(rule, one, key, policy);
    if (verdict?.broken) return verdict;
  }
  throw new TypeError(`no worked case of ${rule.id} accuses anybody`);
};

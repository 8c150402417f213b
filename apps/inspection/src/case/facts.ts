import type { LocalDate } from '@anxin/calendar';
import { fen, max, yuan } from '@anxin/money';
import type { Term } from './deadline';

/** The group of an alert's rule; `none` never opens a case. */
export type AlertGroup = 'wages' | 'contracts' | 'dispatch' | 'insurance' | 'safeguards' | 'incident' | 'none';
/** What a case is about: incident and wages of one respondent and project are one matter. */
export type MatterGroup = Exclude<AlertGroup, 'incident' | 'none'>;
export type Department = 'labour' | 'housing-construction' | 'transport' | 'water';
export type Severity = 'yellow' | 'orange' | 'red' | 'critical';
export type Category =
  | 'wage-arrears'
  | 'below-minimum-wage'
  | 'no-contract'
  | 'deposit'
  | 'wage-card-held'
  | 'dispatch'
  | 'overtime'
  | 'social-insurance'
  | 'other';
/** An instant as `Date.toISOString()` writes it, so that texts compare as instants do. */
export type Moment = string;

export interface Liable {
  readonly uscc: string;
  readonly kind: 'pays-first' | 'advances' | 'pays' | 'joint';
  readonly article: string;
  readonly cap?: string;
  readonly because: string;
}

/** What is said of an alert (预警) when it changes. */
export interface AlertNews {
  readonly alertId: string;
  readonly change: 'raised' | 'updated' | 'escalated' | 'eased' | 'resolved' | 'reopened' | 'dismissed';
  readonly rule: string;
  readonly group: AlertGroup;
  readonly state: 'open' | 'resolved' | 'dismissed';
  readonly severity: Severity;
  readonly employer?: string;
  readonly project?: string;
  readonly period?: string;
  readonly region: string;
  readonly department: Department;
  readonly amount?: string;
  readonly workers: number;
  readonly estimated: boolean;
  readonly jointlyLiable: readonly Liable[];
  readonly resolution?: { readonly cause: string; readonly at?: string };
  readonly unconfirmed?: boolean;
}

/** An alert as inspection knows it: its last version, and since when it is grave enough to open a case. */
export interface AlertFact {
  readonly alertId: string;
  readonly rule: string;
  readonly group: AlertGroup;
  readonly state: 'open' | 'resolved' | 'dismissed';
  readonly severity: Severity;
  readonly respondent: string;
  readonly project: string | null;
  readonly period: string | null;
  readonly region: string;
  readonly department: Department;
  readonly unconfirmed: boolean;
  /** Yuan still open. */
  readonly amount: string;
  /** Yuan, the most that was open, estimates apart: what is claimed, and what a payment recovers of. */
  readonly peak: string;
  readonly estimated: boolean;
  readonly workers: number;
  readonly jointlyLiable: readonly Liable[];
  readonly opens: { readonly at: Moment; readonly filing: Term } | null;
  readonly endedAt: Moment | null;
  readonly cause: string | null;
  /** When it was put right, by the bank's value date: earlier than the day on which that came to be known. */
  readonly rightedAt?: Moment;
  readonly at: Moment;
}

/** A complaint (投诉、举报) as inspection knows it; neither its text nor who complained. */
export interface ComplaintFact {
  readonly complaintId: string;
  /** Null while only its end is known. */
  readonly known: {
    readonly group: MatterGroup;
    readonly respondentName: string;
    readonly region: string;
    readonly project: string | null;
    readonly workers: number | null;
    readonly amount: string | null;
  } | null;
  /** Credit code; the complaint's own id where only a shop sign is known. */
  readonly respondent: string;
  /** A person settled on the respondent: what other events name counts no more. */
  readonly identified?: true;
  /** Pseudonym of complaint-intake, to count a person once. */
  readonly complainant: string | null;
  readonly receivedAt: Moment | null;
  readonly accepted: { readonly at: Moment; readonly on: LocalDate; readonly investigation: Term } | null;
  readonly ended: { readonly at: Moment; readonly outcome: 'withdrawn' | 'unsubstantiated' | 'answered' } | null;
  /** Into which complaint it was merged (并案), with the matter of that one and the pseudonym by which its person is counted. */
  readonly merged?: {
    readonly into: string;
    readonly respondent: string;
    readonly project: string | null;
    readonly group: MatterGroup;
    readonly complainant: string | null;
  } | null;
}

const LADDER: readonly Severity[] = ['yellow', 'orange', 'red', 'critical'];

/** The groups whose alerts open cases: rules on wages, contracts and incidents; what others say is seen by the inspectors and told to the employer. */
const OPENING: readonly string[] = ['wages', 'contracts', 'incident'];

/** Whether the alert is grave enough, and of a group, to open a case. */
export const opensCase = (alert: Pick<AlertNews, 'group' | 'state' | 'severity'>, from: Severity): boolean =>
  OPENING.includes(alert.group) && alert.state === 'open' && LADDER.indexOf(alert.severity) >= LADDER.indexOf(from);

/** The group of matters that a complaint belongs to. */
export const groupOfCategory = (category: Category): MatterGroup => {
  if (category === 'no-contract') return 'contracts';
  if (category === 'deposit') return 'safeguards';
  if (category === 'dispatch') return 'dispatch';
  return category === 'social-insurance' ? 'insurance' : 'wages';
};

/** One open case stands per respondent, project and group. */
export const matterOf = (respondent: string, project: string | null, group: AlertGroup): string =>
  `${respondent}/${project ?? '-'}/${group === 'incident' ? 'wages' : group}`;

/** The matter that a complaint is handled in: of a merged one that of the complaint it was merged into. Only of one that is known. */
export const matterOfComplaint = ({ merged, respondent, known }: ComplaintFact): string | null => {
  if (merged) return matterOf(merged.respondent, merged.project, merged.group);
  return known && matterOf(respondent, known.project, known.group);
};

const sameMoney = (text: string | undefined | null): string => text ?? '0.00';

/**
 * The alert after news of it. `forgotten` says that its case is closed and the news begins the matter anew.
 * @param opens the filing term if the alert is grave enough now
 */
export const afterAlertNews = (before: AlertFact | null, news: AlertNews, at: Moment, opens: Term | null, forgotten = false): AlertFact => {
  const amount = news.state === 'open' ? sameMoney(news.amount) : '0.00';
  // An estimate is replaced by the payroll, never the most that was owed.
  const known = before && !before.estimated ? fen(before.peak) : 0n;
  const peak = news.state === 'open' ? max(known, fen(amount)) : before ? fen(before.peak) : fen(sameMoney(news.amount));
  return {
    alertId: news.alertId,
    rule: news.rule,
    group: news.group,
    state: news.state,
    severity: news.severity,
    respondent: news.employer ?? before?.respondent ?? `region:${news.region}`,
    project: news.project ?? null,
    period: news.period ?? null,
    region: news.region,
    department: news.department,
    unconfirmed: news.unconfirmed ?? false,
    amount,
    peak: yuan(peak),
    estimated: news.estimated,
    workers: news.workers,
    jointlyLiable: news.jointlyLiable,
    opens: (!forgotten && before?.opens) || (opens && { at, filing: opens }),
    endedAt: news.state === 'open' ? null : at,
    cause: news.resolution?.cause ?? null,
    ...(news.resolution?.at && { rightedAt: new Date(news.resolution.at).toISOString() }),
    at,
  };
};

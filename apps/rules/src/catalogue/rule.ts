import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import type { Facts, FactsOf } from './facts';
import type { PolicyView } from './policy-view';

export type Severity = 'yellow' | 'orange' | 'red' | 'critical';
export const severities: readonly Severity[] = ['yellow', 'orange', 'red', 'critical'];
export type Group = 'wages' | 'contracts' | 'dispatch' | 'insurance' | 'safeguards' | 'incident' | 'none';
export type Cause = 'paid' | 'filed' | 'ended' | 'corrected' | 'accepted-by-person' | 'never-was';
/** Whom an alert is told, beside the inspectors and supervisors of its region and department. */
export type Reader = 'employer' | 'bank';

/** An article of law. */
export interface Law {
  readonly law: string;
  readonly article: string;
}

export const law = (name: string, article: number | string): Law => ({ law: name, article: String(article) });

/** Who else owes, with the article's own word for it. */
export interface Liable {
  readonly uscc: string;
  /** pays-first 先行清偿, advances 垫付, pays 清偿, joint 连带. */
  readonly kind: 'pays-first' | 'advances' | 'pays' | 'joint';
  readonly article: string;
  readonly cap?: Fen;
  readonly because: string;
}

/** One piece of evidence: what it says, and the events it came from. Never a name or a number of a person. */
export interface Evidence {
  readonly kind: string;
  readonly events: readonly string[];
  readonly [detail: string]: string | number | boolean | null | readonly string[];
}

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The law is broken. */
export interface Finding {
  readonly broken: true;
  readonly severity: Severity;
  /** Fen; left out where no sum can be known. */
  readonly amount?: Fen;
  readonly workers: number;
  /** The first day on which the law was broken. */
  readonly since: LocalDate;
  readonly estimated?: boolean;
  /** Told to these alone until a grace is over; left out: inspectors too. */
  readonly onlyFor?: readonly Reader[];
  readonly evidence: readonly Evidence[];
  readonly jointlyLiable?: readonly Liable[];
  readonly explanation: Words;
  readonly nextSteps: Words;
  /** Days after whose end it must be looked at again. */
  readonly again: readonly LocalDate[];
  /** What is open per worker, for the employer's sum over all periods. */
  readonly open?: readonly { readonly workerId: string; readonly amount: Fen }[];
}

/** The law is kept, or kept again: why, and what stays on record. */
export interface Clear {
  readonly broken: false;
  readonly cause: Cause;
  readonly amount?: Fen;
  readonly workers?: number;
  readonly evidence?: readonly Evidence[];
}

export type Verdict = Finding | Clear;

/** As of when a rule judges. */
export interface Moment {
  /** The last day that is over: what was due on it and did not happen is broken. */
  readonly over: LocalDate;
  /** Receipts with a value date up to this day are heeded. */
  readonly known: LocalDate;
  /** The business instant of the decision. */
  readonly at: Date;
  readonly policy: PolicyView;
  /** Region by whose parameters it judges. */
  readonly region: string;
}

/** A rule of the catalogue: reads like the law, decides on facts, touches nothing. */
export interface Rule<K extends Facts['kind'] = Facts['kind']> {
  readonly id: string;
  readonly revision: number;
  readonly title: Words;
  readonly basis: readonly Law[];
  readonly group: Group;
  readonly subject: K;
  /** Facts whose absence it judges: types of the published events. */
  readonly reads: readonly string[];
  /** Whom it is told, beside inspectors. */
  readonly audience: readonly Reader[];
  /** Outside construction, where the subject has no project: other articles, other readers. */
  readonly outsideConstruction?: { readonly basis: readonly Law[]; readonly audience: readonly Reader[] };
  /** Raised by a fact at once, not by the end of a day. */
  readonly immediate?: boolean;
  /** Speaks of every employer on the register, whether or not a fact came: where a parameter changes, all of them are looked at. */
  readonly standing?: boolean;
  readonly severity: Words;
  readonly remedy: Words;
  /** Parameters it uses, by key. */
  readonly parameters: readonly string[];
  /** The days after whose end the subject must be judged. */
  due(facts: FactsOf<K>, moment: Omit<Moment, 'over' | 'known'>): readonly LocalDate[];
  decide(facts: FactsOf<K>, moment: Moment): Verdict;
}

/** Whether a rule is about this kind of subject. */
export const isAbout = <K extends Facts['kind']>(rule: Rule, kind: K): rule is Rule<K> & Rule => rule.subject === kind;

/** Gives a rule its type; the file that calls it is the whole rule. */
export const defineRule = <K extends Facts['kind']>(rule: Rule<K>): Rule<K> => rule;

/** Nothing is wrong and nothing was. */
export const clear = (cause: Cause = 'never-was', rest: Omit<Clear, 'broken' | 'cause'> = {}): Clear => ({ broken: false, cause, ...rest });

export const finding = (rest: Omit<Finding, 'broken'>): Finding => ({ broken: true, ...rest });

/** The graver of two. */
export const graver = (a: Severity, b: Severity): Severity => (severities.indexOf(a) >= severities.indexOf(b) ? a : b);

export const isAtLeast = (severity: Severity, least: Severity): boolean => severities.indexOf(severity) >= severities.indexOf(least);

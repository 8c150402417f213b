import { yuan } from '@anxin/money';
import type { PolicyRow } from '@anxin/policy';
import type { Evidence, Finding, Rule, Words } from '../catalogue/rule';

/** A parameter as it holds in the region on the day; null values where none holds there. */
export interface RuleParameterView {
  readonly key: string;
  readonly value: string | number | null;
  readonly unit: string | null;
  /** The division whose row it is. */
  readonly region: string | null;
  readonly validFrom: string | null;
  readonly basis: string | null;
  readonly source: string | null;
  readonly verified: boolean | null;
}

/** What the rule says of made-up facts: no employer and no person of the register. */
export interface RuleExampleView {
  readonly severity: string;
  /** Yuan; null where no sum can be known. */
  readonly amount: string | null;
  readonly workers: number;
  readonly since: string;
  readonly explanation: Words;
  readonly nextSteps: Words;
  readonly evidence: readonly Omit<Evidence, 'events'>[];
}

/** A rule as the rule book shows it. */
export interface RuleView extends Omit<Rule, 'due' | 'decide' | 'reads' | 'immediate' | 'standing'> {
  /** Whether it is asked in the region on the day. */
  readonly inForce: boolean;
  /** The row that says so (规则启停). */
  readonly switch: RuleParameterView;
  readonly values: readonly RuleParameterView[];
  readonly example: RuleExampleView | null;
}

export const parameterView = (key: string, row: PolicyRow | undefined): RuleParameterView => ({
  key,
  value: row?.value ?? null,
  unit: row?.unit ?? null,
  region: row?.region ?? null,
  validFrom: row?.validFrom ?? null,
  basis: row?.basis ?? null,
  source: row?.source ?? null,
  verified: row?.verified ?? null,
});

export const exampleView = (finding: Finding): RuleExampleView => ({
  severity: finding.severity,
  amount: finding.amount === undefined ? null : yuan(finding.amount),
  workers: finding.workers,
  since: finding.since,
  explanation: finding.explanation,
  nextSteps: finding.nextSteps,
  evidence: finding.evidence.map(({ events: _, ...said }) => said),
});

import type { Evidence, Law, Severity, Words } from '../catalogue/rule';

/** What a rule would say of one line. */
export interface PreviewedAlertView {
  readonly rule: string;
  readonly title: Words;
  readonly severity: Severity;
  readonly legalBasis: readonly Law[];
  /** Yuan; null where no sum can be known. */
  readonly amount: string | null;
  readonly text: Words;
  /** What it rests on: sums in yuan, by name. */
  readonly evidence: readonly Evidence[];
}

export interface PreviewedLineView {
  /** Place in the body, from 1. */
  readonly line: number;
  readonly workerId: string;
  readonly alerts: readonly PreviewedAlertView[];
}

/** One rule over the whole payroll. */
export interface PreviewedFindingView {
  readonly rule: string;
  readonly title: Words;
  readonly severity: Severity;
  readonly legalBasis: readonly Law[];
  readonly amount: string | null;
  readonly workers: number;
  readonly text: Words;
  readonly nextSteps: Words;
  readonly lines: readonly number[];
}

/** A payday that the law or the contracts set earlier than the payroll names it. */
export interface PreviewNoticeView {
  readonly kind: 'agreed-payday-governs';
  /** The effective payday by which these workers' wages are judged. */
  readonly payday: string;
  readonly workers: number;
  readonly text: Words;
}

/** What the catalogue would say of a payroll once its payday is over; nothing of it is stored. */
export interface PayrollPreviewView {
  readonly employer: string;
  readonly project: string | null;
  readonly period: string;
  readonly payday: string;
  readonly lineCount: number;
  /** Lines that would alert. */
  readonly lines: readonly PreviewedLineView[];
  readonly findings: readonly PreviewedFindingView[];
  readonly notices: readonly PreviewNoticeView[];
  /** The rules that judged. */
  readonly asked: readonly { readonly rule: string; readonly revision: number; readonly title: Words }[];
  /** The rules that could not, and why. */
  readonly notAsked: readonly { readonly rule: string; readonly title: Words; readonly why: Words }[];
}

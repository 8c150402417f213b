import type { LocalDate, YearMonth } from '@anxin/calendar';
import { sum } from '@anxin/money';
import type { EmployerPeriodFacts, PayrollFact, PayrollLineFact, WagePeriodFacts } from '../catalogue/facts';

/** A payroll that was not submitted, as facts: the event of each line is its name in the draft. */
export interface Draft {
  readonly payroll: PayrollFact;
  readonly lines: readonly PayrollLineFact[];
}

const NAME = /^line-(\d+)$/;

/** The name of a line of the draft where an event would stand. @param line from 1 */
export const nameOf = (line: number): string => `line-${line}`;

/** The lines of the draft that evidence rests on, from 1. */
export const linesIn = (events: readonly string[]): number[] =>
  events.flatMap((event) => (NAME.test(event) ? [Number(NAME.exec(event)![1])] : []));

/** @param given its lines in their order */
export const draftOf = (
  head: { readonly project?: string; readonly period: YearMonth; readonly payday: LocalDate; readonly knownOn: LocalDate },
  given: readonly Omit<PayrollLineFact, 'payrollId' | 'project' | 'eventId'>[],
): Draft => {
  const lines = given.map((line, at) => ({
    ...line,
    payrollId: 'draft',
    ...(head.project && { project: head.project }),
    eventId: nameOf(at + 1),
  }));
  return { payroll: { id: 'draft', ...head, net: sum(lines.map((line) => line.net)), eventId: 'draft' }, lines };
};

/** What is known with the draft in the place of the payroll of its project, if one was submitted. */
export const withDraft = (facts: EmployerPeriodFacts, { payroll, lines }: Draft): EmployerPeriodFacts => {
  const others = facts.payrolls.filter((one) => (one.project ?? null) !== (payroll.project ?? null));
  const kept = new Set(others.map((one) => one.id));
  return { ...facts, payrolls: [...others, payroll], lines: [...facts.lines.filter((line) => kept.has(line.payrollId)), ...lines] };
};

/** The facts with one worker's lines of the draft alone: what a finding says of that worker. */
export const ofWorker = (facts: EmployerPeriodFacts, workerId: string): EmployerPeriodFacts => ({
  ...facts,
  payrolls: facts.payrolls.filter((payroll) => payroll.id === 'draft'),
  lines: facts.lines.filter((line) => line.payrollId === 'draft' && line.workerId === workerId),
  backPay: facts.backPay.filter((line) => line.workerId === workerId),
  employments: facts.employments.filter((employment) => employment.workerId === workerId),
  contracts: facts.contracts.filter((contract) => contract.workerId === workerId),
});

/** The draft as the wages of its project, of which nothing is paid yet: from it the agreed paydays are read. */
export const wagesOf = (facts: WagePeriodFacts, { payroll, lines }: Draft): WagePeriodFacts => ({ ...facts, payroll, lines, payments: [] });

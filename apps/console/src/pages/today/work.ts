import { addDays, workingDaysBetween } from '@anxin/calendar';
import type { CaseView, ComplaintView, Deadline } from '../../api/views';

/** A deadline that runs, and what it belongs to. */
export interface Due {
  readonly key: string;
  readonly deadline: Deadline;
  readonly href: string;
  readonly number: string;
  readonly firm: string;
  readonly about: 'case' | 'complaint';
  readonly stage: string;
  /** The next legal step that the person may take, if any. */
  readonly step: string | undefined;
}

/** A work order may be sent back until then; nobody has to. */
const isChoice = ({ kind }: Deadline): boolean => kind === 'hotline-return';
const runs = (deadline: Deadline): boolean => (deadline.state === 'running' || deadline.state === 'overdue') && !isChoice(deadline);

/** The step that the law asks for next, of those that are open to the person. */
const STEP_FOR: Readonly<Record<string, readonly string[]>> = {
  filing: ['filing', 'assignment'],
  investigation: ['approvals', 'assignment', 'investigation-records', 'rectification-orders'],
  rectification: ['closure', 'investigation-records'],
  acceptance: ['acceptance', 'rejection'],
  'hotline-sign-in': ['contact', 'acceptance'],
  'hotline-contact': ['contact'],
  'hotline-reply': ['answer', 'acceptance'],
  'petition-acceptance': ['acceptance', 'rejection'],
  'petition-handling': ['answer', 'petition-extension'],
};

const stepFor = (deadline: Deadline, open: readonly string[]): string | undefined =>
  (STEP_FOR[deadline.kind] ?? []).find((step) => open.includes(step));

export const caseHref = (id: string, step?: string): string => `/cases/${id}${step ? `?step=${step}` : ''}`;

/** The step that brings a case on; standing still and closing are choices, never what is next. */
export const onwardOf = ({ openSteps }: CaseView): string | undefined =>
  openSteps.find((step) => !['extension', 'suspension', 'closure'].includes(step));

/** All running deadlines of cases and complaints, soonest first. */
export function duesOf(cases: readonly CaseView[], complaints: readonly ComplaintView[]): Due[] {
  const ofCases = cases.flatMap((file) =>
    file.deadlines.filter(runs).map((deadline, at): Due => {
      const step = stepFor(deadline, file.openSteps);
      return {
        key: `${file.id} ${deadline.kind} ${at}`,
        deadline,
        href: caseHref(file.id, step),
        number: file.number,
        firm: file.respondent.name ?? file.respondent.uscc ?? '–',
        about: 'case',
        stage: file.stage,
        step,
      };
    }),
  );
  const ofComplaints = complaints.flatMap((complaint) =>
    complaint.deadlines.filter(runs).map((deadline): Due => {
      const step = stepFor(deadline, complaint.openSteps);
      return {
        key: `${complaint.id} ${deadline.kind} ${deadline.startsOn}`,
        deadline,
        href: `/complaints/${complaint.id}`,
        number: complaint.receiptNumber,
        firm: complaint.respondent.name,
        about: 'complaint',
        stage: complaint.state,
        step,
      };
    }),
  );
  return [...ofCases, ...ofComplaints].sort((a, b) => (a.deadline.dueOn + a.key < b.deadline.dueOn + b.key ? -1 : 1));
}

const SOON_WORKING_DAYS = 3;
export const isOverdue = ({ deadline }: Due): boolean => deadline.state === 'overdue';
export const isSoon = ({ deadline }: Due, today: string): boolean =>
  deadline.state === 'running' && workingDaysBetween(today, deadline.dueOn) <= SOON_WORKING_DAYS;

/** Cases opened or assigned within the last seven days, newest first. */
export function freshOf(cases: readonly CaseView[], today: string): { file: CaseView; at: string; what: 'opened' | 'assigned' }[] {
  if (!today) return [];
  const since = addDays(today, -7);
  return cases
    .map((file) => {
      const assigned = file.log.findLast((entry) => entry.step === 'assigned');
      return assigned && assigned.at > file.openedAt
        ? { file, at: assigned.at, what: 'assigned' as const }
        : { file, at: file.openedAt, what: 'opened' as const };
    })
    .filter(({ at }) => at.slice(0, 10) >= since)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** What waits for the supervisor: proposals of others, and cases that nobody is assigned to. */
export function waitingOf(
  cases: readonly CaseView[],
): { file: CaseView; step: 'approvals' | 'assignment'; proposed: string | undefined }[] {
  const approvals = cases.flatMap((file) =>
    file.openSteps.includes('approvals') ? [{ file, step: 'approvals' as const, proposed: file.proposals[0]?.step }] : [],
  );
  const assignments = cases.flatMap((file) =>
    file.openSteps.includes('assignment') && file.inspectors.length === 0
      ? [{ file, step: 'assignment' as const, proposed: undefined }]
      : [],
  );
  return [...approvals, ...assignments];
}

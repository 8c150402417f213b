import { toOffsetString } from '@anxin/calendar';
import type { Filing } from '../filing/filing';
import { filingView, type FilingView } from '../filing/filing.view';
import type { Papers } from '../contract-end/papers';
import type { Warning } from '../warning/warning';
import type { EmploymentEntity } from './employment.entity';

/** An employment as callers see it: the worker by opaque id and masked name. */
export interface EmploymentView {
  readonly id: string;
  readonly employer: string;
  readonly workerId: string;
  /** 张* */
  readonly workerName: string;
  readonly startsOn: string;
  readonly post: string;
  readonly kind: string;
  readonly relation: string;
  readonly project: string | null;
  readonly dispatchedBy: string | null;
  readonly postKind: string | null;
  readonly hours: string | null;
  readonly migrant: boolean;
  readonly insuredFrom: string | null;
  readonly endsOn: string | null;
  readonly certificateOn: string | null;
  /** Of an employment that ended: its papers (解除或终止劳动合同证明), and by when they were due. */
  readonly papers: Pick<Papers, 'dueOn' | 'certificateOn' | 'certificateLate'> | null;
  /** Under sixteen, a protected minor (未成年工), or of full age on the first day; null: filed before this was noted. */
  readonly ageOnStart: 'under-16' | 'minor' | 'adult' | null;
  /** By when the hiring was to be filed (用工备案), and when it was; null where it need not be. */
  readonly filing: FilingView | null;
  /** Likewise the end. */
  readonly endFiling: FilingView | null;
  /** What the law forbids or asks of it as it is. */
  readonly warnings: readonly Warning[];
  /** The register has not told of the employer, or of the project, yet. */
  readonly unconfirmed: boolean;
  readonly registeredAt: string;
}

/** What is told of an employment beside its own row. */
export interface EmploymentSurroundings {
  readonly workerName: string;
  readonly unconfirmed: boolean;
  readonly filing: Filing | undefined;
  readonly endFiling: Filing | undefined;
  readonly papers: Papers | null;
  readonly warnings: readonly Warning[];
}

const ageOnStart = ({ under16OnStart, minorOnStart }: EmploymentEntity): EmploymentView['ageOnStart'] => {
  if (under16OnStart) return 'under-16';
  return minorOnStart === null ? null : minorOnStart ? 'minor' : 'adult';
};

export const employmentView = (
  employment: EmploymentEntity,
  { workerName, unconfirmed, filing, endFiling, papers, warnings }: EmploymentSurroundings,
): EmploymentView => ({
  id: employment.id,
  employer: employment.employer,
  workerId: employment.workerId,
  workerName,
  startsOn: employment.startsOn,
  post: employment.post,
  kind: employment.kind,
  relation: employment.relation,
  project: employment.project,
  dispatchedBy: employment.dispatchedBy,
  postKind: employment.postKind,
  hours: employment.hours,
  migrant: employment.migrant,
  insuredFrom: employment.insuredFrom,
  endsOn: employment.endsOn,
  certificateOn: employment.certificateOn,
  papers: papers && { dueOn: papers.dueOn, certificateOn: papers.certificateOn, certificateLate: papers.certificateLate },
  ageOnStart: ageOnStart(employment),
  filing: filingView(filing),
  endFiling: filingView(endFiling),
  warnings,
  unconfirmed,
  registeredAt: toOffsetString(employment.registeredAt),
});

import type { LocalDate } from '@anxin/calendar';
import { stands, type KnownCase } from '../case/known-case';
import type { Fault, Refusal } from '../decision/decision';
import type { Paper } from '../paper/paper';

/** The employer can't pay for now and agreed to it (协议), or absconded and the sector's authority gave its opinion (行业主管部门意见). */
export const PAPER_KINDS = ['employer-agreement', 'authority-opinion'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** The paper that an application rests on. */
export interface AdvancePaper extends Paper<PaperKind> {
  /** Who gave the opinion. */
  readonly authority?: string;
}

const LAW = '保障农民工工资支付条例 63';

/**
 * Whether a case grounds an advance for this employer (domain A4-5): it is filed, still stands, and is about the employer or the site.
 * @param basis who asks for it: the policy row's
 */
export const caseRefusal = (
  known: KnownCase | null,
  { employer, project }: { readonly employer: string; readonly project: string | null },
  basis: string,
): Refusal | undefined => {
  const refused = (zh: string, en: string): Refusal => ({ detail: `${zh}（${LAW}；${basis}）。${en}`, openSteps: ['filing'] });
  const isOurs = known && (known.respondent === employer || (project !== null && known.project === project));
  if (!isOurs) return refused('未见对该用人单位的立案，不得动用应急周转金', 'No case on this employer is filed');
  if (known.filedOn === null) return refused(`案件${known.number}尚未立案，不得动用应急周转金`, 'The case is not filed yet');
  if (!stands(known)) return refused(`案件${known.number}已撤案或查无实据，不得动用应急周转金`, 'The case was closed as unfounded');
  return undefined;
};

/**
 * What is wrong with the paper of an application; paths are those of the body.
 * @param asked the basis of the region's rule that asks for one; undefined where it asks for none
 */
export const paperFaults = (paper: AdvancePaper | undefined, asked: string | undefined, today: LocalDate): Fault[] => {
  if (!paper)
    return asked === undefined ? [] : [{ path: 'paper', message: `须附与用人单位的协议；用人单位逃匿的，附行业主管部门意见（${asked}）` }];
  const faults: Fault[] = [];
  if (paper.on > today) faults.push({ path: 'paper.on', message: '文书日期尚未到来' });
  if (paper.kind === 'authority-opinion' && paper.authority === undefined)
    faults.push({ path: 'paper.authority', message: '须写明出具意见的行业主管部门' });
  return faults;
};

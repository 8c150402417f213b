import { compare, type LocalDate } from '@anxin/calendar';
import type { ContractRecord, Fault } from '../contract/contract';

/** Why a contract ended, each by its article of the 劳动合同法. */
export const END_REASONS = {
  /** 期满 */
  expiry: '劳动合同法 44',
  /** 任务完成 */
  'task-completed': '劳动合同法 44; 实施条例 22',
  /** 协商一致解除 */
  agreement: '劳动合同法 36',
  /** 劳动者提前通知解除 */
  resignation: '劳动合同法 37',
  /** 劳动者因用人单位过错解除 */
  'employer-fault': '劳动合同法 38',
  /** 过失性辞退 */
  'dismissal-fault': '劳动合同法 39',
  /** 无过失性辞退 */
  'dismissal-no-fault': '劳动合同法 40',
  /** 经济性裁员 */
  redundancy: '劳动合同法 41',
  /** 退休、享受养老保险待遇 */
  retirement: '劳动合同法 44; 实施条例 21',
  /** 死亡、宣告死亡或失踪 */
  death: '劳动合同法 44',
  /** 破产 */
  bankruptcy: '劳动合同法 44',
  /** 吊销、关闭、撤销、提前解散 */
  dissolution: '劳动合同法 44',
} as const;
export type EndReason = keyof typeof END_REASONS;
export const END_REASON_CODES = Object.keys(END_REASONS) as EndReason[];

/** The employer's ground, one of its article's items. */
export const GROUNDS = {
  /** 试用期不符合录用条件 */
  'unfit-on-probation': 'dismissal-fault',
  /** 严重违反规章制度 */
  'serious-breach': 'dismissal-fault',
  /** 严重失职、营私舞弊 */
  dereliction: 'dismissal-fault',
  /** 同时与其他单位建立劳动关系 */
  'second-employment': 'dismissal-fault',
  /** 欺诈、胁迫致合同无效 */
  fraud: 'dismissal-fault',
  /** 被依法追究刑事责任 */
  'criminal-liability': 'dismissal-fault',
  /** 医疗期满不能工作 */
  illness: 'dismissal-no-fault',
  /** 不能胜任工作 */
  incompetence: 'dismissal-no-fault',
  /** 客观情况发生重大变化 */
  'changed-circumstances': 'dismissal-no-fault',
  /** 依照企业破产法重整 */
  reorganisation: 'redundancy',
  /** 生产经营严重困难 */
  hardship: 'redundancy',
  /** 转产、重大技术革新 */
  restructuring: 'redundancy',
  /** 其他客观经济情况重大变化 */
  'economic-change': 'redundancy',
} as const satisfies Record<string, EndReason>;
export type Ground = keyof typeof GROUNDS;
export const GROUND_CODES = Object.keys(GROUNDS) as Ground[];

export const PROPOSERS = ['employer', 'worker'] as const;
export type Proposer = (typeof PROPOSERS)[number];

/** How a contract ended (解除、终止). */
export interface ContractEnd {
  /** Its last day. */
  readonly endsOn: LocalDate;
  readonly reason: EndReason;
  /** Of a dismissal or redundancy. */
  readonly ground: Ground | null;
  /** Who proposed it, where both agreed (劳动合同法 46). */
  readonly proposedBy: Proposer | null;
  /** Whether the worker refused a renewal at the same or better terms (劳动合同法 46). */
  readonly renewalRefusedByWorker: boolean | null;
  readonly certificateOn: LocalDate | null;
  readonly transferredOn: LocalDate | null;
}

/** What can't be of an end. @param contract with all that was agreed */
export const contractEndFaults = (contract: ContractRecord, end: ContractEnd, today: LocalDate): Fault[] => [
  ...dayFaults(contract, end, today),
  ...reasonFaults(contract, end),
];

const dayFaults = (contract: ContractRecord, end: ContractEnd, today: LocalDate): Fault[] => {
  const faults: Fault[] = [];
  if (compare(end.endsOn, contract.startsOn) < 0)
    faults.push({ path: 'endsOn', message: '不得早于合同起始日。must not lie before the contract begins' });
  else if (contract.endsOn !== null && compare(end.endsOn, contract.endsOn) > 0)
    faults.push({ path: 'endsOn', message: `合同期限至${contract.endsOn}。the term ends on ${contract.endsOn} already` });
  else if (end.reason === 'expiry' && contract.endsOn !== null && end.endsOn !== contract.endsOn)
    faults.push({
      path: 'endsOn',
      message: `期满之日为${contract.endsOn}（劳动合同法 44）。the term ends on ${contract.endsOn} (劳动合同法 44)`,
    });
  for (const path of ['certificateOn', 'transferredOn'] as const)
    if (end[path] !== null && compare(end[path], today) > 0) faults.push({ path, message: '不得晚于今日。must not lie in the future' });
  return faults;
};

const reasonFaults = (contract: ContractRecord, { reason, ground, proposedBy }: ContractEnd): Fault[] => {
  const faults: Fault[] = [];
  if (reason === 'expiry' && contract.endsOn === null)
    faults.push({
      path: 'reason',
      message: '该合同未约定终止时间（劳动合同法 14, 44）。the contract bears no end that could come (劳动合同法 14, 44)',
    });
  if (reason === 'task-completed' && contract.term !== 'task' && contract.term !== 'simplified')
    faults.push({
      path: 'reason',
      message: '仅适用于以完成一定工作任务为期限的劳动合同（劳动合同法 15）。is for contracts of a task (劳动合同法 15)',
    });
  const asksGround = GROUND_CODES.some((one) => GROUNDS[one] === reason);
  if (asksGround && (ground === null || GROUNDS[ground] !== reason))
    faults.push({
      path: 'ground',
      message: `应当注明解除依据（${END_REASONS[reason]}）。must be a ground of ${END_REASONS[reason]}`,
    });
  if (!asksGround && ground !== null) faults.push({ path: 'ground', message: '仅适用于用人单位解除。is for the employer’s dismissal' });
  if (reason === 'agreement' && proposedBy === null)
    faults.push({ path: 'proposedBy', message: '应当注明由谁提出（劳动合同法 36, 46）。must say who proposed it (劳动合同法 36, 46)' });
  return faults;
};

/** Whether a second report of an end completes it: the same end, with a paper of which nothing was told yet. */
export const completesEnd = (onFile: ContractEnd, told: ContractEnd): boolean =>
  onFile.endsOn === told.endsOn &&
  onFile.reason === told.reason &&
  ((onFile.certificateOn === null && told.certificateOn !== null) || (onFile.transferredOn === null && told.transferredOn !== null));

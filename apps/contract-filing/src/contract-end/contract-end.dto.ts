import { DateField, Maybe } from '@anxin/http';
import { IsBoolean, IsIn } from 'class-validator';
import { END_REASON_CODES, GROUND_CODES, PROPOSERS, type EndReason, type Ground, type Proposer } from './contract-end';

export class EndContractInput {
  /** The last day. */
  @DateField()
  endsOn!: string;

  /**
   * expiry 期满, task-completed 任务完成, agreement 协商一致, resignation 辞职, employer-fault 因单位过错, dismissal-fault 过失性辞退, dismissal-no-fault
   * 无过失性辞退, redundancy 裁员, retirement 退休, death 死亡, bankruptcy 破产, dissolution 解散.
   */
  @IsIn(END_REASON_CODES)
  reason!: EndReason;

  /** The employer's ground (劳动合同法 39–41), of a dismissal or redundancy. */
  @Maybe()
  @IsIn(GROUND_CODES)
  ground?: Ground;

  /** Who proposed it; required of an agreement. */
  @Maybe()
  @IsIn(PROPOSERS)
  proposedBy?: Proposer;

  /** Of an expiry: the worker refused a renewal at the same or better terms (劳动合同法 46). */
  @Maybe()
  @IsBoolean()
  renewalRefusedByWorker?: boolean;

  /** The day of the certificate (解除或终止劳动合同证明). */
  @Maybe()
  @DateField({ required: false })
  certificateOn?: string;

  /** The day on which file and social insurance were transferred (档案和社会保险关系转移). */
  @Maybe()
  @DateField({ required: false })
  transferredOn?: string;
}

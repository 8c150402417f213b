import { Injectable } from '@nestjs/common';
import { localDateOf } from '@anxin/calendar';
import { Policies } from '@anxin/policy';
import type { Complaint } from './complaint';
import { isBeyond, lastWrongOn } from './look-back';

/** Says whether what is complained of lies longer back than the law looks (劳动保障监察条例 20). */
@Injectable()
export class LookBack {
  constructor(private readonly policies: Policies) {}

  isPast(complaint: Complaint): boolean {
    const on = localDateOf(new Date(complaint.receivedAt));
    return isBeyond(lastWrongOn(complaint), on, this.policies.number('complaint.look-back-years', { region: complaint.region, on }));
  }

  /** Whether whoever accepts it has to say if the wrong continues. */
  asks(complaint: Complaint): boolean {
    return complaint.acceptedOn === null && complaint.endedOn === null && this.isPast(complaint);
  }
}

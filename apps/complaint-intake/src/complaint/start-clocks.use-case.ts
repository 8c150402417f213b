import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { Policies } from '@anxin/policy';
import { deadline, hasHotlineClock, type Deadline, type DeadlineKind } from './deadlines';

/** By which parameter a clock runs. */
const TERMS = {
  acceptance: 'complaint.acceptance-working-days',
  correction: 'complaint.correction-working-days',
  'hotline-sign-in': 'hotline.sign-in-working-days',
  'hotline-contact': 'hotline.first-contact-working-days',
  'hotline-return': 'hotline.return-working-days',
  'hotline-reply': 'hotline.reply-working-days',
} as const satisfies Record<DeadlineKind, string>;

/** Starts clocks as the policies of a region say. */
@Injectable()
export class StartClocks {
  constructor(private readonly policies: Policies) {}

  /** The clock that starts with an event on a day. */
  starting(kind: DeadlineKind, { region, on }: { readonly region: string; readonly on: LocalDate }): Deadline {
    const key = TERMS[kind];
    return deadline(kind, on, {
      workingDays: this.policies.number(key, { region, on }),
      basis: this.policies.row(key, { region, on }).basis,
    });
  }

  /** What runs from a complaint's receipt: the decision to accept it, and of a hotline's work order its own clocks. */
  ofReceipt(channel: string, at: { readonly region: string; readonly on: LocalDate }): Deadline[] {
    const hotline: DeadlineKind[] = ['hotline-sign-in', 'hotline-contact', 'hotline-return', 'hotline-reply'];
    return ['acceptance' as const, ...(hasHotlineClock(channel) ? hotline : [])].map((kind) => this.starting(kind, at));
  }
}

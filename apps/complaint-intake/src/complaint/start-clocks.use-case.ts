import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { Policies } from '@anxin/policy';
import { calendarDeadline, deadline, hasHotlineClock, type Deadline, type DeadlineKind } from './deadlines';

/** By which parameter a clock runs. */
const TERMS = {
  acceptance: 'complaint.acceptance-working-days',
  correction: 'complaint.correction-working-days',
  'hotline-sign-in': 'hotline.sign-in-working-days',
  'hotline-contact': 'hotline.first-contact-working-days',
  'hotline-return': 'hotline.return-working-days',
  'hotline-reply': 'hotline.reply-working-days',
  'petition-acceptance': 'petition.acceptance-days',
  'petition-handling': 'petition.handling-days',
} as const satisfies Record<DeadlineKind, string>;

/** Starts clocks as the policies of a region say. */
@Injectable()
export class StartClocks {
  constructor(private readonly policies: Policies) {}

  /** The clock that starts with an event on a day. */
  starting(kind: DeadlineKind, { region, on }: { readonly region: string; readonly on: LocalDate }): Deadline {
    const key = TERMS[kind];
    const [length, { basis, unit }] = [this.policies.number(key, { region, on }), this.policies.row(key, { region, on })];
    return unit === 'calendar-days' ? calendarDeadline(kind, on, length, basis) : deadline(kind, on, { workingDays: length, basis });
  }

  /** What runs from a complaint's receipt: the decision to accept it, and of a hotline's work order or a petition its own clocks. */
  ofReceipt(channel: string, at: { readonly region: string; readonly on: LocalDate }, petition = false): Deadline[] {
    const hotline: DeadlineKind[] = ['hotline-sign-in', 'hotline-contact', 'hotline-return', 'hotline-reply'];
    const own: DeadlineKind[] = hasHotlineClock(channel) ? hotline : petition ? ['petition-acceptance'] : [];
    return ['acceptance' as const, ...own].map((kind) => this.starting(kind, at));
  }
}

import { fen } from '@anxin/money';
import { EMPLOYER, PROJECT } from './facts.builder';
import type { PayrollLineFact } from './facts';
import type {
  AttendanceFact,
  HeldCardFacts,
  PaidCard,
  PayMonth,
  PayPatternFacts,
  PostFacts,
  PostMonth,
  WorkingTimeFact,
} from './wages-facts';

let events = 0;
const eventId = (): string => `00000000-0000-4000-9000-${String((events += 1)).padStart(12, '0')}`;

/** `{ fine: '100.00' }` as a line's deductions. */
export const deductions = (of: Record<string, string>): Pick<PayrollLineFact, 'deductions'> => ({
  deductions: Object.entries(of).map(([kind, amount]) => ({ kind, amount: fen(amount) })),
});

/** An approval for carpenters in all of 2026. */
export const workingTime = (kind: WorkingTimeFact['kind'], rest: Partial<WorkingTimeFact> = {}): WorkingTimeFact => ({
  kind,
  posts: ['木工'],
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  eventId: eventId(),
  ...rest,
});

export const attended = (workerId: string, days: number, rest: Partial<AttendanceFact> = {}): AttendanceFact => ({
  project: PROJECT,
  workerId,
  days,
  elsewhere: 0,
  knownOn: '2026-02-01',
  listed: false,
  eventId: eventId(),
  ...rest,
});

/** A month told on the 10th of the next: so many lines by pay. */
export const payMonth = (period: string, toldOn: string, pays: Record<string, number>): PayMonth => ({
  period,
  toldOn,
  pays: Object.entries(pays).map(([pay, lines]) => ({ pay: fen(pay), lines })),
  events: [eventId()],
});

export const payPattern = (...months: readonly PayMonth[]): PayPatternFacts => ({
  kind: 'pay-pattern',
  subject: { kind: 'pay-pattern', employer: EMPLOYER },
  months,
});

/** A month's pays of a post, of direct and of dispatched people. */
export const postMonth = (period: string, toldOn: string, direct: readonly string[], dispatched: readonly string[]): PostMonth => ({
  period,
  toldOn,
  pays: [
    ...direct.map((pay, i) => ({ workerId: `d${i}`, dispatched: false, pay: fen(pay) })),
    ...dispatched.map((pay, i) => ({ workerId: `x${i}`, dispatched: true, pay: fen(pay) })),
  ],
  events: [eventId()],
});

export const post = (...months: readonly PostMonth[]): PostFacts => ({
  kind: 'post',
  subject: { kind: 'post', employer: EMPLOYER, post: '操作工' },
  months,
});

export const paidCard = (workerId: string, shares: readonly string[], paidOn = '2026-02-10'): PaidCard => ({
  workerId,
  shares,
  paidOn,
  eventId: eventId(),
  paymentEvent: eventId(),
});

export const heldCards = (rest: Partial<HeldCardFacts>): HeldCardFacts => ({
  kind: 'held-cards',
  subject: { kind: 'held-cards', employer: EMPLOYER },
  complaints: [],
  cards: [],
  ...rest,
});

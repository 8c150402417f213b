import { fen } from '@anxin/money';
import { EMPLOYER, line, wagePeriod } from './facts.builder';
import type {
  ClockFact,
  ConductFact,
  FileFacts,
  FileStepFact,
  OrderFacts,
  OrderReceiptFact,
  OrderStepFact,
  ReferralFact,
  RefusalFacts,
} from './office-facts';
import type { PaymentFact, WagePeriodFacts } from './facts';

/** Facts about orders and clocks for specs, in one sentence each. */
const ORDER = '0195a000-0000-7000-8000-0000000000b1';
const CASE = '0195a000-0000-7000-8000-0000000000c1';
let events = 0;
const eventId = (): string => `00000000-0000-4000-b000-${String((events += 1)).padStart(12, '0')}`;

/** A step of an order for 96 000 to twelve workers, served on 2026-03-16, to be paid by 2026-03-23. */
export const orderStep = (open: string, knownOn: string, rest: Partial<OrderStepFact> = {}): OrderStepFact => ({
  knownOn,
  case: CASE,
  key: EMPLOYER,
  region: '371302',
  department: 'labour',
  enforcer: 'labour',
  orderedOn: '2026-03-16',
  startsOn: '2026-03-16',
  dueOn: '2026-03-23',
  amount: fen('96000.00'),
  open: fen(open),
  closed: false,
  workers: 12,
  eventId: eventId(),
  ...rest,
});

export const receipt = (amount: string, paidOn: string): OrderReceiptFact => ({ amount: fen(amount), paidOn });

export const order = (steps: readonly OrderStepFact[], receipts: readonly OrderReceiptFact[] = []): OrderFacts => ({
  kind: 'order',
  subject: { kind: 'order', employer: EMPLOYER, record: `${ORDER}/0` },
  steps,
  receipts,
});

/** A month's payroll of 8 000 for each of so many workers, payday 2026-02-10. */
export const owed = (workers: number, payments: readonly PaymentFact[] = [], rest: Partial<WagePeriodFacts> = {}): WagePeriodFacts =>
  wagePeriod({ lines: Array.from({ length: workers }, (_, n) => line(`w${n}`, '8000.00')), payments, ...rest });

export const conduct = (knownOn: string, kind?: ConductFact['conduct']): ConductFact => ({
  record: '0195a000-0000-7000-8000-0000000000d1',
  case: CASE,
  ...(kind && { conduct: kind }),
  knownOn,
  eventId: eventId(),
});

export const referral = (knownOn: string): ReferralFact => ({ case: CASE, knownOn, eventId: eventId() });

export const refusal = (
  orders: readonly OrderFacts[],
  periods: readonly WagePeriodFacts[],
  rest: Partial<Pick<RefusalFacts, 'conduct' | 'referrals'>> = {},
): RefusalFacts => ({
  kind: 'refusal',
  subject: { kind: 'refusal', employer: EMPLOYER },
  orders,
  periods,
  conduct: [],
  referrals: [],
  ...rest,
});

export const clock = (kind: string, startsOn: string, dueOn: string, rest: Partial<ClockFact> = {}): ClockFact => ({
  key: `${kind}/${startsOn}`,
  clock: kind,
  startsOn,
  dueOn,
  state: 'running',
  ...rest,
});

export const met = (one: ClockFact, endedOn: string): ClockFact => ({ ...one, state: 'met', endedOn });

export const fileStep = (knownOn: string, ...clocks: readonly ClockFact[]): FileStepFact => ({
  knownOn,
  key: EMPLOYER,
  region: '371302',
  clocks,
  eventId: eventId(),
});

export const fileOf = (...steps: readonly FileStepFact[]): FileFacts => ({
  kind: 'file',
  subject: { kind: 'file', record: `complaint/${CASE}` },
  steps,
});

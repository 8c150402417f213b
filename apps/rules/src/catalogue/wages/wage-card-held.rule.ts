import { localDateOf, type LocalDate } from '@anxin/calendar';
import { clear, defineRule, finding, law, type Evidence, type Moment, type Verdict } from '../rule';
import type { HeldCardFacts, PaidCard } from '../wages-facts';

const PEOPLE = 'wages.card-held-people';

/**
 * 扣押工资卡: a complaint says that the employer keeps its workers' wage cards, or one card was paid for several people. Inspectors alone are told: the
 * employer could guess who complained. A person finds out and closes it.
 */
export const rule = defineRule<'held-cards'>({
  id: 'wage-card-held',
  revision: 1,
  title: { zh: '扣押工资卡', en: 'Wage cards held' },
  basis: [law('保障农民工工资支付条例', 31), law('保障农民工工资支付条例', 54)],
  group: 'wages',
  subject: 'held-cards',
  reads: [
    'anxin.complaint-intake.complaint-received.v1',
    'anxin.complaint-intake.complaint-ended.v1',
    'anxin.wage-cards.payment-reported.v1',
  ],
  audience: [],
  severity: { zh: '橙色', en: 'orange' },
  remedy: {
    zh: '退还工资卡，工资支付到本人账户；由劳动保障监察员核实后关闭',
    en: 'give the cards back and pay each worker’s own account; an inspector closes it',
  },
  parameters: [PEOPLE],

  due: (facts, moment) => [...new Set(signsOf(facts, moment).map((sign) => sign.on))],

  decide(facts, moment): Verdict {
    const signs = signsOf(facts, moment).filter((sign) => sign.on <= moment.over);
    if (!signs.length) {
      const unfounded = facts.complaints.length > 0 && facts.complaints.every((one) => one.unsubstantiated);
      return clear(unfounded ? 'never-was' : facts.complaints.some((one) => one.ended) ? 'accepted-by-person' : 'corrected');
    }
    const workers = signs.reduce((total, sign) => total + sign.workers, 0);
    return finding({
      severity: 'orange',
      workers,
      since: signs.map((sign) => sign.on).reduce((a, b) => (a < b ? a : b)),
      evidence: signs.map((sign) => sign.evidence),
      explanation: {
        zh: `投诉反映或者发放记录显示，用人单位可能扣押或者变相扣押用于支付工资的银行卡，涉及${workers}人。`,
        en: `Complaints, or payments of several people to one card, say that the employer may keep bank cards that wages are paid to; ${workers} worker(s).`,
      },
      nextSteps: {
        zh: '监察员：查阅发放记录，询问劳动者银行卡由谁保管；查实的，责令限期改正，逾期不改正的依法处罚。不得泄露投诉人。',
        en: 'Inspector: look at the payments, ask the workers who keeps the cards; where it is true order it to end, and fine who does not obey. Never name who complained.',
      },
      again: signsOf(facts, moment)
        .map((sign) => sign.on)
        .filter((day) => day > moment.over),
    });
  },
});

interface Sign {
  readonly on: LocalDate;
  readonly workers: number;
  readonly evidence: Evidence;
}

/** Complaints that no person has ended, and cards that stand for several people whom the employer paid by them. */
const signsOf = (facts: HeldCardFacts, { policy, region, at }: Pick<Moment, 'policy' | 'region' | 'at'>): Sign[] => [
  ...facts.complaints
    .filter((one) => !one.ended)
    .map((one) => ({
      on: localDateOf(one.receivedAt),
      workers: one.workers,
      evidence: { kind: 'complaint', complaint: one.id, claimed: one.workers, events: [one.eventId] },
    })),
  ...groupsOf(facts.cards)
    .filter((people) => people.length >= policy.number(PEOPLE, { region, on: localDateOf(at) }))
    .map((people) => ({
      on: people.map((one) => one.paidOn).reduce((a, b) => (a > b ? a : b)),
      workers: people.length,
      evidence: {
        kind: 'shared-card',
        workers: people.map((one) => one.workerId),
        people: people.length,
        events: people.flatMap((one) => [one.eventId, one.paymentEvent]),
      },
    })),
];

/** People who share a card, each card once. A card names those for whom it was on file before; so the one that names most names all. */
const groupsOf = (cards: readonly PaidCard[]): PaidCard[][] => {
  const byWorker = new Map(cards.map((card) => [card.workerId, card]));
  const seen = new Set<string>();
  return [...cards]
    .sort((a, b) => b.shares.length - a.shares.length || (a.workerId < b.workerId ? -1 : 1))
    .flatMap((card) => {
      if (seen.has(card.workerId)) return [];
      const people = [card.workerId, ...card.shares].filter((one) => !seen.has(one));
      for (const one of people) seen.add(one);
      return [people.map((one) => byWorker.get(one) ?? { ...card, workerId: one, shares: [] })];
    });
};

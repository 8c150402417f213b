import { moment } from '../facts.builder';
import { heldCards, paidCard } from '../wages-facts.builder';
import { rule } from './wage-card-held.rule';

describe('wage-card-held 扣押工资卡', () => {
  it('is told to no employer', () => {
    expect(rule.audience).toEqual([]);
  });

  it('shows one card of several people once, and how many they are', () => {
    const three = heldCards({ cards: [paidCard('b', ['a']), paidCard('c', ['a', 'b'])] });
    expect(rule.decide(three, moment('2026-02-10'))).toMatchObject({ evidence: [{ kind: 'shared-card', people: 3 }] });
  });
});

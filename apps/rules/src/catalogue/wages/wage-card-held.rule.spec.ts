import { complaint, moment } from '../facts.builder';
import { heldCards, paidCard } from '../wages-facts.builder';
import { rule } from './wage-card-held.rule';

const told = (ended = false, unsubstantiated = false) =>
  heldCards({ complaints: [{ ...complaint('2026-03-02T10:00:00+08:00', ['p'], 4), category: 'wage-card-held', ended, unsubstantiated }] });

describe('wage-card-held 扣押工资卡', () => {
  it('is orange from a complaint on, at the end of its day, and told to no employer', () => {
    expect(rule.decide(told(), moment('2026-03-01')).broken).toBe(false);
    expect(rule.decide(told(), moment('2026-03-02'))).toMatchObject({ broken: true, severity: 'orange', workers: 4, since: '2026-03-02' });
    expect(rule.audience).toEqual([]);
  });

  it('ends when a person has ended the complaint; an unfounded one never was', () => {
    expect(rule.decide(told(true), moment('2026-03-09'))).toEqual({ broken: false, cause: 'accepted-by-person' });
    expect(rule.decide(told(true, true), moment('2026-03-09'))).toEqual({ broken: false, cause: 'never-was' });
  });

  it('sees one card paid for three people, and lets a couple share one', () => {
    const couple = heldCards({ cards: [paidCard('a', ['b'])] });
    expect(rule.decide(couple, moment('2026-02-10')).broken).toBe(false);
    const three = heldCards({
      cards: [paidCard('a', []), paidCard('b', ['a']), paidCard('c', ['a', 'b'])].filter((one) => one.shares.length),
    });
    expect(rule.decide(three, moment('2026-02-09')).broken).toBe(false);
    expect(rule.decide(three, moment('2026-02-10'))).toMatchObject({
      broken: true,
      workers: 3,
      evidence: [{ kind: 'shared-card', people: 3 }],
    });
  });
});

import { complaint } from '../facts.builder';
import { law } from '../rule';
import { heldCards, paidCard } from '../wages-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const HELD = law('保障农民工工资支付条例', '14, 54');

const told = (ended = false, unsubstantiated = false) =>
  heldCards({ complaints: [{ ...complaint('2026-03-02T10:00:00+08:00', ['甲'], 4), category: 'wage-card-held', ended, unsubstantiated }] });

export const cases: readonly WorkedCase<'held-cards'>[] = [
  given(
    '投诉称四人的工资卡被扣押',
    'a complaint says that four people’s cards are held',
    told(),
    { '2026-03-01': none(), '2026-03-02': alert('orange', '2026-03-02', 4) },
    [HELD],
  ),
  given('投诉已由人员办结：解除', 'a person has ended the complaint: resolved', told(true), { '2026-03-09': none('accepted-by-person') }, [
    HELD,
  ]),
  given('投诉查无实据：从未发生', 'the complaint was not substantiated: never was', told(true, true), { '2026-03-09': none('never-was') }, [
    HELD,
  ]),
  given(
    '三人的工资发到同一张卡',
    'three people are paid to one card',
    heldCards({ cards: [paidCard('乙', ['甲']), paidCard('丙', ['甲', '乙'])] }),
    { '2026-02-09': none(), '2026-02-10': alert('orange', '2026-02-10', 3) },
    [HELD],
  ),
  given('夫妻二人共用一张卡', 'a couple shares one card', heldCards({ cards: [paidCard('甲', ['乙'])] }), { '2026-02-10': none() }, [HELD]),
];

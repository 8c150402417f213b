import { fen } from '@anxin/money';
import { contract, employment, moment, payment } from '../facts.builder';
import { departure, employmentRecord, lastWage } from '../contracts-facts.builder';
import type { EmploymentRecordFacts } from '../contracts-facts';
import type { EmploymentFact, PaymentFact } from '../facts';
import { rule } from './final-settlement-late.rule';

/** Left on 2026-03-05, told that day; the payroll of March was submitted on 04-03, its payday is 04-10. Settlement by 03-20 (Shandong: fifteen days). */
const left = (
  paid: readonly PaymentFact[] = [],
  rest: Partial<EmploymentRecordFacts> = {},
  work: Partial<EmploymentFact> = {},
): EmploymentRecordFacts =>
  employmentRecord(employment('w', '2024-01-01', { endsOn: '2026-03-05', ...work }), {
    departure: departure('2026-03-05'),
    wages: [lastWage('2026-03', ['967.74', '2026-04-10', '2026-03-06'], { payments: paid })],
    received: paid,
    ...rest,
  });
const judge = (facts: EmploymentRecordFacts, over: string, known = over, region = '371302') =>
  rule.decide(facts, moment(over, known, region));
const due = (facts: EmploymentRecordFacts, region = '371302') => rule.due(facts, moment('2026-03-05', '2026-03-05', region));

describe('final-settlement-late 离职未结清', () => {
  it.each([
    ['the fifteenth day is a Saturday', '2026-03-06', undefined, '2026-03-23'],
    ['it lies in the National Day’s holidays', '2025-09-20', undefined, '2025-10-09'],
    ['it is a make-up Saturday and stays', '2026-02-13', undefined, '2026-02-28'],
    ['counted from the certificate where that came later', '2026-03-05', '2026-03-10', '2026-03-25'],
    ['a certificate before the last day changes nothing', '2026-03-05', '2026-02-20', '2026-03-20'],
    ['over the 29th of February', '2024-02-15', undefined, '2024-03-01'],
  ])('%s: left %s, certificate %s, by %s', (_, endsOn, certificateOn, day) => {
    const wages = [lastWage(endsOn.slice(0, 7), ['500.00', '2026-12-31', endsOn])];
    const gone = departure(endsOn, endsOn, certificateOn ? { certificateOn } : {});
    expect(due(left([], { departure: gone, wages }))).toEqual([day]);
  });

  it('stands beside the arrears where wages’ own payday comes first, and leaves the sum to them', () => {
    const february = lastWage('2026-02', ['6000.00', '2026-03-10', '2026-03-06']);
    expect(due(left([], { wages: [february] }))).toEqual(['2026-03-20']);
    expect(judge(left([], { wages: [february] }), '2026-03-19')).toEqual({ broken: false, cause: 'never-was' });
    expect(judge(left([], { wages: [february] }), '2026-03-20')).toMatchObject({
      broken: true,
      amount: 0n,
      since: '2026-03-21',
      evidence: [{ period: '2026-02', open: '6000.00', countedAsArrears: true }],
    });
  });

  it('counts a sum once: when the ordinary payday is over too, it is the arrears’, and the alert stands until it is paid', () => {
    expect(judge(left(), '2026-04-09')).toMatchObject({ amount: fen('967.74') });
    expect(judge(left(), '2026-04-10')).toMatchObject({ broken: true, amount: 0n, evidence: [{ countedAsArrears: true, open: '967.74' }] });
  });

  it('goes by the agreed payday, whatever later or earlier day the payroll names', () => {
    const agreed = [contract('w', '2024-01-01', { payday: 15, paydayMonth: 'same' })];
    const march = { ...lastWage('2026-03', ['967.74', '2026-04-10', '2026-03-06']), contracts: agreed };
    expect(judge(left([], { wages: [march] }), '2026-03-20')).toMatchObject({
      broken: true,
      amount: 0n,
      evidence: [{ countedAsArrears: true }],
    });
  });

  it('heeds what was paid on leaving, whatever month the bank’s file took it for', () => {
    const february = lastWage('2026-02', ['6000.00', '2026-03-10', '2026-03-06'], { payments: [payment('w', '6967.74', '2026-03-05')] });
    const march = lastWage('2026-03', ['967.74', '2026-04-10', '2026-03-06']);
    const facts = left([], { wages: [february, march], received: [payment('w', '6967.74', '2026-03-05')] });
    expect(judge(facts, '2026-03-20').broken).toBe(false);
  });

  it('waits for the payroll that shows the wage, and for the word of the departure', () => {
    expect(due(left([], { wages: [] }))).toEqual([]);
    expect(due(left([], { wages: [lastWage('2026-03', ['967.74', '2026-04-10', '2026-04-03'])] }))).toEqual(['2026-04-03']);
    expect(due(left([], { departure: departure('2026-03-05', '2026-03-30') }))).toEqual(['2026-03-30']);
    // It bears the first day after the settlement's last, whenever it could be seen.
    expect(judge(left([], { departure: departure('2026-03-05', '2026-03-30') }), '2026-03-30')).toMatchObject({ since: '2026-03-21' });
  });

  it.each([
    ['somebody who was moved to another site the next day', [{ startsOn: '2026-03-06' }]],
    ['somebody whose other employment with the firm goes on', [{ startsOn: '2025-01-01' }]],
  ])('asks no settlement of %s', (_, others) => {
    const facts = left();
    const more = others.map((one) => employment('w', one.startsOn, { id: 'other' }));
    expect(judge({ ...facts, employments: [...facts.employments, ...more] }, '2026-06-30')).toEqual({ broken: false, cause: 'never-was' });
  });

  it('asks it of somebody who came back later, and of whoever has not left nothing', () => {
    const facts = left();
    const back = employment('w', '2026-03-09', { id: 'other' });
    expect(judge({ ...facts, employments: [...facts.employments, back] }, '2026-03-20').broken).toBe(true);
    expect(judge({ ...facts, departure: undefined }, '2026-06-30').broken).toBe(false);
  });
});

import { fen } from '@anxin/money';
import { agreedPaydayOf, termsOn } from './contract-terms';
import type { ContractAmendmentFact } from './facts';
import { contract } from './facts.builder';

const amendment = (version: number, from: string, change: Partial<ContractAmendmentFact>): ContractAmendmentFact => ({
  ...{ version, from, knownOn: from, eventId: `amendment-${version}` },
  ...change,
});
const amended = (...amendments: ContractAmendmentFact[]) => contract('w', '2026-01-01', { amendments, eventId: 'signed' });

describe('the terms of a contract', () => {
  const raised = amended(amendment(2, '2026-02-01', { basis: 'monthly', wage: fen('7000.00') }), amendment(3, '2026-01-15', { payday: 5 }));
  it('are those agreed to hold from the day or earlier, in that order whenever they were filed', () => {
    expect(termsOn(raised, '2026-01-14')).toMatchObject({ wage: fen('6000.00'), payday: 10, events: ['signed'] });
    expect(termsOn(raised, '2026-01-15')).toMatchObject({ wage: fen('6000.00'), payday: 5, events: ['signed', 'amendment-3'] });
    expect(termsOn(raised, '2026-02-01')).toMatchObject({ wage: fen('7000.00'), payday: 5 });
  });
  it('of two from one day the later filed one holds', () => {
    const twice = amended(amendment(3, '2026-02-01', { payday: 8 }), amendment(2, '2026-02-01', { payday: 5 }));
    expect(termsOn(twice, '2026-02-01').payday).toBe(8);
  });
});

describe('the agreed payday of January', () => {
  const payday = (from: string, day: number, knownOn = from) =>
    agreedPaydayOf(amended(amendment(2, from, { payday: day, knownOn })), '2026-01').payday;
  it('is the amended one from the month in whose end it holds', () => {
    expect(payday('2026-01-31', 25)).toBe('2026-02-25');
    expect(payday('2026-02-01', 25)).toBe('2026-02-10');
  });
  it('is moved by no paper that came when it was over', () => {
    expect(payday('2026-01-01', 25, '2026-02-10')).toBe('2026-02-25');
    expect(payday('2026-01-01', 25, '2026-02-11')).toBe('2026-02-10');
  });
  it('is known when the amendment is', () => {
    const moved = amended(amendment(2, '2026-01-01', { payday: 5, knownOn: '2026-02-08' }));
    expect(agreedPaydayOf(moved, '2026-01')).toMatchObject({ payday: '2026-02-05', knownOn: '2026-02-08' });
  });
});

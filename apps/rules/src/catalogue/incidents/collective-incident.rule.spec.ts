import { complaint, incident, moment } from '../facts.builder';
import type { ComplaintFact } from '../facts';
import { rule } from './collective-incident.rule';

const judge = (complaints: readonly ComplaintFact[], caseClosedAt?: Date) =>
  rule.decide(incident(complaints, caseClosedAt && { caseClosedAt }), moment('2026-06-01', '2026-06-01', '371323'));
const people = (count: number, day: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => complaint(`2026-06-${String(day(at)).padStart(2, '0')}T09:00:00+08:00`, [`person-${at}`]));

describe('collective-incident 群体性欠薪', () => {
  it('speaks of one complaint that states ten, not of one that states nine', () => {
    expect(judge([complaint('2026-06-01T08:50:00+08:00', ['a'], 12)])).toMatchObject({ broken: true, severity: 'red', workers: 12 });
    expect(judge([complaint('2026-06-01T08:50:00+08:00', ['a'], 10)]).broken).toBe(true);
    expect(judge([complaint('2026-06-01T08:50:00+08:00', ['a'], 9)]).broken).toBe(false);
  });

  it('speaks of ten distinct people, not of nine', () => {
    expect(judge(people(10, () => 1))).toMatchObject({ broken: true, workers: 10 });
    expect(judge(people(9, () => 1)).broken).toBe(false);
  });

  it('within seven days, not over eight', () => {
    expect(judge(people(10, (at) => (at === 9 ? 7 : 1))).broken).toBe(true);
    expect(judge(people(10, (at) => (at === 9 ? 8 : 1))).broken).toBe(false);
  });

  it('counts a person once, however often they complain, and nobody whom no one can tell apart', () => {
    expect(judge(Array.from({ length: 30 }, () => complaint('2026-06-01T09:00:00+08:00', ['one']))).broken).toBe(false);
    expect(judge(Array.from({ length: 30 }, () => complaint('2026-06-01T09:00:00+08:00', []))).broken).toBe(false);
  });

  it('leaves out unsubstantiated complaints, and those about other things than wages', () => {
    expect(judge(people(10, () => 1).map((one, at) => ({ ...one, unsubstantiated: at === 0 }))).broken).toBe(false);
    expect(judge(people(10, () => 1).map((one, at) => ({ ...one, category: at === 0 ? 'no-contract' : one.category }))).broken).toBe(false);
  });

  it('is over when the case is closed, and begins again with new complaints', () => {
    expect(
      judge(
        people(10, () => 1),
        new Date('2026-06-02T00:00:00Z'),
      ),
    ).toMatchObject({ broken: false, cause: 'corrected' });
    expect(
      judge(
        people(10, () => 5),
        new Date('2026-06-02T00:00:00Z'),
      ).broken,
    ).toBe(true);
  });
});

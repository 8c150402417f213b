import { employment, EMPLOYER, moment } from '../facts.builder';
import { employmentRecord } from '../contracts-facts.builder';
import type { EmploymentRecordFacts } from '../contracts-facts';
import { rule } from './under-age-worker.rule';

const EVENT = '00000000-0000-4000-8000-0000000000fe';
const child = (rest: Partial<Parameters<typeof employment>[2]> = {}, facts: Partial<EmploymentRecordFacts> = {}) =>
  employmentRecord(employment('w', '2026-03-02', rest), { note: { under16: true, eventId: EVENT }, ...facts });
const judge = (facts: EmploymentRecordFacts, day = '2026-03-02') => rule.decide(facts, moment(day));

describe('under-age-worker 未满十六周岁', () => {
  it('is red at once, for one person, from the first day of work', () => {
    expect(rule.immediate).toBe(true);
    expect(judge(child())).toMatchObject({ broken: true, severity: 'red', workers: 1, since: '2026-03-02' });
  });

  it('waits for the first day of what was filed beforehand, and looks on its morning', () => {
    const ahead = child({ knownOn: '2026-02-27' });
    expect(rule.due(ahead, moment('2026-02-27'))).toEqual(['2026-03-01']);
    expect(judge(ahead, '2026-03-01').broken).toBe(false);
    expect(judge(ahead, '2026-03-02').broken).toBe(true);
    expect(rule.due(child(), moment('2026-03-02'))).toEqual([]);
  });

  it.each([
    ['a pupil whom a school sends to practise', child({ relation: 'intern' })],
    ['a troupe, which may engage minors with their guardians’ consent', child({}, { employer: troupe('R8810') })],
    ['a sports club', child({}, { employer: troupe('R8912') })],
    ['somebody of sixteen', employmentRecord(employment('w', '2026-03-02'))],
  ])('accuses nobody of %s', (_, facts) => {
    expect(judge(facts)).toEqual({ broken: false, cause: 'never-was' });
  });

  it('does not spare leisure venues, nor an employer that the register doesn’t know yet', () => {
    expect(judge(child({}, { employer: troupe('R9011') })).broken).toBe(true);
    expect(judge(child({}, { employer: undefined })).broken).toBe(true);
  });

  it('is told to the unit where a dispatched child works, the agency bound beside it', () => {
    const agency = '91371302MA3AAAA23N';
    const dispatched = { kind: 'dispatched', employerOfRecord: agency } as const;
    const at = (employer: string) => child(dispatched, { subject: { kind: 'employment', employer, record: 'employment-w' } });
    expect(judge(at(EMPLOYER))).toMatchObject({ broken: true, jointlyLiable: [{ uscc: agency, kind: 'joint', article: '劳动合同法 92' }] });
    expect(judge(at(agency)).broken).toBe(false);
  });
});

function troupe(industry: string) {
  return { uscc: EMPLOYER, region: '371302', industry, eventId: EVENT };
}

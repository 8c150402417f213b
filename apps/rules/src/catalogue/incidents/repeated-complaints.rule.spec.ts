import { moment } from '../facts.builder';
import { lodged, respondent } from '../employers-facts.builder';
import { rule } from './repeated-complaints.rule';

const judge = (...complaints: ReturnType<typeof lodged>[]) => rule.decide(respondent(...complaints), moment('2026-06-30'));
const on = (day: string, ...people: string[]) => lodged(`2026-${day}T09:00:00+08:00`, people);

describe('repeated-complaints 多次投诉', () => {
  it('counts a person once however often, all who are named in one, and nobody whom no one can tell apart', () => {
    expect(judge(on('05-01', 'a'), on('05-02', 'a'), on('05-03', 'a'), on('05-04', 'b')).broken).toBe(false);
    expect(judge(on('05-01', 'a', 'b'), on('05-02', 'c'))).toMatchObject({ workers: 3 });
    expect(judge(on('05-01'), on('05-02'), on('05-03')).broken).toBe(false);
  });

  it('is told to no employer and names nobody', () => {
    expect(rule.audience).toEqual([]);
    const verdict = judge(on('05-01', 'a-pseudonym'), on('05-02', 'b-pseudonym'), on('05-03', 'c-pseudonym'));
    expect(JSON.stringify(verdict)).not.toContain('pseudonym');
  });
});

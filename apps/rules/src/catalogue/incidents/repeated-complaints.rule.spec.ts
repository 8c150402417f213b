import { moment } from '../facts.builder';
import { lodged, respondent } from '../employers-facts.builder';
import { rule } from './repeated-complaints.rule';

const judge = (...complaints: ReturnType<typeof lodged>[]) => rule.decide(respondent(...complaints), moment('2026-06-30'));
const on = (day: string, ...people: string[]) => lodged(`2026-${day}T09:00:00+08:00`, people);

describe('repeated-complaints 多次投诉', () => {
  it('speaks of three different people within thirty days, not of two', () => {
    expect(judge(on('05-01', 'a'), on('05-02', 'b'))).toEqual({ broken: false, cause: 'never-was' });
    expect(judge(on('05-01', 'a'), on('05-02', 'b'), on('05-30', 'c'))).toMatchObject({
      broken: true,
      severity: 'orange',
      workers: 3,
      since: '2026-05-01',
    });
    expect(judge(on('05-01', 'a'), on('05-02', 'b'), on('05-31', 'c')).broken).toBe(false);
  });

  it('whatever they complain about, and on whatever site', () => {
    const about = (category: string, project?: string) =>
      lodged('2026-05-01T09:00:00+08:00', [category], { category, ...(project && { project }) });
    expect(judge(about('no-contract'), about('overtime', 'site'), about('social-insurance')).broken).toBe(true);
  });

  it('counts a person once however often, all who are named in one, and nobody whom no one can tell apart', () => {
    expect(judge(on('05-01', 'a'), on('05-02', 'a'), on('05-03', 'a'), on('05-04', 'b')).broken).toBe(false);
    expect(judge(on('05-01', 'a', 'b'), on('05-02', 'c'))).toMatchObject({ workers: 3 });
    expect(judge(on('05-01'), on('05-02'), on('05-03')).broken).toBe(false);
  });

  it('leaves out the unsubstantiated', () => {
    const doubted = { ...on('05-02', 'b'), unsubstantiated: true };
    expect(judge(on('05-01', 'a'), doubted, on('05-03', 'c'))).toEqual({ broken: false, cause: 'never-was' });
  });

  it('is over once all are closed, not before', () => {
    const closed = (day: string, who: string) => ({ ...on(day, who), closed: true });
    expect(judge(closed('05-01', 'a'), closed('05-02', 'b'), on('05-03', 'c')).broken).toBe(true);
    expect(judge(closed('05-01', 'a'), closed('05-02', 'b'), closed('05-03', 'c'))).toEqual({ broken: false, cause: 'corrected' });
    // A later one alone does not open it again.
    expect(judge(closed('05-01', 'a'), closed('05-02', 'b'), closed('05-03', 'c'), on('06-20', 'd')).broken).toBe(false);
  });

  it('is told to no employer and names nobody', () => {
    expect(rule.audience).toEqual([]);
    const verdict = judge(on('05-01', 'a-pseudonym'), on('05-02', 'b-pseudonym'), on('05-03', 'c-pseudonym'));
    expect(JSON.stringify(verdict)).not.toContain('pseudonym');
  });
});

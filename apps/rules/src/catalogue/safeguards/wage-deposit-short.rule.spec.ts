import { moment, PROJECT } from '../facts.builder';
import { asDeveloper, assessment, deposit, draw, step, works } from '../safeguard-facts.builder';
import type { SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { rule } from './wage-deposit-short.rule';

/** Permit on Wednesday 02-25; 02-28 is a make-up working day: twenty working days end on 03-24. */
const DUE = '2026-03-24';
const asked = (rest: Partial<SiteFacts> = {}, site: Partial<SiteTermsFact> = {}) => {
  const one = assessment();
  return works({ assessment: one, needs: [{ project: PROJECT, signedOn: one.signedOn, required: one.required }], ...rest }, site);
};
const judged = (facts: SiteFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: SiteFacts) => rule.due(facts, moment('2026-03-01'));

describe('wage-deposit-short', () => {
  it('counts from the approved commencement report where that came first, and asks nothing where neither is known', () => {
    expect(dues(asked({}, { commencementReportOn: '2026-02-24' }))).toEqual(['2026-03-23']);
    expect(dues(asked({}, { permitOn: undefined, commencementReportOn: '2026-02-25' }))).toEqual([DUE]);
    expect(dues(asked({}, { permitOn: undefined }))).toEqual([]);
    expect(judged(asked({}, { permitOn: undefined }), '2026-12-31').broken).toBe(false);
  });

  it('asks nothing of what is exempt, unknown, the developer’s, or older than the rule', () => {
    expect(judged(asked({ assessment: assessment('0.00') }), '2026-12-31').broken).toBe(false);
    expect(judged(works(), '2026-12-31').broken).toBe(false);
    expect(judged(asDeveloper(asked()), '2026-12-31').broken).toBe(false);
    expect(judged(asked({}, { permitOn: '2021-10-31' }), '2026-12-31').broken).toBe(false);
  });

  it('adds money and guarantees up, to the fen', () => {
    const held = (cash: string, guaranteed: string) =>
      asked({
        deposits: [
          deposit([step('provided', cash, '2026-03-02')]),
          deposit([step('provided', guaranteed, '2026-03-03', { validUntil: '2027-12-31' })], 'guarantee'),
        ],
      });
    expect(judged(held('300000.00', '420000.00'), DUE)).toEqual({ broken: false, cause: 'never-was' });
    expect(judged(held('300000.00', '419999.99'), DUE)).toMatchObject({ broken: true, amount: 1n });
    expect(judged(held('300000.00', '419999.99'), DUE).evidence?.map((one) => one.kind)).toEqual([
      'deposit-required',
      'deposit-cash',
      'deposit-guarantee',
    ]);
  });

  it('does not ask again for what was drawn, nor for what the authority released', () => {
    const drawn = deposit([
      step('provided', '720000.00', '2026-03-02'),
      step('drawn', '107200.00', '2026-05-06', { draws: [draw({ paidOn: undefined })] }),
      step('draw-paid', '107200.00', '2026-05-13', { draws: [draw()] }),
    ]);
    expect(judged(asked({ deposits: [drawn] }), '2026-07-31')).toMatchObject({ broken: false, cause: 'never-was' });
    const released = deposit([step('provided', '720000.00', '2026-03-02'), step('released', '0.00', '2026-06-01')]);
    expect(judged(asked({ deposits: [released] }), '2026-07-31')).toMatchObject({ broken: false, cause: 'never-was' });
  });

  it('is short again from the day after a guarantee’s last while the works go on', () => {
    const facts = asked({ deposits: [deposit([step('provided', '720000.00', '2026-03-02', { validUntil: '2027-03-01' })], 'guarantee')] });
    expect(dues(facts)).toEqual([DUE, '2027-03-01']);
    expect(judged(facts, '2027-02-28').broken).toBe(false);
    expect(judged(facts, '2027-03-01')).toMatchObject({ broken: true, since: '2027-03-02', amount: 72000000n });
    expect(judged(facts, '2027-09-30')).toEqual({ broken: false, cause: 'ended' });
  });

  it('serves the contractor’s projects in the order of their contracts from a deposit for all of them', () => {
    const pool = deposit([step('provided', '1000000.00', '2026-03-02')], 'cash', '');
    const all = { ...pool, project: undefined };
    const needs = (earlier: string) => [
      { project: 'other', signedOn: earlier, required: 50000000n },
      { project: PROJECT, signedOn: '2026-02-10', required: 72000000n },
    ];
    expect(judged(asked({ deposits: [all], needs: needs('2026-02-11') }), DUE)).toEqual({ broken: false, cause: 'never-was' });
    expect(judged(asked({ deposits: [all], needs: needs('2026-02-09') }), DUE)).toMatchObject({ broken: true, amount: 22000000n });
    const own = deposit([step('provided', '500000.00', '2026-03-02')], 'cash', 'other');
    expect(judged(asked({ deposits: [all, own], needs: needs('2026-02-09') }), DUE)).toEqual({ broken: false, cause: 'never-was' });
  });

  it('gives a site that came on the register after its day five working days to file', () => {
    const told = asked({}, { knownOn: '2026-04-10' });
    expect(dues(told)).toEqual(['2026-04-17']);
    expect(judged(told, '2026-04-16').broken).toBe(false);
    expect(judged(told, '2026-04-17')).toMatchObject({ broken: true, since: '2026-03-25' });
    expect(dues(asked({}, { knownOn: DUE }))).toEqual([DUE]);
  });
});

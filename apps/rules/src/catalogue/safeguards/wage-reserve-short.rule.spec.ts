import { PolicyTable, shippedRows } from '@anxin/policy';
import { moment } from '../facts.builder';
import type { PolicyView } from '../policy-view';
import { reserveStep, siteWages, works } from '../safeguard-facts.builder';
import type { ReserveStepFact, SiteFacts, SiteWagesFact } from '../safeguard-facts';
import { rule } from './wage-reserve-short.rule';

/** The payrolls of April came on Wednesday 2026-05-06: ten working days (05-09 is a make-up day) end on 05-19. */
const april = siteWages('2026-04', '300000.00', '2026-05-06');
const site = (reserve: ReserveStepFact[], wages: SiteWagesFact[] = [april]) => works({ reserve, wages });
const judged = (facts: SiteFacts, over: string, known = over, at = moment(over, known)) => rule.decide(facts, at);
const some = reserveStep('paid-in', '299999.99', '2026-03-10');

describe('wage-reserve-short', () => {
  it('holds a month’s wages by the latest payrolls, to the fen, ten working days after they came', () => {
    expect(rule.due(site([some]), moment('2026-05-06'))).toEqual(['2026-05-19']);
    expect(judged(site([some]), '2026-05-18').broken).toBe(false);
    expect(judged(site([some]), '2026-05-19')).toMatchObject({
      broken: true,
      severity: 'yellow',
      since: '2026-05-20',
      amount: 1n,
      evidence: [{ period: '2026-04', needed: '300000.00', held: '299999.99' }],
    });
    expect(judged(site([some]), '2026-06-19')).toMatchObject({ severity: 'orange' });
    expect(judged(site([reserveStep('paid-in', '300000.00', '2026-03-10')]), '2026-05-19')).toEqual({ broken: false, cause: 'never-was' });
  });

  it('goes by the latest month alone, once there was time to make it up', () => {
    const may = siteWages('2026-05', '400000.00', '2026-06-05');
    const full = reserveStep('paid-in', '300000.00', '2026-03-10');
    expect(judged(site([full], [april, may]), '2026-06-21').broken).toBe(false);
    expect(judged(site([full], [april, may]), '2026-06-22')).toMatchObject({ amount: 10000000n, since: '2026-06-23' });
  });

  it('has as long to be made up after a draw', () => {
    const drawn = [reserveStep('paid-in', '300000.00', '2026-03-10'), reserveStep('withdrawn', '0.00', '2026-06-01')];
    expect(rule.due(site(drawn), moment('2026-06-02'))).toEqual(['2026-05-19', '2026-06-15']);
    expect(judged(site(drawn), '2026-06-14').broken).toBe(false);
    expect(judged(site(drawn), '2026-06-15')).toMatchObject({ broken: true, since: '2026-06-16', amount: 30000000n });
    expect(judged(site([...drawn, reserveStep('paid-in', '300000.00', '2026-06-16')]), '2026-06-15', '2026-06-16')).toMatchObject({
      cause: 'paid',
    });
    expect(judged(site([...drawn, reserveStep('paid-in', '300000.00', '2026-06-15')]), '2026-07-31')).toMatchObject({ cause: 'never-was' });
  });

  it('asks a site that has no reserve only where its region asks every site', () => {
    expect(rule.due(site([]), moment('2026-05-06'))).toEqual([]);
    expect(judged(site([]), '2026-12-31').broken).toBe(false);
    const row = shippedRows.find((one) => one.key === 'construction.wage-reserve-every-site')!;
    const policy = new PolicyTable([
      ...shippedRows,
      { ...row, region: '371302', validFrom: '2026-01-01', value: 'yes' },
    ]) as unknown as PolicyView;
    expect(judged(site([]), '2026-05-19', '2026-05-19', { ...moment('2026-05-19'), policy })).toMatchObject({
      broken: true,
      amount: 30000000n,
    });
  });
});

import { PolicyTable, shippedPolicies, shippedRows } from '@anxin/policy';
import { contractor, government, letter, moment, site } from '../facts.builder';
import type { LetterFacts } from '../facts';
import type { PolicyView } from '../policy-view';
import { rule } from './responsibility-letter-missing.rule';

const judged = (facts: LetterFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const broken = (...args: Parameters<typeof judged>) => judged(...args).broken;
const dues = (facts: LetterFacts, on: string, policy: unknown = shippedPolicies()) =>
  rule.due(facts, { at: new Date(`${on}T04:00:00Z`), policy: policy as PolicyView, region: '371302' });

describe.each<[string, (...letters: ReturnType<typeof letter>[]) => LetterFacts]>([
  ['a county government', (...letters) => government(letters)],
  ['a general contractor', (...letters) => contractor([site()], ...letters)],
])('responsibility-letter-missing: %s', (_, facts) => {
  it('has the whole of 31 March, and is asked from 1 April on; orange after thirty days', () => {
    expect(broken(facts(), '2026-03-30')).toBe(false);
    expect(judged(facts(), '2026-03-31')).toMatchObject({ broken: true, severity: 'yellow', since: '2026-04-01', workers: 0 });
    expect(judged(facts(), '2026-04-30')).toMatchObject({ severity: 'yellow' });
    expect(judged(facts(), '2026-05-01')).toMatchObject({ severity: 'orange' });
  });

  it('is looked at on the day of each year, the next one too', () => {
    expect(dues(facts(), '2026-02-02')).toEqual(['2026-03-31', '2027-03-31']);
    expect(dues(facts(), '2026-12-31')).toEqual(['2026-03-31', '2027-03-31']);
    expect(dues(facts(), '2027-01-01')).toContain('2027-03-31');
  });

  it('is content with a letter of the year signed by then, in the half-year before too, whenever it was told', () => {
    for (const signedOn of ['2025-11-03', '2026-03-31']) {
      expect(judged(facts(letter(2026, signedOn)), '2026-03-31')).toEqual({ broken: false, cause: 'never-was' });
      expect(judged(facts(letter(2026, signedOn)), '2026-06-30')).toEqual({ broken: false, cause: 'never-was' });
    }
  });

  it('has resolved what was signed late, at whatever time; a letter of the next year is in force, too', () => {
    expect(broken(facts(letter(2026, '2026-04-01')), '2026-03-31')).toBe(true);
    expect(judged(facts(letter(2026, '2026-04-01')), '2026-03-31', '2026-04-01')).toMatchObject({ broken: false, cause: 'filed' });
    expect(judged(facts(letter(2027, '2027-01-10')), '2027-01-09', '2027-01-10')).toMatchObject({ broken: false, cause: 'filed' });
    // In time for its own year, and yet the year before had none.
    expect(judged(facts(letter(2027, '2027-01-10')), '2027-04-09')).toMatchObject({ broken: false, cause: 'filed' });
  });
});

describe('responsibility-letter-missing', () => {
  it('asks a contractor for no site that has ended, nor for one that opens after the day, nor for one of which it knew only in a later year', () => {
    expect(broken(contractor([site({ endsOn: '2026-03-30' })]), '2026-03-31')).toBe(false);
    expect(broken(contractor([site({ endsOn: '2026-03-31' })]), '2026-03-31')).toBe(false);
    expect(broken(contractor([site({ startsOn: '2026-04-01' })]), '2026-06-30')).toBe(false);
    expect(broken(contractor([site({ startsOn: '2026-04-01' })]), '2027-03-31')).toBe(true);
    expect(dues(contractor([site({ knownOn: '2026-02-02' })]), '2026-02-02')).not.toContain('2025-03-31');
    expect(judged(contractor([site({ endsOn: '2026-04-20' })]), '2026-04-19')).toMatchObject({
      broken: true,
      again: ['2026-05-01', '2026-04-20'],
    });
    expect(judged(contractor([site({ endsOn: '2026-04-20' })]), '2026-04-20')).toEqual({ broken: false, cause: 'ended' });
  });

  it('judges a site that is told after the day at the end of the day on which it is told', () => {
    const facts = contractor([site({ knownOn: '2026-05-11' })]);
    expect(broken(facts, '2026-03-31')).toBe(false);
    expect(broken(facts, '2026-05-10')).toBe(false);
    expect(judged(facts, '2026-05-11')).toMatchObject({ broken: true, since: '2026-04-01', severity: 'orange' });
  });

  it('asks a county of which it hears after the day at the next', () => {
    expect(dues(government([], '2026-04-01'), '2026-04-01')).toEqual(['2027-03-31']);
    expect(broken(government([], '2026-04-01'), '2026-12-31')).toBe(false);
    expect(judged(government([], '2026-04-01'), '2027-03-31')).toMatchObject({ since: '2027-04-01' });
  });

  it('names the county, the sites and the events', () => {
    const facts = contractor([site(), site({ project: 'other' })]);
    expect(judged(facts, '2026-03-31')).toMatchObject({
      evidence: [
        { kind: 'site', region: '371302', signBy: '2026-03-31', year: 2026, events: [facts.sites[0]!.eventId] },
        { project: 'other' },
      ],
      explanation: { zh: expect.stringContaining('兰山区有2个在建工程项目，至2026-03-31未与兰山区人民政府') },
    });
    expect(judged(government(), '2026-03-31')).toMatchObject({
      evidence: [{ kind: 'government', region: '371302', year: 2026 }],
      explanation: { zh: '兰山区人民政府至2026-03-31未与上级人民政府签订2026年度目标责任书。' },
    });
  });

  it('goes by the day that its region has set, 29 February of a leap year and the 28th of another', () => {
    const row = { ...shippedRows.find((one) => one.key === 'letters.due-on')!, region: '371300', validFrom: '2027-01-01', value: '02-29' };
    const policy = new PolicyTable([...shippedRows, row]);
    expect(dues(government(), '2027-02-01', policy)).toEqual(['2026-03-31', '2027-02-28', '2028-02-29']);
    const on = (over: string) => ({ ...moment(over), policy: policy as unknown as PolicyView });
    expect(rule.decide(government([letter(2026, '2026-02-03')]), on('2027-02-27')).broken).toBe(false);
    expect(rule.decide(government([letter(2026, '2026-02-03')]), on('2027-02-28'))).toMatchObject({ since: '2027-03-01' });
    expect(rule.decide(government([letter(2027, '2027-02-03')]), on('2028-02-28')).broken).toBe(false);
    expect(rule.decide(government([letter(2027, '2027-02-03')]), on('2028-02-29')).broken).toBe(true);
  });

  it('takes back what is asked no more, as never having been', () => {
    expect(judged(contractor([]), '2026-06-30')).toEqual({ broken: false, cause: 'never-was' });
  });
});

import { fen } from '@anxin/money';
import { EMPLOYER, moment } from '../facts.builder';
import { account, DEVELOPER, inflow, qualification, subcontract, terms } from '../safeguard-facts.builder';
import type { ChainFacts, SiteTermsFact, SubcontractFact } from '../safeguard-facts';
import { whoElseOwes, type OwedWages } from './who-else-owes';

const [SUB, DEEPER, LENDER, USER] = ['91371302MA3AAAA15U', '91371302MA3AAAA23N', '91371302MA3AAAA31H', '91371302MA3AAAA40B'];
const PAYDAY = '2026-05-20';
/** March is due on 04-10, April on 05-11. */
const late = (rest: Partial<SiteTermsFact> = {}, inflows = [inflow('581052.63', '2026-04-10')]): ChainFacts => ({
  site: { site: terms({ labourCostShare: '23.00', ...rest }), accounts: [account('2026-03-05')], inflows },
  subcontracts: [],
  dispatched: [],
});
const owed = (employer: string, chain?: ChainFacts, rest: Partial<OwedWages> = {}): OwedWages => ({
  employer,
  project: terms(),
  chain,
  open: [{ workerId: 'a', payday: PAYDAY, migrant: true }],
  ...rest,
});
const said = (wages: OwedWages) =>
  whoElseOwes(wages, moment('2026-05-20')).map((one) => [one.uscc, one.kind, one.article.split(' ')[1]].join(' '));
const chainOf = (...subcontracts: SubcontractFact[]): ChainFacts => ({ subcontracts, dispatched: [] });

describe('who else owes', () => {
  it('is the general contractor first, for its subcontractors of any depth', () => {
    const first = subcontract(SUB);
    const chain = [first];
    for (let depth = 2; depth <= 40; depth += 1) chain.push(subcontract(depth === 40 ? DEEPER : `sub-${depth}`, chain.at(-1)));
    expect(said(owed(SUB, chainOf(...chain)))).toEqual([`${EMPLOYER} pays-first 30`]);
    expect(said(owed(DEEPER, chainOf(...chain)))).toEqual([`${EMPLOYER} pays-first 30`]);
    expect(whoElseOwes(owed(DEEPER, chainOf(...chain)), moment(PAYDAY))[0]!.because).toBe(
      '第40级分包单位拖欠农民工工资，由施工总承包单位先行清偿',
    );
    expect(whoElseOwes(owed(SUB, chainOf(...chain)), moment(PAYDAY))[0]!.because).toBe('分包单位拖欠农民工工资，由施工总承包单位先行清偿');
  });

  it('takes no harm from a chain that is not whole, or goes round', () => {
    const [one, two] = [subcontract(SUB), subcontract(DEEPER)];
    expect(said(owed(SUB, chainOf({ ...one, parent: 'unknown' })))).toEqual([`${EMPLOYER} pays-first 30`]);
    expect(said(owed(SUB, chainOf({ ...one, parent: two.id }, { ...two, parent: one.id })))).toEqual([`${EMPLOYER} pays-first 30`]);
    expect(said(owed(SUB))).toEqual([`${EMPLOYER} pays-first 30`]);
  });

  it('is nobody where no migrant worker is owed, or no site is known', () => {
    const open = [{ workerId: 'a', payday: PAYDAY, migrant: false }];
    expect(said(owed(SUB, late(), { open }))).toEqual([]);
    expect(said(owed(SUB, undefined, { project: undefined }))).toEqual([]);
    expect(said(owed(EMPLOYER))).toEqual([]);
  });

  it('is the developer only where the labour cost stood late on the payday, up to the unsettled price', () => {
    const wages = owed(SUB, late({ unsettledPrice: fen('1500000.00') }));
    expect(said(wages)).toEqual([`${EMPLOYER} pays-first 30`, `${DEVELOPER} advances 29`]);
    expect(whoElseOwes(wages, moment(PAYDAY))[1]).toMatchObject({ cap: fen('1500000.00') });
    // Of the general contractor's own workers, too.
    expect(said(owed(EMPLOYER, late()))).toEqual([`${DEVELOPER} advances 29`]);
  });

  it('names the developer without a cap, and marked, where nobody stated the unsettled price', () => {
    const [, developer] = whoElseOwes(owed(SUB, late()), moment(PAYDAY));
    expect(developer).not.toHaveProperty('cap');
    expect(developer!.because).toContain('待核实');
  });

  it('leaves the developer out where it paid by the payday, where the day came only then, or nothing is known of its payments', () => {
    const paid = late({}, [inflow('1162105.26', PAYDAY)]);
    expect(said(owed(SUB, paid))).toEqual([`${EMPLOYER} pays-first 30`]);
    const on = (payday: string) => owed(SUB, late(), { open: [{ workerId: 'a', payday, migrant: true }] });
    expect(said(on('2026-05-11'))).toHaveLength(1);
    expect(said(on('2026-05-12'))).toHaveLength(2);
    expect(said(owed(SUB, { ...late(), site: { ...late().site!, accounts: [] } }))).toHaveLength(1);
    const afterwards = late({}, [inflow('1162105.26', '2026-05-21')]);
    expect(said(owed(SUB, afterwards))).toHaveLength(2);
  });

  it('is who let work to somebody unqualified, or lent a licence; not for what was found in order, later, or never stated', () => {
    const let36 = (finding: Parameters<typeof qualification>[0], on = '2026-05-01', rest = {}) =>
      said(owed(SUB, chainOf(subcontract(SUB, undefined, qualification(finding, on, rest)))));
    for (const finding of ['person', 'refused', 'expired', 'wrong-kind'] as const)
      expect(let36(finding)).toEqual([`${EMPLOYER} pays-first 30`, `${EMPLOYER} pays 36`]);
    expect(let36('lent', '2026-05-01', { lender: LENDER })).toEqual([`${EMPLOYER} pays-first 30`, `${LENDER} pays 36`]);
    for (const harmless of [let36('in-order'), let36('ended'), let36('person', '2026-05-21'), let36('lent')])
      expect(harmless).toHaveLength(1);
    const upper = subcontract(SUB);
    const lower = subcontract(DEEPER, upper, qualification('person', '2026-05-01'));
    expect(said(owed(DEEPER, chainOf(upper, lower)))).toEqual([`${EMPLOYER} pays-first 30`, `${SUB} pays 19`]);
    const righted = subcontract(SUB, undefined, qualification('expired', '2026-05-01'), qualification('in-order', '2026-05-19'));
    expect(said(owed(SUB, chainOf(righted)))).toHaveLength(1);
  });

  it('is the unit where dispatched people work beside their agency, migrants or not, for those who are owed', () => {
    const dispatched = [
      { workerId: 'a', userUnit: USER, startsOn: '2026-01-05', eventId: 'e1' },
      { workerId: 'b', userUnit: SUB, startsOn: '2026-01-05', eventId: 'e2' },
    ];
    const open = [{ workerId: 'a', payday: PAYDAY, migrant: false }];
    expect(said(owed(LENDER, { subcontracts: [], dispatched }, { project: undefined, open }))).toEqual([`${USER} joint 92`]);
  });
});

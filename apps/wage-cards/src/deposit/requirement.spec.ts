import fc from 'fast-check';
import { addMonths } from '@anxin/calendar';
import { fen, percentOf, sum, yuan } from '@anxin/money';
import { requirementOf, spread, type ContractorHistory, type DepositParameters, type Parameter, type Works } from './requirement';

const parameter = (key: string, value: string): Parameter => ({ key, value, basis: `basis of ${key}`, verified: true });
const amount = (key: string, value: string) => ({ ...parameter(key, value), amount: fen(value) });
const parametersWith = (changes: Partial<Record<keyof DepositParameters, string>> = {}): DepositParameters => ({
  rate: parameter('rate', changes.rate ?? '1.5'),
  cap: amount('cap', changes.cap ?? '2000000.00'),
  severalProjects: parameter('several', changes.severalProjects ?? '2'),
  severalReduction: parameter('several-by', changes.severalReduction ?? '0'),
  severalFloor: parameter('several-floor', changes.severalFloor ?? '0.5'),
  exemptPrice: amount('exempt', changes.exemptPrice ?? '3000000.00'),
  exemptCleanYears: parameter('exempt-years', '1'),
  reduceYears: parameter('reduce-years', '2'),
  reduceBy: parameter('reduce', changes.reduceBy ?? '50'),
  waiveYears: parameter('waive-years', '3'),
  increaseBy: parameter('increase', changes.increaseBy ?? '50'),
  increaseListedBy: parameter('increase-listed', changes.increaseListedBy ?? '100'),
  arrearsYears: parameter('arrears-years', '2'),
});
const nothing: ContractorHistory = { arrears: [], cleanSince: [], systemsInPlace: [], listed: [] };
const fact = (on: string) => ({ on, source: `paper of ${on}` });
const works: Works = { price: fen('48000000.00'), signedOn: '2025-06-01', projects: 1 };

const asked = (changes: Partial<Works> = {}, history: Partial<ContractorHistory> = {}, parameters = parametersWith()) => {
  const { required, rate, reasons } = requirementOf({ ...works, ...changes }, { ...nothing, ...history }, parameters);
  return [yuan(required), rate, reasons.map((one) => one.code)];
};

describe('the deposit of a works contract', () => {
  it('is the region’s rate of the price: 1.5 % of 48 000 000 (E1)', () => expect(asked()).toEqual(['720000.00', '1.5', ['base-rate']]));

  it('names article, parameter and fact with each step', () => {
    const { reasons } = requirementOf(works, { ...nothing, arrears: [fact('2024-09-19')] }, parametersWith());
    expect(reasons).toEqual([
      { code: 'base-rate', parameter: 'rate', value: '1.5', basis: 'basis of rate', verified: true, rate: '1.5' },
      {
        code: 'increased-after-arrears',
        parameter: 'increase',
        value: '50',
        basis: 'basis of increase',
        verified: true,
        rate: '2.25',
        fact: fact('2024-09-19'),
      },
    ]);
  });

  it('is half as much again after arrears in the two years before, to the day', () => {
    expect(asked({}, { arrears: [fact('2023-06-01')] })[1]).toBe('2.25');
    expect(asked({}, { arrears: [fact('2023-05-31')] })[1]).toBe('1.5');
    expect(asked({}, { arrears: [fact('2025-05-31')] })[1]).toBe('2.25');
  });

  it('is not more for what came after the signature', () => expect(asked({}, { arrears: [fact('2025-06-01')] })[1]).toBe('1.5'));

  it('is twice as much on the list of serious dishonesty, and arrears beside it add nothing', () => {
    const listed = [{ ...fact('2024-01-01'), until: '2025-06-01' }];
    expect(asked({}, { listed, arrears: [fact('2025-01-01')] })).toEqual(['1440000.00', '3', ['base-rate', 'increased-listed']]);
    expect(asked({ signedOn: '2025-06-02' }, { listed })[1]).toBe('1.5');
    expect(asked({}, { listed: [{ ...fact('2025-06-02'), until: null }] })[1]).toBe('1.5');
  });

  it('is half after two clean years that somebody stated, and nothing after three with the systems in place', () => {
    expect(asked({}, { cleanSince: [fact('2023-06-01')] })).toEqual(['360000.00', '0.75', ['base-rate', 'reduced-clean-years']]);
    expect(asked({}, { cleanSince: [fact('2023-06-02')] })[1]).toBe('1.5');
    const three = { cleanSince: [fact('2022-06-01')] };
    expect(asked({}, three)[1]).toBe('0.75');
    expect(asked({}, { ...three, systemsInPlace: [fact('2025-06-01')] })).toEqual(['0.00', '0', ['base-rate', 'waived-clean-years']]);
    expect(asked({}, { ...three, systemsInPlace: [fact('2025-06-02')] })[1]).toBe('0.75');
  });

  it('is not less because nothing is on record, nor by a statement that arrears overtook', () => {
    expect(asked({}, {})[1]).toBe('1.5');
    expect(asked({}, { cleanSince: [fact('2018-06-01')], arrears: [fact('2023-01-01')] })[1]).toBe('1.5');
  });

  it('is nothing for a small project after a clean year', () => {
    const small = { price: fen('2999999.99') };
    expect(asked(small)).toEqual(['0.00', '0', ['base-rate', 'exempt-small-project']]);
    expect(asked({ price: fen('3000000.00') })[0]).toBe('45000.00');
    expect(asked(small, { arrears: [fact('2024-06-01')] })[1]).toBe('2.25');
    expect(asked(small, { arrears: [fact('2024-05-31')] })).toEqual([
      '0.00',
      '0',
      ['base-rate', 'increased-after-arrears', 'exempt-small-project'],
    ]);
    expect(asked(small, { listed: [{ ...fact('2020-01-01'), until: null }] })[1]).toBe('3');
  });

  it('is never over the cap', () => {
    expect(asked({ price: fen('200000000.00') })).toEqual(['2000000.00', '1.5', ['base-rate', 'capped']]);
    expect(asked({ price: fen('133333333.33') })[2]).toEqual(['base-rate']);
  });

  it('falls for several projects where the region lets it, to the floor and no further', () => {
    expect(asked({ projects: 3 })[1]).toBe('1.5');
    const by = (severalReduction: string) => parametersWith({ severalReduction });
    expect(asked({ projects: 2 }, {}, by('40'))).toEqual(['432000.00', '0.9', ['base-rate', 'several-projects']]);
    expect(asked({ projects: 1 }, {}, by('40'))[1]).toBe('1.5');
    expect(asked({ projects: 2 }, {}, by('90'))[1]).toBe('0.5');
    expect(asked({ projects: 2 }, {}, parametersWith({ rate: '0.4', severalReduction: '50' }))[1]).toBe('0.4');
  });
});

describe('whatever the numbers', () => {
  const day = fc.integer({ min: -60, max: 6 }).map((months) => ({ on: addMonths(works.signedOn, months), source: 's' }));
  const history = fc.record({
    arrears: fc.array(day, { maxLength: 3 }),
    cleanSince: fc.array(day, { maxLength: 2 }),
    systemsInPlace: fc.array(day, { maxLength: 1 }),
    listed: fc.array(
      day.map((one) => ({ ...one, until: null })),
      { maxLength: 1 },
    ),
  });
  const percent = fc.integer({ min: 0, max: 100 }).map(String);
  const parameters = fc
    .record({ rate: fc.constantFrom('1', '1.5', '2.25', '3'), severalReduction: percent, reduceBy: percent })
    .map(parametersWith);
  const contract = fc.record({
    price: fc.bigInt({ min: 1n, max: 10n ** 13n }),
    signedOn: fc.constant(works.signedOn),
    projects: fc.integer({ min: 1, max: 9 }),
  });

  it('the deposit is neither negative nor over the cap, follows from its last rate, and more arrears never make it less', () => {
    fc.assert(
      fc.property(contract, history, parameters, day, (one, known, by, more) => {
        const { required, rate, reasons, exempt } = requirementOf(one, known, by);
        expect(required >= 0n && required <= by.cap.amount).toBe(true);
        expect(reasons.at(-1)!.rate).toBe(rate);
        expect(exempt).toBe(rate === '0');
        const asked = percentOf(one.price, rate);
        expect(required).toBe(asked > by.cap.amount ? by.cap.amount : asked);
        const worse = requirementOf(one, { ...known, arrears: [...known.arrears, more] }, by);
        expect(worse.required >= required).toBe(true);
      }),
    );
  });
});

describe('a deposit for all projects', () => {
  it('covers what the earlier ones lack first', () => {
    const need = (project: string, signedOn: string, required: bigint, own: bigint) => ({ project, signedOn, required, own });
    const needs = [need('b', '2025-02-01', 100n, 0n), need('a', '2025-01-01', 100n, 70n), need('c', '2025-01-02', 50n, 60n)];
    expect(spread(90n, needs)).toEqual(
      new Map([
        ['a', 30n],
        ['c', 0n],
        ['b', 60n],
      ]),
    );
  });

  it('gives no more than there is, and to no project more than it lacks', () => {
    const needs = fc.array(
      fc.record({ required: fc.bigInt(0n, 100n), own: fc.bigInt(0n, 100n), signedOn: fc.constantFrom('2025-01-01', '2025-02-01') }),
    );
    fc.assert(
      fc.property(fc.bigInt(0n, 500n), needs, (pool, list) => {
        const named = list.map((one, at) => ({ ...one, project: String(at) }));
        const given = spread(pool, named);
        expect(sum(given.values()) <= pool).toBe(true);
        for (const one of named) expect(given.get(one.project)! <= (one.required > one.own ? one.required - one.own : 0n)).toBe(true);
      }),
    );
  });
});

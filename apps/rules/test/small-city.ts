import * as fc from 'fast-check';
import { complaint, contract, correction, correctionWord, E1, E2, employer, employment, payment, payroll } from './facts';
import type { Fact } from './rules-under-test';

/** One worker of the small city: what is on file, and how January was paid. */
const worker = fc.record({
  told: fc.constantFrom('01-05', '02-20'),
  startsOn: fc.constantFrom('2025-12-01', '2026-01-12'),
  contract: fc.constantFrom('none', 'in-time', 'late', 'filed-late'),
  wage: fc.constantFrom('1500.00', '5200.00', '9000.00'),
  listed: fc.boolean(),
  corrected: fc.constantFrom('no', 'no', 'no', 'no', 'raised', 'lowered', 'accepted', 'refused-at-last'),
  paid: fc.constantFrom('no', 'in-time', 'late', 'reported-late', 'partly', 'returned', 'returned-then-paid', 'without-payroll'),
});

type Worker = typeof worker extends fc.Arbitrary<infer T> ? T : never;

export const smallCity = fc.record({
  firms: fc.tuple(fc.array(worker, { minLength: 1, maxLength: 4 }), fc.array(worker, { maxLength: 4 })),
  submitted: fc.constantFrom('02-05', '02-12'),
  complaints: fc.integer({ min: 0, max: 12 }),
});
export type SmallCity = typeof smallCity extends fc.Arbitrary<infer T> ? T : never;

const signings = { 'in-time': ['01-05', '01-05'], late: ['02-25', '02-25'], 'filed-late': ['01-08', '02-26'] } as const;

/** Every fact of the city in the order in which it happened. */
export const factsOf = ({ firms, submitted, complaints }: SmallCity): Fact[] => {
  const facts: Fact[] = [employer(E1), employer(E2)];
  firms.forEach((workers, firm) => {
    const uscc = firm ? E2 : E1;
    const month = `january ${firm}`;
    const listed: Record<string, string> = {};
    workers.forEach((one, i) => {
      const who = `${'ab'[firm]}${'cdef'[i]}`;
      facts.push(employment(who, one.startsOn, one.told, { employer: uscc }));
      if (one.contract !== 'none') {
        const [signed, filed] = signings[one.contract];
        facts.push(contract(who, `2026-${signed}`, filed, { employer: uscc, startsOn: one.startsOn }));
      }
      if (one.listed) listed[who] = one.wage;
      const pay = (amount: string, paidOn: string, when: string, rest: object = {}): void =>
        void facts.push(
          payment(`pay ${who} ${paidOn} ${amount}`, { [who]: amount }, `2026-${paidOn}`, when, {
            employer: uscc,
            payroll: payrollId(month),
            ...rest,
          }),
        );
      if (one.paid === 'in-time') pay(one.wage, '02-10', '02-10');
      if (one.paid === 'late') pay(one.wage, '02-13', '02-13');
      if (one.paid === 'reported-late') pay(one.wage, '02-10', '02-14');
      if (one.paid === 'partly') pay('1000.00', '02-10', '02-10');
      if (one.paid.startsWith('returned')) {
        pay(one.wage, '02-09', '02-09');
        pay(one.wage, '02-09', '02-16', { status: 'returned' });
      }
      if (one.paid === 'returned-then-paid') pay(one.wage, '02-25', '02-25');
      if (one.paid === 'without-payroll') pay(one.wage, '02-10', '02-10', { payroll: undefined, period: '2026-01' });
    });
    if (Object.keys(listed).length) facts.push(...payroll(month, listed, submitted, { employer: uscc }));
    facts.push(...corrections(month, uscc, workers, firm));
  });
  for (let i = 0; i < complaints; i += 1) facts.push(complaint(`complaint ${i}`, `02-1${i % 3}`));
  return inTime(facts);
};

/** In the order in which they happened; of one moment, as they stand. */
export const inTime = (facts: readonly Fact[]): Fact[] =>
  facts
    .map((fact, i) => ({ fact, i }))
    .sort((a, b) => (a.fact.time < b.fact.time ? -1 : a.fact.time > b.fact.time ? 1 : a.i - b.i))
    .map(({ fact }) => fact);

const payrollId = (month: string): string => (payroll(month, { a: '1.00' }, '01-01')[1].data as { payrollId: string }).payrollId;

/** What the firm said of its January later, a correction for each worker, and what the worker answered. */
const corrections = (month: string, uscc: string, workers: readonly Worker[], firm: number): Fact[] => {
  const facts: Fact[] = [];
  let number = 0;
  let word = 0;
  workers
    .map((one, i) => ({ ...one, who: `${'ab'[firm]}${'cdef'[i]}` }))
    .filter((one) => one.listed)
    .forEach(({ corrected, who }, at) => {
      if (corrected === 'no') return;
      const said = corrected === 'raised' ? (['9500.00', 'raised'] as const) : (['1000.00', 'lowered'] as const);
      facts.push(correction(month, (number += 1), { [at + 1]: [who, ...said] }, '02-18', uscc));
      if (!['accepted', 'refused-at-last'].includes(corrected)) return;
      facts.push(correctionWord(month, number, who, '02-19', true, (word += 1), uscc));
      if (corrected !== 'accepted') facts.push(correctionWord(month, number, who, '02-20', false, (word += 1), uscc));
    });
  return facts;
};

/** The facts in another order: across topics as the numbers say, within one key and topic as they happened. */
export const interleaved = (facts: readonly Fact[], choices: readonly number[]): Fact[] => {
  const queues = new Map<string, Fact[]>();
  for (const fact of facts) {
    const name = `${fact.contract.topic} ${fact.contract.key(fact.data)}`;
    queues.set(name, [...(queues.get(name) ?? []), fact]);
  }
  const order: Fact[] = [];
  for (let i = 0; queues.size; i += 1) {
    const names = [...queues.keys()];
    const name = names[choices[i % choices.length]! % names.length]!;
    const queue = queues.get(name)!;
    order.push(queue.shift()!);
    if (!queue.length) queues.delete(name);
  }
  return order;
};

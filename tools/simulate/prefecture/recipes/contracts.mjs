import { lastDayToSign, plus, plusMonths, plusWorkdays, workdayFrom } from '../../days.mjs';
import { handedInOn } from '../../payroll.mjs';
import { hire, hireOddOnes } from '../people.mjs';
import { change, month, some } from './kitchen.mjs';

/** @typedef {import('./kitchen.mjs').Kitchen} Kitchen @typedef {import('./kitchen.mjs').Recipe} Recipe @typedef {import('../../population.mjs').Contract} Contract */

const WRITTEN = ['no-written-contract'];
/** A firm so large that one or two contracts more or less leave its signing rate over 95 %. */
const LARGE = 46;

/** A day on which people start: that on which payrolls are handed in. @param {Kitchen} k @param {number} nth */
const startDay = (k, nth) => handedInOn(month(k, nth));

/** @param {Kitchen} k @param {number} count @param {number} nth @param {(startsOn: string) => Partial<import('../../population.mjs').Worker> & { birth?: string }} what */
function newcomers(k, count, nth, what) {
  const startsOn = startDay(k, nth);
  for (let each = 0; each < count; each += 1)
    hire(k.office, k.crew, { startsOn, toldOn: startsOn, insuredFrom: startsOn, ...what(startsOn) });
}

/** @type {readonly Recipe[]} */
const SIGNING = [
  { name: 'never-signed', of: WRITTEN, people: LARGE, cook: (k) => newcomers(k, 2, 1, () => ({ contract: null })) },
  {
    name: 'signed-late',
    of: WRITTEN,
    people: LARGE,
    cook: (k) =>
      newcomers(k, 2, 0, (startsOn) => {
        const signedOn = plusWorkdays(lastDayToSign(startsOn), 8);
        return { contract: { signedOn, filedOn: signedOn, form: 'contract' } };
      }),
  },
  {
    name: 'signed-a-day-late',
    of: WRITTEN,
    people: LARGE,
    cook: (k) =>
      newcomers(k, 1, 2, (startsOn) => {
        const signedOn = plus(lastDayToSign(startsOn), 1);
        return { contract: { signedOn, filedOn: workdayFrom(signedOn), form: 'contract' } };
      }),
  },
  {
    name: 'signed-on-the-last-day',
    of: WRITTEN,
    near: true,
    people: LARGE,
    cook: (k) =>
      newcomers(k, 2, 1, (startsOn) => {
        const signedOn = lastDayToSign(startsOn);
        return { contract: { signedOn, filedOn: signedOn, form: 'contract' } };
      }),
  },
  {
    name: 'signed-in-time-filed-late',
    of: WRITTEN,
    near: true,
    people: LARGE,
    cook: (k) =>
      newcomers(k, 2, 2, (startsOn) => {
        const signedOn = lastDayToSign(startsOn);
        return { contract: { signedOn, filedOn: plusWorkdays(signedOn, 2), form: 'contract' } };
      }),
  },
  {
    name: 'need-no-contract',
    of: [...WRITTEN, 'below-minimum-wage', 'not-insured'],
    near: true,
    cook: (k) => hireOddOnes(k.office, k.crew, '2026-01'),
  },
  {
    name: 'two-of-twelve-unsigned',
    of: ['signing-rate-low', ...WRITTEN],
    exactly: 10,
    cook: (k) => newcomers(k, 2, 1, () => ({ contract: null })),
  },
  {
    name: 'one-of-twenty-unsigned',
    of: ['signing-rate-low', ...WRITTEN],
    exactly: 19,
    cook: (k) => newcomers(k, 1, 1, () => ({ contract: null })),
  },
  {
    name: 'nine-people-unsigned',
    of: ['signing-rate-low', ...WRITTEN],
    exactly: 7,
    cook: (k) => newcomers(k, 2, 1, () => ({ contract: null })),
  },
];

/** A fixed term. @param {string} startsOn @param {number} months @returns {Contract} */
const fixed = (startsOn, months) => ({
  signedOn: startsOn,
  filedOn: startsOn,
  form: 'contract',
  term: 'fixed',
  startsOn,
  endsOn: plus(plusMonths(startsOn, months), -1),
});

/** A contract of one who has been there for long ends in the story. @param {Kitchen} k @param {(endsOn: string) => Contract | undefined} next */
function termEnds(k, next) {
  const [one] = some(k, 1);
  if (!one?.contract) return;
  const endsOn = plus(startDay(k, 2), -1);
  one.contract = { ...one.contract, term: 'fixed', endsOn, next: next(endsOn) };
}

/** @type {readonly Recipe[]} */
const TERMS = [
  { name: 'worked-on-after-the-term', of: ['contract-expired'], people: LARGE, cook: (k) => termEnds(k, () => undefined) },
  {
    name: 'renewed-late',
    of: ['contract-expired'],
    people: LARGE,
    cook: (k) =>
      termEnds(k, (endsOn) => {
        const signedOn = plusWorkdays(endsOn, 6);
        return { signedOn, filedOn: signedOn, form: 'contract', startsOn: plus(endsOn, 1) };
      }),
  },
  {
    name: 'renewed-in-time',
    of: ['contract-expired'],
    near: true,
    cook: (k) => {
      const filedOn = startDay(k, 1);
      termEnds(k, (endsOn) => ({ signedOn: filedOn, filedOn, form: 'contract', startsOn: plus(endsOn, 1) }));
    },
  },
  {
    name: 'left-with-the-term',
    of: ['contract-expired'],
    near: true,
    cook: (k) => {
      termEnds(k, () => undefined);
      const one = k.crew.workers.find((each) => each.contract?.endsOn);
      if (!one?.contract?.endsOn) return;
      // The last day of a month: its wages come with the payroll, before the settlement is due.
      one.endsOn = plus(`${startDay(k, 2).slice(0, 7)}-01`, -1);
      one.contract = { ...one.contract, endsOn: one.endsOn };
      one.endToldOn = workdayFrom(plus(one.endsOn, 1));
    },
  },
];

const PROBATION = ['probation-unlawful'];
/** @param {Kitchen} k @param {number} months of the contract @param {number} probationMonths @param {number} [percent] of the wage while on it @param {number} [less] fen */
function probation(k, months, probationMonths, percent = 80, less = 0) {
  newcomers(k, 1, 1, (startsOn) => {
    const wage = WAGE;
    const probationAmount = Math.ceil((wage * percent) / 100) - less;
    return { wage, contract: { ...fixed(startsOn, months), probationMonths, probationAmount } };
  });
  const one = k.crew.workers.at(-1);
  // Paid in full all the same: nothing but the paper is wrong.
  if (one) for (const nth of [1, 2, 3, 4, 5]) change(k, nth, one, {});
}
const WAGE = 522_000;

/** @type {readonly Recipe[]} */
const PAPERS = [
  { name: 'probation-two-of-twelve', of: PROBATION, near: true, cook: (k) => probation(k, 12, 2) },
  { name: 'probation-three-of-twelve', of: PROBATION, cook: (k) => probation(k, 12, 3) },
  { name: 'probation-one-of-eleven', of: PROBATION, near: true, cook: (k) => probation(k, 11, 1) },
  { name: 'probation-two-of-eleven', of: PROBATION, cook: (k) => probation(k, 11, 2) },
  { name: 'probation-six-of-thirty-six', of: PROBATION, near: true, cook: (k) => probation(k, 36, 6) },
  { name: 'probation-three-of-thirty-five', of: PROBATION, cook: (k) => probation(k, 35, 3) },
  { name: 'probation-paid-too-little', of: PROBATION, cook: (k) => probation(k, 36, 6, 80, 1) },
  {
    name: 'contract-below-minimum',
    of: ['contract-below-minimum-wage'],
    cook: (k) =>
      some(k, 1).forEach((worker) => {
        const { minimum } = k.crew.employer.county;
        worker.wage = minimum - 1_000;
        for (const nth of [0, 1, 2, 3, 4, 5]) change(k, nth, worker, { gross: minimum });
        // In the months before a raise it was enough.
      }),
  },
  {
    name: 'fifteen-years-old',
    of: ['under-age-worker'],
    cook: (k) => newcomers(k, 1, 3, (startsOn) => ({ birth: plus(plusMonths(startsOn, -16 * 12), 1) })),
  },
  {
    name: 'sixteen-on-the-first-day',
    of: ['under-age-worker'],
    near: true,
    cook: (k) => newcomers(k, 1, 3, (startsOn) => ({ birth: plusMonths(startsOn, -16 * 12) })),
  },
];

const FILING = ['filing-late'];
/** @param {Kitchen} k @param {number} days @returns {void} */
function toldAfter(k, days) {
  newcomers(k, 1, 1, (startsOn) => {
    const toldOn = plus(startsOn, days);
    return { toldOn, contract: { signedOn: startsOn, filedOn: toldOn, form: 'contract' } };
  });
}
/** The last day of March is a Tuesday, seven days later a Tuesday, both worked. @param {Kitchen} k @param {number} days */
function endToldAfter(k, days) {
  const [one] = some(k, 1);
  if (!one) return;
  one.endsOn = '2026-03-31';
  one.endToldOn = plus(one.endsOn, days);
}

/** @type {readonly Recipe[]} */
const FILINGS = [
  // From the 2nd of March thirty days are over on the 1st of April, a working day.
  { name: 'told-on-the-last-day', of: FILING, near: true, cook: (k) => toldAfter(k, 30) },
  { name: 'told-a-day-late', of: FILING, cook: (k) => toldAfter(k, 31) },
  { name: 'end-told-on-the-last-day', of: FILING, near: true, cook: (k) => endToldAfter(k, 7) },
  { name: 'end-told-a-day-late', of: FILING, cook: (k) => endToldAfter(k, 8) },
];

export const CONTRACTS = [...SIGNING, ...TERMS, ...PAPERS, ...FILINGS];

import { yuan } from '../../calls.mjs';
import { at, OFFICE_HOUR } from '../../days.mjs';

/**
 * @typedef {import('../units.mjs').Unit} Unit
 * @typedef {import('../../employers.mjs').Crew} Crew
 * @typedef {import('../../population.mjs').Worker} Worker
 * @typedef {import('../../calls.mjs').Call} Call
 *
 * @typedef {object} Rows of a file that goes out with those of other units
 * @property {string} at
 * @property {'/employments' | '/contracts' | '/payrolls'} route
 * @property {number} count
 * @property {() => Iterable<unknown>} rows made when they are sent
 *
 * @typedef {{ at: string, make: () => Call }} Later a call that is made up when it is sent
 * @typedef {Rows | Later} Act
 */

/** People and contracts of the first day come after the employers. */
const [PEOPLE, PAPERS] = ['09:30', '09:40'];
/** Banks tell of the wage cards of one site in so many: each card is a call of its own, and what they show is that nobody's is another's. */
const SITES_FOR_CARDS = 4;

/** @param {Worker} worker */
const inClear = ({ name, idNumber, phone }) => ({ name, idNumber, phone });
/** @param {Crew} crew */
const onSite = ({ site }) => (site ? { project: `\${${site.key}}` } : {});

/** Employments as rows, of those who leave as calls, since the end is told to an entry by its id; contracts as rows; cards on sites (保障农民工工资支付条例 31). @param {Unit} unit @returns {Generator<Act>} */
export function* peopleActs(unit) {
  const { beginsOn } = unit.size;
  const instant = (/** @type {string} */ day, /** @type {string} */ first) => at(day, day === beginsOn ? first : OFFICE_HOUR);
  for (const crew of unit.crews) {
    const staying = crew.workers.filter((one) => !one.endToldOn);
    for (const [day, told] of byDay(staying, (one) => one.toldOn))
      yield { at: instant(day, PEOPLE), route: '/employments', count: told.length, rows: () => told.map((one) => employmentOf(crew, one)) };
    for (const one of crew.workers)
      if (one.endToldOn)
        yield* [
          {
            at: instant(one.toldOn, PEOPLE),
            make: () => ({
              ...call(unit, crew, one, 'work'),
              as: (one.worksFor ?? crew.employer).client,
              path: '/employments',
              body: employmentOf(crew, one),
              save: `work/${one.key}`,
              at: instant(one.toldOn, PEOPLE),
            }),
          },
          { at: at(one.endToldOn, OFFICE_HOUR), make: () => endOf(unit, crew, one) },
        ];
    const papers = crew.workers.flatMap((worker) =>
      [worker.contract, worker.contract?.next].flatMap((paper) => (paper ? [{ worker, paper }] : [])),
    );
    for (const [day, filed] of byDay(papers, ({ paper }) => paper.filedOn))
      yield {
        at: instant(day, PAPERS),
        route: '/contracts',
        count: filed.length,
        rows: () => filed.map(({ worker, paper }) => contractOf(crew, worker, paper)),
      };
    if (crew.site && unit.nth % SITES_FOR_CARDS === 0)
      for (const one of crew.workers)
        yield {
          at: instant(one.toldOn, PEOPLE),
          make: () => ({
            ...call(unit, crew, one, 'card'),
            at: instant(one.toldOn, PEOPLE),
            as: 'demo-bank',
            path: '/wage-cards',
            body: { worker: inClear(one), bank: one.bank, cardNumber: one.card },
          }),
        };
  }
}

/** @template T @param {readonly T[]} all @param {(one: T) => string} day @returns {Map<string, T[]>} */
function byDay(all, day) {
  /** @type {Map<string, T[]>} */
  const days = new Map();
  for (const one of all) {
    const list = days.get(day(one));
    if (list) list.push(one);
    else days.set(day(one), [one]);
  }
  return days;
}

/** @param {Unit} unit @param {Crew} crew @param {Worker} worker @param {string} what @returns {Pick<Call, 'lane' | 'as' | 'method' | 'key'>} */
const call = ({ seed }, { employer }, worker, what) => ({
  lane: employer.uscc,
  as: employer.client,
  method: 'POST',
  key: `${seed}/${worker.key}/${what}`,
});

/** @param {Crew} crew @param {Worker} worker */
const employmentOf = (crew, worker) => ({
  employer: (worker.worksFor ?? crew.employer).uscc,
  worker: inClear(worker),
  startsOn: worker.startsOn,
  post: worker.post,
  kind: worker.dispatchedBy ? 'dispatched' : 'direct',
  relation: worker.relation,
  migrant: worker.migrant,
  ...(worker.dispatchedBy && { dispatchedBy: worker.dispatchedBy.uscc }),
  ...(worker.postKind && { postKind: worker.postKind }),
  ...(worker.insuredFrom && { insuredFrom: worker.insuredFrom }),
  ...onSite(crew),
});

/** @param {Crew} crew @param {Worker} worker @param {import('../../population.mjs').Contract} paper */
function contractOf(crew, worker, paper) {
  const term = paper.term ?? (crew.site ? 'task' : 'open-ended');
  const endsOn = paper.endsOn ?? (term === 'task' ? crew.site?.endsOn : undefined);
  return {
    employer: crew.employer.uscc,
    worker: inClear(worker),
    startsOn: paper.startsOn ?? worker.startsOn,
    signedOn: paper.signedOn,
    post: worker.post,
    wage: {
      basis: 'monthly',
      amount: yuan(paper.wage ?? worker.wage),
      ...(paper.probationAmount && { probationAmount: yuan(paper.probationAmount) }),
    },
    ...(paper.probationMonths && { probationMonths: paper.probationMonths }),
    payday: crew.payday,
    form: paper.form,
    term,
    ...(endsOn && { endsOn }),
    ...onSite(crew),
  };
}

/** @param {Unit} unit @param {Crew} crew @param {Worker} worker @returns {Call} */
const endOf = (unit, crew, worker) => ({
  ...call(unit, crew, worker, 'end'),
  at: at(worker.endToldOn ?? '', OFFICE_HOUR),
  path: `/employments/\${work/${worker.key}}/end`,
  body: { endsOn: worker.endsOn, certificateOn: worker.endToldOn },
});

import { OVER, PERIOD, REGION } from './p6-facts.mjs';

/**
 * @typedef {import('./p6-facts.mjs').WageMonth} WageMonth
 * @typedef {import('./p6-rules.mjs').Alert} Alert
 * @typedef {{ calendar: any, policies: any }} Tools
 * @typedef {object} Line what a person would give an engine of one payroll line: numbers alone, sums in fen, days as `20260210`
 * @property {string} workerId @property {number} payday @property {number} over @property {number} net @property {number} paid
 * @property {number} wage for normal work @property {number} least @property {string} relation
 */

const dayOf = (/** @type {string} */ date) => Number(date.replaceAll('-', ''));

/** The lines of a month as plain numbers, joined by hand; the same for all three peers, and part of what is timed. @param {Tools} tools @returns {(month: WageMonth) => Line[]} */
function liner({ calendar, policies }) {
  const [over, all] = [dayOf(OVER), calendar.workingDaysIn(PERIOD) * 100];
  const monthly = Number(policies.amount('minimum-wage.monthly', { region: REGION, on: `${PERIOD}-01` }));
  /** @type {Map<number, number>} */
  const paydays = new Map();
  const paydayOf = (/** @type {number} */ agreed, /** @type {string} */ month) => {
    let day = paydays.get(agreed);
    if (day === undefined) paydays.set(agreed, (day = dayOf(calendar.effectivePayday(PERIOD, agreed, month))));
    return day;
  };
  return ({ wages: { lines, payments, contracts, employments } }) => {
    const paid = new Map();
    for (const one of payments)
      if (one.covers && one.paidOn <= OVER) paid.set(one.workerId, (paid.get(one.workerId) ?? 0) + Number(one.amount));
    const contractOf = new Map();
    for (const one of contracts) contractOf.set(one.workerId, one);
    const employmentOf = new Map();
    for (const one of employments) employmentOf.set(one.workerId, one);
    return lines.map((line) => {
      const contract = contractOf.get(line.workerId);
      const worked = line.daysWorked === undefined ? all : Math.min(Number(line.daysWorked) * 100, all);
      return {
        workerId: line.workerId,
        payday: paydayOf(contract.payday, contract.paydayMonth),
        over,
        net: Number(line.net),
        paid: paid.get(line.workerId) ?? 0,
        wage: Number(line.gross) - Number(line.overtimePay) - Number(line.allowances),
        least: worked === all ? monthly : Math.floor((2 * monthly * worked + all) / (2 * all)),
        relation: employmentOf.get(line.workerId).relation,
      };
    });
  };
}

/** Adds the people of a month up, by rule. @param {Alert[]} alerts @param {string} employer @param {Map<string, { workers: number, amount: number }>} found */
function close(alerts, employer, found) {
  for (const rule of ['wage-arrears', 'below-minimum-wage']) {
    const one = found.get(rule);
    if (one) alerts.push({ rule, employer, workers: one.workers, amount: BigInt(one.amount) });
  }
}

/** @param {Map<string, { workers: number, amount: number }>} found @param {string} rule @param {number} amount */
function count(found, rule, amount) {
  const one = found.get(rule);
  if (one) {
    one.workers += 1;
    one.amount += amount;
  } else found.set(rule, { workers: 1, amount });
}

/** A condition and a sum by rule, as closures over a line. @param {Tools} tools */
export function byClosures(tools) {
  const linesOf = liner(tools);
  /** @type {{ id: string, holds: ((line: Line) => boolean)[], sum: (line: Line) => number }[]} */
  const rules = [
    {
      id: 'wage-arrears',
      holds: [(line) => line.payday <= line.over, (line) => line.paid < line.net],
      sum: (line) => line.net - line.paid,
    },
    {
      id: 'below-minimum-wage',
      holds: [
        (line) => line.payday <= line.over,
        (line) => line.relation === 'labour' || line.relation === 'part-time',
        (line) => line.wage < line.least,
      ],
      sum: (line) => line.least - line.wage,
    },
  ];
  return (/** @type {WageMonth[]} */ months) => {
    /** @type {Alert[]} */
    const alerts = [];
    for (const month of months) {
      const found = new Map();
      for (const line of linesOf(month))
        for (const rule of rules) if (rule.holds.every((holds) => holds(line))) count(found, rule.id, rule.sum(line));
      close(alerts, month.wages.subject.employer, found);
    }
    return alerts;
  };
}

/** One engine with both rules, made once; a run for each line, since its conditions are about one set of facts. @param {any} library @param {Tools} tools */
export function byJsonRules({ Engine }, tools) {
  const linesOf = liner(tools);
  const engine = new Engine();
  const over = { fact: 'payday', operator: 'lessThanInclusive', value: { fact: 'over' } };
  engine.addRule({
    conditions: { all: [over, { fact: 'paid', operator: 'lessThan', value: { fact: 'net' } }] },
    event: { type: 'wage-arrears' },
  });
  engine.addRule({
    conditions: {
      all: [
        over,
        { fact: 'relation', operator: 'in', value: ['labour', 'part-time'] },
        { fact: 'wage', operator: 'lessThan', value: { fact: 'least' } },
      ],
    },
    event: { type: 'below-minimum-wage' },
  });
  return async (/** @type {WageMonth[]} */ months) => {
    /** @type {Alert[]} */
    const alerts = [];
    for (const month of months) {
      const found = new Map();
      for (const line of linesOf(month))
        for (const { type } of (await engine.run(line)).events)
          count(found, type, type === 'wage-arrears' ? line.net - line.paid : line.least - line.wage);
      close(alerts, month.wages.subject.employer, found);
    }
    return alerts;
  };
}

/**
 * A decision table of two rows, both of which may hold: a call for each line, or one for the lines of a month, over which the table loops.
 * @param {any} library @param {Tools} tools @param {{ looped: boolean }} how
 */
export function byZen({ ZenEngine }, tools, { looped }) {
  const linesOf = liner(tools);
  const decision = new ZenEngine().createDecision(
    table(looped ? { executionMode: 'loop', inputField: 'lines', outputPath: 'found' } : { outputPath: 'found' }),
  );
  const evaluate = async (/** @type {unknown} */ context) => (await decision.evaluate(context)).result.found;
  return async (/** @type {WageMonth[]} */ months) => {
    /** @type {Alert[]} */
    const alerts = [];
    for (const month of months) {
      const found = new Map();
      const lines = linesOf(month);
      const rows = looped ? (await evaluate({ lines })).flat() : (await Promise.all(lines.map(evaluate))).flat();
      for (const { rule, amount } of rows) count(found, rule, Number(amount));
      close(alerts, month.wages.subject.employer, found);
    }
    return alerts;
  };
}

/** The two rules as a decision model of zen's. @param {Record<string, string>} mode */
function table(mode) {
  const row = (/** @type {string} */ id, /** @type {string} */ holds, /** @type {string} */ amount) => ({
    _id: id,
    holds,
    rule: `'${id}'`,
    amount,
  });
  const node = (/** @type {string} */ id, /** @type {string} */ type, content = {}) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    content,
  });
  return {
    nodes: [
      node('in', 'inputNode'),
      node('rules', 'decisionTableNode', {
        hitPolicy: 'collect',
        ...mode,
        inputs: [{ id: 'holds', name: 'holds' }],
        outputs: [
          { id: 'rule', name: 'rule', field: 'rule' },
          { id: 'amount', name: 'amount', field: 'amount' },
        ],
        rules: [
          row('wage-arrears', 'payday <= over and paid < net', 'net - paid'),
          row('below-minimum-wage', "payday <= over and relation in ['labour', 'part-time'] and wage < least", 'least - wage'),
        ],
      }),
      node('out', 'outputNode'),
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  };
}

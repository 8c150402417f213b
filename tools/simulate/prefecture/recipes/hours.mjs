import { change, some, stayers } from './kitchen.mjs';

/** @typedef {import('./kitchen.mjs').Kitchen} Kitchen @typedef {import('./kitchen.mjs').Recipe} Recipe */

/** @param {Kitchen} k @param {{ hours: { workday?: string, restday?: string, holiday?: string }, percent: number, less?: number, posts?: 'approved' }} what */
function overtime(k, { hours, percent, less = 0, posts }) {
  const [one] = some(k, 1);
  if (!one) return;
  const total = [hours.workday, hours.restday, hours.holiday].reduce((sum, each) => sum + Number(each ?? 0), 0);
  const hour = one.wage / 174;
  const pay = Math.round((hour * total * percent) / 100) - less;
  change(k, 3, one, { gross: one.wage + pay, overtimePay: pay, overtimeHours: hours });
  if (posts)
    k.crew.employer.approvals?.push({
      kind: 'flexible',
      posts: [one.post],
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
      filedOn: '',
    });
}

const LIMIT = ['overtime-over-limit'];
const PAY = ['overtime-underpaid'];
/** Overtime: what is paid for it, and how much of it there is. @type {readonly Recipe[]} */
const OVERTIME = [
  { name: 'overtime-paid', of: [...PAY, ...LIMIT], near: true, cook: (k) => overtime(k, { hours: { workday: '36' }, percent: 150 }) },
  { name: 'overtime-a-yuan-short', of: PAY, cook: (k) => overtime(k, { hours: { workday: '20' }, percent: 150, less: 100 }) },
  { name: 'restday-paid', of: PAY, near: true, cook: (k) => overtime(k, { hours: { restday: '16' }, percent: 200 }) },
  { name: 'restday-paid-as-workday', of: PAY, cook: (k) => overtime(k, { hours: { restday: '16' }, percent: 150 }) },
  { name: 'holiday-paid', of: PAY, near: true, cook: (k) => overtime(k, { hours: { holiday: '8' }, percent: 300 }) },
  { name: 'holiday-paid-as-restday', of: PAY, cook: (k) => overtime(k, { hours: { holiday: '8' }, percent: 200 }) },
  { name: 'thirty-seven-hours', of: LIMIT, cook: (k) => overtime(k, { hours: { workday: '37' }, percent: 150 }) },
  {
    name: 'sixty-hours-approved',
    of: [...LIMIT, ...PAY],
    near: true,
    cook: (k) => overtime(k, { hours: { workday: '60' }, percent: 0, posts: 'approved' }),
  },
];

const AT_MINIMUM = ['all-at-minimum-wage'];
/** Contract and pay at the minimum, or a little over it, for all but some. @param {Kitchen} k @param {{ but?: number, over?: number }} what `over` in thousandths */
const atMinimum = (k, { but = 0, over = 0 }) =>
  stayers(k).forEach((worker, nth) => {
    const { minimum } = k.crew.employer.county;
    worker.wage = nth < but ? Math.round(minimum * 1.3) : Math.round(minimum * (1 + over / 1000));
    for (const each of k.office.size.months) k.crew.lines.set(`${each}/${worker.key}`, {});
  });

/** Everybody paid exactly the minimum, month after month. @type {readonly Recipe[]} */
const PATTERN = [
  { name: 'all-at-minimum', of: AT_MINIMUM, exactly: 20, cook: (k) => atMinimum(k, {}) },
  { name: 'nine-tenths-at-minimum', of: AT_MINIMUM, exactly: 20, cook: (k) => atMinimum(k, { but: 2 }) },
  { name: 'fewer-than-nine-tenths', of: AT_MINIMUM, near: true, exactly: 20, cook: (k) => atMinimum(k, { but: 3 }) },
  { name: 'nineteen-at-minimum', of: AT_MINIMUM, near: true, exactly: 19, cook: (k) => atMinimum(k, {}) },
  { name: 'a-little-over-minimum', of: AT_MINIMUM, near: true, exactly: 20, cook: (k) => atMinimum(k, { over: 12 }) },
];

export const HOURS = [...OVERTIME, ...PATTERN];

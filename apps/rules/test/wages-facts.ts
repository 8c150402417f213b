import {
  attendanceRecorded,
  cardIssued,
  payrollLinesRecorded,
  payrollSubmitted,
  workingTimeApprovalRegistered,
  type PayrollLineRecorded,
  type PayrollSubmitted,
} from '@anxin/contracts';
import { at, E1, id, w } from './facts';
import type { Fact } from './rules-under-test';

type Line = Partial<PayrollLineRecorded> & { readonly gross: string };

/** A payroll of January whose lines say more than a sum; net is gross less what was deducted where nothing else is said. */
export const detailedPayroll = (name: string, lines: Record<string, Line>, when: string, rest: Partial<PayrollSubmitted> = {}): Fact[] => {
  const employer = rest.employer ?? E1;
  const entries = Object.entries(lines).map(([who, line], i) => ({
    line: i + 1,
    workerId: w(who),
    post: '木工',
    kind: 'direct' as const,
    net: line.gross,
    ...line,
  }));
  return [
    { contract: payrollLinesRecorded, data: { payrollId: id(name), employer, version: 1, lines: entries }, time: at(when) },
    {
      contract: payrollSubmitted,
      data: {
        payrollId: id(name),
        employer,
        period: '2026-01',
        payday: '2026-02-10',
        version: 1,
        lines: entries.length,
        gross: '1.00',
        net: '1.00',
        ...rest,
      },
      time: at(when),
    },
  ];
};

/** Who was how many days on a site in January, and how long: `{ a: [20, '160'] }`. */
export const attendance = (
  project: string,
  workers: Record<string, readonly [days: number, hours?: string, elsewhere?: number]>,
  when: string,
  employer = E1,
): Fact => ({
  contract: attendanceRecorded,
  data: {
    reportId: id(`attendance ${project} ${when}`),
    employer,
    project: id(project),
    period: '2026-01',
    days: 1,
    workers: Object.entries(workers).map(([who, [days, hours, elsewhere]]) => ({
      workerId: w(who),
      days,
      ...(hours && { hours }),
      ...(elsewhere && { elsewhere }),
    })),
  },
  time: at(when),
});

/** An approval of special working time for carpenters in all of 2026. */
export const approval = (kind: 'comprehensive' | 'flexible', when: string, employer = E1): Fact => ({
  contract: workingTimeApprovalRegistered,
  data: {
    approvalId: id(`approval ${employer} ${kind}`),
    employer,
    kind,
    posts: ['木工'],
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    number: '临人社特工〔2026〕1号',
  },
  time: at(when),
});

/** A wage card, and for whom its number was on file before. */
export const card = (who: string, shares: readonly string[], when: string): Fact => ({
  contract: cardIssued,
  data: { cardId: id(`card ${who} ${when}`), workerId: w(who), bank: '某银行', sharesCardWith: shares.map(w) },
  time: at(when),
});

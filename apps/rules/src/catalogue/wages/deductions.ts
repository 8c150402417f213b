import { sum, type Fen } from '@anxin/money';
import type { PayrollLineFact } from '../facts';

/** What a deduction (扣款) rests on. */
export type DeductionClass = 'statutory' | 'had' | 'unlawful' | 'other';

/**
 * Words by which payrolls name deductions, in the interface's words and the employers' own. Asked in this order:
 * `unlawful`: fines, deposits and goods that nobody may take (劳动合同法 9), and insurance that is the employer's alone (社会保险法 33, 53);
 * `statutory`: tax, the worker's insurance and housing fund, what a court orders (工资支付暂行规定 15);
 * `had`: money or goods the worker has had, dues he joined, days he was away (劳部发〔1995〕226号 3).
 */
const WORDS: readonly (readonly [DeductionClass, RegExp])[] = [
  [
    'unlawful',
    /fine|penalt|deposit|bond|uniform|recruit|work-injury|injury-insurance|maternity-insurance|罚|押金|抵押|风险金|履约金|服装费|工装费|工衣费|招工费|介绍费|工伤保险|生育保险/,
  ],
  [
    'statutory',
    /tax|social|insurance|pension|medical|unemployment|housing-fund|provident|annuity|court|alimony|maintenance|support|个税|所得税|社保|社会保险|养老|医疗|医保|失业|公积金|年金|法院|司法|判决|裁定|抚养|赡养|扶养/,
  ],
  [
    'had',
    /advance|loan|prepa|borrow|meal|food|canteen|lodging|dormitor|accommodation|rent|water|electric|utilit|union|absence|leave|late|overpaid|预支|借支|借款|预借|餐|伙食|饭|住宿|房租|宿舍|水电|水费|电费|工会|事假|病假|缺勤|请假|旷工|迟到|早退|多发|冲减/,
  ],
];

/** What a deduction of this name rests on; `other` is damage, or what nobody knows: it may be asked for within the limits of 工资支付暂行规定 16. */
export const classOf = (kind: string): DeductionClass => {
  const name = kind.toLowerCase().replaceAll('_', '-');
  return WORDS.find(([, words]) => words.test(name))?.[0] ?? 'other';
};

/** The deductions of a line in fen, by what they rest on; all nought where it tells none. */
export const deductedBy = (line: Pick<PayrollLineFact, 'deductions'>): { unlawful: Fen; other: Fen } => {
  const of = (wanted: DeductionClass): Fen =>
    sum((line.deductions ?? []).filter(({ kind }) => classOf(kind) === wanted).map(({ amount }) => amount));
  return { unlawful: of('unlawful'), other: of('other') };
};

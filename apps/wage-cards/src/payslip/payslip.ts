import { yuan, type Fen } from '@anxin/money';
import type { PayrollLine } from '@anxin/payroll-form';

/** What a payslip (工资条) says: a line of the worker's own with its month. */
export interface Payslip extends PayrollLine {
  readonly employer: string;
  readonly period: string;
  readonly payday: string;
  readonly paid: Fen;
}

/** The usual kinds of deductions and absences in the employers' own files. */
const KINDS: Readonly<Record<string, string>> = {
  'social-insurance': '社会保险',
  'housing-fund': '住房公积金',
  tax: '个人所得税',
  'income-tax': '个人所得税',
  advance: '预支',
  damage: '损失赔偿',
  sick: '病假',
  personal: '事假',
  annual: '年休假',
  stoppage: '停工',
};
const named = (kind: string): string => KINDS[kind] ?? kind;

const month = (period: string): string => `${period.slice(0, 4)}年${Number(period.slice(5))}月`;
const date = (day: string): string => `${month(day.slice(0, 7))}${Number(day.slice(8))}日`;

/** The payslip in plain Chinese, line by line, with what the law asks it to show (保障农民工工资支付条例 15): items due, deductions, net, payday, paid, open. */
export const payslipText = (slip: Payslip, waiting: { readonly net: Fen; readonly correction: number } | undefined): string[] => {
  const open = slip.net > slip.paid ? slip.net - slip.paid : 0n;
  const overtime = slip.overtimePay ? `，其中加班工资${yuan(slip.overtimePay)}元` : '';
  const allowances = slip.allowances ? `，法定津贴${yuan(slip.allowances)}元` : '';
  return [
    `${month(slip.period)}工资条${slip.backPayFor ? `（补发${month(slip.backPayFor)}工资）` : ''}，用人单位${slip.employer}，岗位${slip.post}`,
    ...timeText(slip),
    `应发${yuan(slip.gross)}元${overtime}${allowances}`,
    ...(slip.deductions?.length
      ? [`扣除：${slip.deductions.map(({ kind, amount }) => `${named(kind)}${yuan(amount)}元`).join('，')}`]
      : []),
    `实发${yuan(slip.net)}元，发薪日${date(slip.payday)}`,
    open > 0n ? `已到账${yuan(slip.paid)}元，尚欠${yuan(open)}元` : `已到账${yuan(slip.paid)}元，无欠付`,
    ...(waiting
      ? [
          `单位要把实发改为${yuan(waiting.net)}元（第${waiting.correction}次更正），须经您本人确认；您不同意或未答复的，仍按${yuan(slip.net)}元计`,
        ]
      : []),
    '对工资有异议的，可拨打12333或12345投诉（保障农民工工资支付条例第十五条：用人单位应当提供工资清单）',
  ];
};

const timeText = ({ daysWorked, normalHours, absences, overtimeHours }: Payslip): string[] => {
  const parts = [
    ...(daysWorked !== undefined ? [`出勤${daysWorked}天`] : []),
    ...(normalHours !== undefined ? [`正常工时${normalHours}小时`] : []),
    ...(absences ?? []).map(({ kind, days }) => `${named(kind)}${days}天`),
    ...(overtimeHours?.workday !== undefined ? [`工作日加班${overtimeHours.workday}小时`] : []),
    ...(overtimeHours?.restday !== undefined ? [`休息日加班${overtimeHours.restday}小时`] : []),
    ...(overtimeHours?.holiday !== undefined ? [`法定节假日加班${overtimeHours.holiday}小时`] : []),
  ];
  return parts.length ? [parts.join('，')] : [];
};

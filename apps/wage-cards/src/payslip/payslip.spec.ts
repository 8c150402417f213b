import { payslipText, type Payslip } from './payslip';

const slip: Payslip = {
  workerId: 'p1',
  employer: '91371302MA3TEKT04U',
  period: '2026-01',
  payday: '2026-02-10',
  post: '缝纫工',
  kind: 'direct',
  gross: 642_000n,
  net: 562_000n,
  paid: 500_000n,
  daysWorked: '21.5',
  overtimeHours: { workday: '8' },
  overtimePay: 42_000n,
  absences: [{ kind: 'sick', days: '1' }],
  deductions: [
    { kind: 'social-insurance', amount: 70_000n },
    { kind: '住宿费', amount: 10_000n },
  ],
};

describe('a payslip in plain Chinese', () => {
  it('says what was worked, what is due, what was taken off, what came and what is open', () => {
    expect(payslipText(slip, undefined)).toEqual([
      '2026年1月工资条，用人单位91371302MA3TEKT04U，岗位缝纫工',
      '出勤21.5天，病假1天，工作日加班8小时',
      '应发6420.00元，其中加班工资420.00元',
      '扣除：社会保险700.00元，住宿费100.00元',
      '实发5620.00元，发薪日2026年2月10日',
      '已到账5000.00元，尚欠620.00元',
      expect.stringContaining('12333'),
    ]);
  });

  it('says what waits for the worker’s word, and what counts without it', () => {
    const said = payslipText({ ...slip, paid: 562_000n }, { net: 300_000n, correction: 2 });
    expect(said).toContain('已到账5620.00元，无欠付');
    expect(said.join()).toContain('改为3000.00元（第2次更正），须经您本人确认；您不同意或未答复的，仍按5620.00元计');
  });

  it('names the month that is paid back', () => {
    expect(payslipText({ ...slip, backPayFor: '2025-12' }, undefined)[0]).toContain('（补发2025年12月工资）');
  });
});

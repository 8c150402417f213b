import { faultsOf, payrollLine, type GivenLine } from './payroll-line';

const given = (more: Partial<GivenLine> = {}): GivenLine => ({
  idNumber: 'x',
  post: '缝纫工',
  kind: 'direct',
  gross: '6000.00',
  net: '5200.00',
  ...more,
});
const line = (worker: string, more: Partial<GivenLine> = {}) => payrollLine(given(more), worker);

describe('a payroll line', () => {
  it('keeps money to the fen', () => {
    expect(line('a', { gross: '0.29', net: '0.29' })).toMatchObject({ gross: 29n, net: 29n });
  });

  it('may leave deductions out', () => {
    expect(faultsOf([line('a')], '2026-01')).toEqual([]);
  });

  it('may state deductions that explain the net', () => {
    expect(
      faultsOf(
        [
          line('a', {
            deductions: [
              { kind: 'tax', amount: '300.01' },
              { kind: 'pension', amount: '499.99' },
            ],
          }),
        ],
        '2026-01',
      ),
    ).toEqual([]);
  });

  it.each(['799.99', '800.01'])('may not state deductions of %s where 800.00 are missing', (amount) => {
    const lines = [line('a'), line('b', { deductions: [{ kind: 'tax', amount }] })];
    expect(faultsOf(lines, '2026-01')).toEqual([{ path: 'lines.1.net', message: expect.any(String) }]);
  });

  it('may not claim that nothing was deducted where the net is less', () => {
    expect(faultsOf([line('a', { deductions: [] })], '2026-01')).toEqual([expect.objectContaining({ path: 'lines.0.net' })]);
  });

  it('may not name a worker twice', () => {
    expect(faultsOf([line('a'), line('b'), line('a')], '2026-01')).toEqual([expect.objectContaining({ path: 'lines.2.idNumber' })]);
  });

  it('may name a worker once more for each month that is paid back', () => {
    const lines = [line('a'), line('a', { backPayFor: '2025-12' }), line('a', { backPayFor: '2025-11' })];
    expect(faultsOf(lines, '2026-01')).toEqual([]);
  });

  it('may not pay one month back twice', () => {
    const lines = [line('a', { backPayFor: '2025-12' }), line('a', { backPayFor: '2025-12' })];
    expect(faultsOf(lines, '2026-01')).toEqual([expect.objectContaining({ path: 'lines.1.idNumber' })]);
  });

  it.each(['2026-01', '2026-02'])('may not pay %s back in the payroll of 2026-01', (backPayFor) => {
    expect(faultsOf([line('a', { backPayFor })], '2026-01')).toEqual([expect.objectContaining({ path: 'lines.0.backPayFor' })]);
  });

  it('may not name a worker whom an earlier call brought', () => {
    expect(faultsOf([line('a'), line('b')], '2026-01', new Set(['b/']))).toEqual([expect.objectContaining({ path: 'lines.1.idNumber' })]);
  });

  it('tells at most a hundred faults', () => {
    expect(
      faultsOf(
        Array.from({ length: 300 }, () => line('a')),
        '2026-01',
      ),
    ).toHaveLength(100);
  });
});

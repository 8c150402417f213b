import { standing, statusFaults, statusRefusal, type EmployerStatus, type StatusSource } from './status-change';

const entry = (status: EmployerStatus, from = '2026-03-01', source: StatusSource = 'market-register') => ({ status, from, source });

describe('an employer’s status', () => {
  it('is the entry that began last, whenever it was told', () => {
    expect(standing([])).toBeUndefined();
    expect(standing([entry('revoked', '2026-03-01'), entry('suspended', '2026-01-01')])).toMatchObject({ status: 'revoked' });
    expect(standing([entry('suspended'), entry('active')])).toMatchObject({ status: 'active' });
  });

  it('is told by the employer as far as it pauses and works again', () => {
    expect(statusFaults(entry('suspended', '2026-03-01', 'employer'), '2026-03-01', true)).toEqual([]);
    expect(statusFaults(entry('deregistered', '2026-03-02'), '2026-03-01', true).map((fault) => fault.path)).toEqual([
      'from',
      'status',
      'source',
    ]);
    expect(statusFaults(entry('revoked'), '2026-03-01', false)).toEqual([]);
  });

  it('does not repeat itself, and ends with 注销 unless that is put right', () => {
    expect(statusRefusal(undefined, entry('active'))).toBeDefined();
    expect(statusRefusal(undefined, entry('suspended'))).toBeUndefined();
    expect(statusRefusal(entry('suspended'), entry('suspended'))).toBeDefined();
    expect(statusRefusal(entry('revoked'), entry('deregistered'))).toBeUndefined();
    expect(statusRefusal(entry('deregistered'), entry('active', '2026-04-01'))).toBeDefined();
    expect(statusRefusal(entry('deregistered'), entry('active', '2026-04-01', 'correction'))).toBeUndefined();
    expect(statusRefusal(entry('deregistered'), entry('suspended', '2026-02-01'))).toBeUndefined();
  });
});

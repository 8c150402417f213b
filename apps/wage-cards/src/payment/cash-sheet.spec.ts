import { sheetRefusal } from './cash-sheet';

const cash = { channel: 'cash', paidOn: '2026-02-10', payroll: 'p' };

describe('a signed sheet', () => {
  it('is of cash on a payroll, signed on the day or after', () => {
    expect(sheetRefusal({ signedOn: '2026-02-10' }, cash, '2026-02-10')).toBeUndefined();
    expect(sheetRefusal({ signedOn: '2026-02-11' }, cash, '2026-02-12')).toBeUndefined();
  });

  it('may not be signed before the money, nor on a day to come, nor be of what went through a bank or of no payroll', () => {
    expect(sheetRefusal({ signedOn: '2026-02-09' }, cash, '2026-02-10')?.path).toBe('sheet.signedOn');
    expect(sheetRefusal({ signedOn: '2026-02-11' }, cash, '2026-02-10')?.path).toBe('sheet.signedOn');
    expect(sheetRefusal({ signedOn: '2026-02-10' }, { ...cash, channel: 'card' }, '2026-02-10')?.path).toBe('sheet');
    expect(sheetRefusal({ signedOn: '2026-02-10' }, { ...cash, payroll: null }, '2026-02-10')?.path).toBe('payroll');
  });
});

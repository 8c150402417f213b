import { channelRefusal, clashesOf, faultsOf, type PaymentLine } from './payment';

const line = (reference: string, more: Partial<PaymentLine> = {}): PaymentLine => ({
  workerId: 'a',
  amount: 500n,
  reference,
  status: 'paid',
  ...more,
});

describe('a report of payments', () => {
  it('may be a bank’s on cards and transfers, an employer’s on cash', () => {
    expect(channelRefusal(true, 'card')).toBeUndefined();
    expect(channelRefusal(true, 'transfer')).toBeUndefined();
    expect(channelRefusal(false, 'cash')).toBeUndefined();
  });

  it('may not be a bank’s on cash, nor an employer’s on what goes through a bank', () => {
    expect(channelRefusal(true, 'cash')).toBeDefined();
    expect(channelRefusal(false, 'card')).toBeDefined();
    expect(channelRefusal(false, 'transfer')).toBeDefined();
  });

  it('may not hold a reference twice, nor an amount of nothing', () => {
    expect(faultsOf([line('1'), line('2'), line('1')]).map((fault) => fault.path)).toEqual(['lines.2.reference']);
    expect(faultsOf([line('1', { amount: 0n })]).map((fault) => fault.path)).toEqual(['lines.0.amount']);
    expect(faultsOf([line('1'), line('2')])).toEqual([]);
  });
});

describe('a later report of a reference', () => {
  const known = new Map([['1', { reference: '1', workerId: 'a', amount: 500n }]]);

  it('may change its status', () => {
    expect(clashesOf([line('1', { status: 'returned' })], known)).toEqual([]);
  });

  it('may not change the worker or the amount', () => {
    expect(clashesOf([line('0'), line('1', { workerId: 'b' })], known).map((fault) => fault.path)).toEqual(['lines.1.reference']);
    expect(clashesOf([line('1', { amount: 501n })], known).map((fault) => fault.path)).toEqual(['lines.0.amount']);
  });
});

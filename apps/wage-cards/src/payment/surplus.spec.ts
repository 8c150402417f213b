import { surplusKind } from './surplus';

const share = (amount: bigint, surplus: bigint, part = amount) => ({ amount, share: part, surplus });

describe('money beyond what was due', () => {
  it('is a double payment where one receipt comes wholly on top of its equal', () => {
    expect(surplusKind([share(5200_00n, 0n), share(5200_00n, 5200_00n)])).toBe('double-payment');
    expect(surplusKind([share(2600_00n, 0n), share(2600_00n, 0n), share(2600_00n, 2600_00n)])).toBe('double-payment');
  });

  it('is an overpayment where one receipt is too large, or the second is another sum', () => {
    expect(surplusKind([share(6000_00n, 800_00n)])).toBe('overpayment');
    expect(surplusKind([share(5200_00n, 0n), share(100_00n, 100_00n)])).toBe('overpayment');
    expect(surplusKind([share(3000_00n, 0n), share(3000_00n, 800_00n)])).toBe('overpayment');
  });
});

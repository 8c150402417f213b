import { deferralFaults } from './deferral';

const today = '2026-02-06';

describe('a deferral of wages (延期支付工资)', () => {
  it('may be agreed today and end today', () => {
    expect(deferralFaults({ signedOn: today, until: today }, today)).toEqual([]);
  });

  it('may reach further than the law lets it count: the rules judge that (A1-20)', () => {
    expect(deferralFaults({ signedOn: '2026-02-01', until: '2026-12-31' }, today)).toEqual([]);
  });

  it('must not end before it was signed', () => {
    expect(deferralFaults({ signedOn: '2026-02-05', until: '2026-02-04' }, today)).toEqual([expect.objectContaining({ path: 'until' })]);
  });

  it('must not be signed on a day that has not come', () => {
    expect(deferralFaults({ signedOn: '2026-02-07', until: '2026-03-01' }, today)).toEqual([expect.objectContaining({ path: 'signedOn' })]);
  });
});

import { claimsOf } from './claims';
import type { ComplaintFact } from './facts';

let count = 0;
const fact = (amount: string | null, complainant: string | null, more: Partial<ComplaintFact> = {}): ComplaintFact => ({
  complaintId: `c${String(++count).padStart(3, '0')}`,
  known: { group: 'wages', respondentName: '某饭店', region: '371311', project: null, workers: null, amount },
  respondent: '91371311MA3CANTEXB',
  complainant,
  receivedAt: '2026-03-05T02:00:00.000Z',
  accepted: null,
  ended: null,
  ...more,
});
const mergedInto = (into: ComplaintFact, complainant: string | null): Partial<ComplaintFact> => ({
  merged: { into: into.complaintId, respondent: into.respondent, project: null, group: 'wages', complainant },
});

describe('what complaints claim', () => {
  it('each person once, with the latest of separate statements', () => {
    expect(claimsOf([fact('100.00', 'a'), fact('60.00', 'a'), fact('30.00', 'b'), fact('5.00', null), fact('5.00', null)])).toEqual({
      people: 4,
      stated: 10_000n,
    });
  });

  it('with the largest of those that were merged as one matter, in whatever order they came', () => {
    const first = fact('100.00', 'a');
    const again = fact('60.00', 'a', mergedInto(first, 'a'));
    for (const all of [[first, again], [again, first]]) expect(claimsOf(all)).toEqual({ people: 1, stated: 10_000n }); // prettier-ignore
  });

  it('a person whom a phone number gives away is not a second one', () => {
    const first = fact('100.00', 'a');
    expect(claimsOf([first, fact('100.00', 'phone', mergedInto(first, 'a'))])).toEqual({ people: 1, stated: 10_000n });
  });

  it('an anonymous statement that was merged counts only as far as it says more', () => {
    const first = fact('100.00', 'a');
    const second = fact('50.00', 'b', mergedInto(first, 'b'));
    expect(claimsOf([first, second, fact('120.00', null, mergedInto(first, null))])).toEqual({ people: 2, stated: 15_000n });
    expect(claimsOf([first, second, fact('480.00', null, mergedInto(first, null))])).toEqual({ people: 2, stated: 48_000n });
  });

  it('whoever is merged into one of two, and complained in the other later, counts there', () => {
    const [one, other] = [fact('100.00', 'a'), fact('10.00', 'b')];
    const later = fact('70.00', 'a', { receivedAt: '2026-03-09T02:00:00.000Z' });
    expect(claimsOf([one, other, later])).toEqual({ people: 2, stated: 8_000n });
  });
});

import { complaint } from '../facts.builder';
import { claimed } from './claims';

const DAY = '2026-03-02T09:00:00+08:00';
const said = (people: string[], amount: bigint | undefined, more: object = {}) => complaint(DAY, people, 1, { amount, ...more });

describe('what complaints claim together', () => {
  it('nothing where none states a sum', () => expect(claimed([said(['a'], undefined)])).toBeUndefined());

  it('each person’s largest sum once', () => expect(claimed([said(['a'], 100n), said(['a'], 60n), said(['b'], 30n)])).toBe(130n));

  it('an anonymous statement for itself, and merged only as far as it says more', () => {
    const first = said(['a'], 100n, { id: 'first' });
    expect(claimed([first, said([], 70n)])).toBe(170n);
    expect(claimed([first, said([], 70n, { mergedInto: 'first' })])).toBe(100n);
    expect(claimed([first, said([], 170n, { mergedInto: 'first' })])).toBe(170n);
  });
});

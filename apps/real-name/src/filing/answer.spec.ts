import { paydayOf } from '../known/payday';
import { pauseAfter, reasonOf, verdictOf } from './answer';

describe('an answer of the API', () => {
  it('files with the id it names, a correction with its number under the payroll', () => {
    expect(verdictOf({ status: 201, body: { id: 'e1' } })).toEqual({ kind: 'filed', id: 'e1' });
    expect(verdictOf({ status: 201, body: { payroll: 'p1', number: 2 } })).toEqual({ kind: 'filed', id: 'p1/corrections/2' });
    expect(verdictOf({ status: 200, body: null })).toMatchObject({ kind: 'again' });
  });

  it.each([401, 408, 429, 500, 502, 503, 504, 302])('%i is no word on the filing: it is sent again', (status) => {
    expect(verdictOf({ status, body: { detail: 'x' } })).toMatchObject({ kind: 'again', reason: expect.stringContaining('重试') });
  });

  it.each([400, 404, 409, 413])('%i refuses it', (status) => {
    expect(verdictOf({ status, body: null })).toMatchObject({ kind: 'refused' });
  });

  it('is told in Chinese, with the fields it names', () => {
    expect(reasonOf({ status: 409, body: { detail: '用工已于2026-01-05终止。The employment ended' } })).toBe(
      '用工已于2026-01-05终止。The employment ended',
    );
    expect(reasonOf({ status: 409, body: { detail: 'taken' } })).toBe('与在案登记冲突：taken');
    const errors = [
      { path: 'a', message: 'must be b' },
      { path: 'lines.0', message: 'twice' },
    ];
    expect(reasonOf({ status: 400, body: { detail: 'the input is not valid', errors } })).toBe(
      '报送内容不符合要求：a must be b；lines.0 twice',
    );
    expect(reasonOf({ status: 418, body: 'tea' })).toBe('未予受理：HTTP 418');
  });
});

it('tries again at once, then ever more seldom, at last every five minutes', () => {
  expect([1, 2, 3, 10, 40].map(pauseAfter)).toEqual([0.2, 0.4, 0.8, 102.4, 300]);
});

it('a month’s wages fall due on the latest payday that its contracts name, and on none where there is no contract', () => {
  expect(paydayOf('2026-01', [10])).toBe('2026-02-10');
  expect(paydayOf('2026-01', [10, 31, 5])).toBe('2026-02-28');
  expect(paydayOf('2026-01', [])).toBeUndefined();
});

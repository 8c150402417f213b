import { headcount, headcounts, moment } from '../facts.builder';
import type { HeadcountFact } from '../facts';
import { rule } from './dispatch-over-limit.rule';

const judge = (of: readonly HeadcountFact[], over: string, known = over) => rule.decide(headcounts(...of), moment(over, known));
const never = { broken: false, cause: 'never-was' };

describe('dispatch-over-limit 派遣用工超比例', () => {
  const over = headcount('2026-03-02', [90, 11]);

  it('speaks after the end of the day it speaks of, not before: eleven of 101 are one too many', () => {
    expect(rule.due(headcounts(over), moment('2026-03-02'))).toEqual(['2026-03-02']);
    expect(judge([over], '2026-03-01', '2026-03-02')).toEqual(never);
    expect(judge([over], '2026-03-02')).toMatchObject({
      broken: true,
      severity: 'yellow',
      workers: 1,
      since: '2026-03-02',
      evidence: [
        { kind: 'headcount', asOf: '2026-03-02', employees: 90, dispatched: 11, limitPercent: 10, excess: 1, events: [over.eventId] },
      ],
      again: ['2026-04-01'],
    });
  });

  it('accuses nobody by a tenth to the person, and by one person more', () => {
    for (const [own, dispatched] of [
      [90, 10],
      [99, 11],
      [100, 0],
      [0, 0],
    ] as const) {
      const exact = headcount('2026-03-02', [own, dispatched]);
      expect(rule.due(headcounts(exact), moment('2026-03-02'))).toEqual([]);
      expect(judge([exact], '2026-03-31')).toEqual(never);
    }
    expect(judge([headcount('2026-03-02', [89, 10])], '2026-03-02')).toMatchObject({ broken: true, workers: 1 });
    expect(judge([headcount('2026-03-02', [98, 11])], '2026-03-02')).toMatchObject({ broken: true, workers: 1 });
    expect(judge([headcount('2026-03-02', [0, 1])], '2026-03-02')).toMatchObject({ broken: true, workers: 1 });
    expect(judge([headcount('2026-03-02', [9, 1])], '2026-03-02')).toEqual(never);
  });

  it('counts the thirty days over all reports above the limit, and begins anew after one under it', () => {
    const [march, april] = [headcount('2026-03-20', [80, 20]), headcount('2026-04-10', [80, 18])];
    expect(judge([over, march, april], '2026-04-10')).toMatchObject({ severity: 'orange', since: '2026-03-02', workers: 9 });
    const under = headcount('2026-03-20', [95, 5]);
    expect(judge([over, under, april], '2026-04-10')).toMatchObject({ severity: 'yellow', since: '2026-04-10' });
  });

  it('is corrected by a report under the limit, at once; a tenth is enough', () => {
    const back = headcount('2026-03-09', [90, 10]);
    expect(judge([over, back], '2026-03-08', '2026-03-09')).toEqual({ broken: false, cause: 'corrected' });
    expect(judge([over, back], '2026-03-08')).toMatchObject({ broken: true });
  });

  it('goes by the day a report speaks of, not by the day it came: an old one told late neither ends nor begins anything', () => {
    const late = (people: readonly [number, number]) => headcount('2026-02-02', people, { knownOn: '2026-03-09' });
    expect(judge([late([95, 5]), over], '2026-03-09')).toMatchObject({ broken: true, since: '2026-03-02' });
    expect(judge([late([80, 20]), headcount('2026-03-02', [95, 5])], '2026-03-09')).toMatchObject({ broken: false });
  });

  it('takes the later of two reports of one day, and says nothing of the day before it is over', () => {
    const better = headcount('2026-03-02', [100, 11]);
    expect(judge([over, better], '2026-03-02').broken).toBe(false);
    expect(judge([better, over], '2026-03-02')).toMatchObject({ broken: true, workers: 1 });
  });

  it('told late, it is judged at the end of the day on which it was told, since the day it speaks of', () => {
    const told = headcount('2026-03-02', [80, 20], { knownOn: '2026-03-12' });
    expect(rule.due(headcounts(told), moment('2026-03-12'))).toEqual(['2026-03-12']);
    expect(judge([told], '2026-03-11', '2026-03-12')).toEqual(never);
    expect(judge([told], '2026-03-12')).toMatchObject({ broken: true, since: '2026-03-02', severity: 'yellow' });
  });

  it('heeds no report of a day still to come, neither for nor against', () => {
    const ahead = (people: readonly [number, number]) => headcount('2026-04-20', people, { knownOn: '2026-03-03' });
    expect(judge([ahead([50, 50])], '2026-03-31')).toEqual(never);
    expect(judge([over, ahead([95, 5])], '2026-03-31')).toMatchObject({ broken: true });
    expect(rule.due(headcounts(ahead([95, 5])), moment('2026-03-03'))).toEqual(['2026-04-20']);
    expect(judge([over, ahead([95, 5])], '2026-04-20')).toEqual({ broken: false, cause: 'corrected' });
  });

  it('keeps what stands while a new report waits for the end of its day', () => {
    const worse = headcount('2026-03-09', [50, 50]);
    expect(judge([over, worse], '2026-03-08', '2026-03-09')).toMatchObject({ broken: true, workers: 1 });
    expect(judge([over, worse], '2026-03-09')).toMatchObject({ broken: true, workers: 40, since: '2026-03-02' });
  });

  it('accuses nobody of the time before the limit, nor of the two years to come under it', () => {
    for (const day of ['2013-06-30', '2014-03-01', '2016-02-29']) {
      const old = headcount(day, [50, 50], { knownOn: '2026-03-02' });
      expect(rule.due(headcounts(old), moment('2026-03-02'))).toEqual([]);
      expect(judge([old], '2026-03-02')).toEqual(never);
    }
    expect(judge([headcount('2016-03-01', [50, 50], { knownOn: '2026-03-02' })], '2026-03-02')).toMatchObject({ broken: true });
  });
});

import { partitionOf } from '@anxin/messaging';
import { E1, E2, employer, headcount } from '../../test/facts';
import { RulesUnderTest } from '../../test/rules-under-test';

describe('the judging of headcounts', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(async () => {
    await rules.clear();
    await rules.on('2026-03-02T10:00:00+08:00');
    await rules.deliver(employer());
  });
  afterAll(() => rules.stop());

  const alerts = () => rules.alerts('dispatch-over-limit');

  it('raises at the end of the day, turns orange after thirty, and is corrected by the next report at once', async () => {
    await rules.deliver(headcount('2026-03-02', [80, 20], '03-02'));
    await rules.decide();
    expect(await alerts()).toEqual([]);
    await rules.end('2026-03-02');
    expect(await alerts()).toMatchObject([
      {
        state: 'open',
        severity: 'yellow',
        workers: 10,
        group: 'dispatch',
        audience: ['employer'],
        region: '371302',
        raisedOn: '2026-03-02',
      },
    ]);
    expect((await alerts())[0].parameters).toMatchObject([
      { key: 'contracts.dispatch-max-percent', value: '10', verified: true },
      { key: 'alert.orange-after-days', value: '30' },
    ]);
    await rules.endEach('2026-03-03', '2026-04-01');
    expect(await alerts()).toMatchObject([{ severity: 'orange' }]);
    await rules.on('2026-04-02T15:00:00+08:00');
    await rules.deliver(headcount('2026-04-02', [90, 10], '04-02T15:00'));
    await rules.decide();
    expect(await alerts()).toMatchObject([{ state: 'resolved', resolution: { cause: 'corrected' } }]);
    expect(await rules.changes('dispatch-over-limit')).toEqual(['raised', 'escalated', 'resolved']);
    const published = (await rules.published()).filter(({ rule }) => rule === 'dispatch-over-limit');
    expect(published.map(({ change, group }) => `${change} ${group}`)).toEqual([
      'raised dispatch',
      'escalated dispatch',
      'resolved dispatch',
    ]);
  });

  it('accuses nobody by exactly a tenth, nor by a report put right on the same day; the last one of a day counts in whatever run it comes', async () => {
    await rules.deliver(headcount('2026-03-02', [90, 10], '03-02'));
    await rules.deliver(employer(E2), headcount('2026-03-02', [80, 20], '03-02', E2), headcount('2026-03-02', [80, 2], '03-02T11:00', E2));
    await rules.endEach('2026-03-02', '2026-03-04');
    expect(await alerts()).toEqual([]);
    await rules.deliver(headcount('2026-03-05', [80, 2], '03-05'), headcount('2026-03-05', [80, 20], '03-05T11:00'));
    await rules.endEach('2026-03-05', '2026-03-06');
    expect(await alerts()).toMatchObject([{ employer: E1, state: 'open', workers: 10 }]);
  });

  it('says the same when a report comes twice', async () => {
    const report = headcount('2026-03-02', [80, 20], '03-02');
    await rules.deliver(report, report);
    await rules.deliver(report);
    await rules.endEach('2026-03-02', '2026-03-04');
    expect(await rules.changes('dispatch-over-limit')).toEqual(['raised']);
  });

  it('waits for the marks of the register, whose next report could clear it', async () => {
    await rules.deliver(headcount('2026-03-02', [80, 20], '03-02'));
    await rules.on('2026-03-03T08:00:00+08:00');
    await rules.mark('2026-03-02', { topics: ['anxin.contract-filing', 'anxin.wage-cards'] });
    await rules.decide();
    expect(await alerts()).toEqual([]);
    await rules.mark('2026-03-02', { topics: ['anxin.employer-registry'], partitions: [partitionOf(E1)] });
    await rules.decide();
    expect(await alerts()).toMatchObject([{ state: 'open' }]);
  });

  it('is reopened when the share rises again', async () => {
    await rules.deliver(headcount('2026-03-02', [80, 20], '03-02'));
    await rules.end('2026-03-02');
    await rules.on('2026-03-09T10:00:00+08:00');
    await rules.deliver(headcount('2026-03-09', [95, 5], '03-09'));
    await rules.end('2026-03-09');
    await rules.deliver(headcount('2026-04-09', [80, 12], '04-09'));
    await rules.endEach('2026-04-08', '2026-04-09');
    expect(await alerts()).toMatchObject([{ state: 'open', severity: 'yellow', workers: 3 }]);
    expect(await rules.changes('dispatch-over-limit')).toEqual(['raised', 'resolved', 'reopened']);
  });
});

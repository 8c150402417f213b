import { E1, E2, employer, employment, payroll } from '../../test/facts';
import { RulesUnderTest } from '../../test/rules-under-test';
import { DecideSubjects } from './decide-subjects.use-case';
import { JudgeSubject } from './judge-subject.use-case';

describe('a subject that cannot be judged', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(async () => {
    await rules.clear();
    await rules.on('2026-02-05T10:00:00+08:00');
    await rules.deliver(employer(), employer(E2));
    await rules.deliver(...payroll('january', { a: '5200.00' }, '02-05'), ...payroll('other', { b: '5300.00' }, '02-05', { employer: E2 }));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rules.stop());

  const broken = (uscc: string, where: (due: number) => boolean): jest.SpyInstance => {
    const judge = rules.get(JudgeSubject);
    const run = judge.run.bind(judge);
    return jest.spyOn(judge, 'run').mockImplementation((facts, work, bench, outcome) => {
      run(facts, work, bench, outcome);
      // Broken off when it had found all it was to find.
      if (work.subject === `wage-period|${uscc}|-|2026-01` && where(work.due.size)) throw new RangeError('beyond the calendar');
    });
  };
  const aside = () => rules.query(`SELECT subject, reason, tries, days::text[] AS days FROM judgement_fault`);
  const arrears = async () => (await rules.alerts('wage-arrears')).map((alert: any) => alert.employer);

  it('is put aside with its reason and leaves nothing behind; all others are judged, and nothing waits for it', async () => {
    broken(E1, (due) => due > 0);
    await rules.end('2026-02-10');
    expect(await arrears()).toEqual([E2]);
    expect(await aside()).toEqual([{ subject: `wage-period|${E1}|-|2026-01`, reason: 'beyond the calendar', tries: 1, days: [] }]);
    expect(await rules.get(DecideSubjects).waiting()).toBe(0);
    expect(await rules.query(`SELECT rule FROM due WHERE waits_for = 'fault' AND fired_at IS NULL`)).not.toEqual([]);
  });

  it('is tried again in an hour and when the service starts, and is judged as if nothing had been once it can be', async () => {
    const fault = broken(E1, () => true);
    await rules.end('2026-02-10');
    expect(await aside()).toMatchObject([{ tries: 1, days: ['2026-02-05'] }]);
    await rules.query(`UPDATE judgement_fault SET again_at = clock_timestamp()`);
    await rules.on('2026-02-12T09:00:00+08:00');
    await rules.end('2026-02-11');
    expect(await aside()).toMatchObject([{ tries: 2, days: ['2026-02-05'] }]);
    expect(await arrears()).toEqual([E2]);
    fault.mockRestore();
    await rules.get(DecideSubjects).tryAgain(true);
    await rules.on('2026-02-13T09:00:00+08:00');
    await rules.end('2026-02-12');
    expect((await arrears()).sort()).toEqual([E1, E2].sort());
    expect(await rules.alerts('wage-arrears')).toMatchObject(
      [{ amount: '520000' }, { amount: '530000' }].reverse().map(expect.objectContaining),
    );
    expect(await aside()).toEqual([]);
    expect(await rules.query(`SELECT FROM due WHERE waits_for = 'fault' AND fired_at IS NULL`)).toEqual([]);
  });

  it('is one whose months lie beyond the calendar: the employer’s other months are judged', async () => {
    await rules.deliver(employment('k', '2026-01-05', '01-06'));
    await rules.deliver(...payroll('far', { k: '5200.00' }, '02-05', { period: '2150-01', payday: '2150-02-10' }));
    await rules.end('2026-02-10');
    expect((await arrears()).sort()).toEqual([E1, E2].sort());
  });
});

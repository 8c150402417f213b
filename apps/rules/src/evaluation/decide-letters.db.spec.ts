import { CONTRACTOR, E1, employer, letter, project } from '../../test/facts';
import { RulesUnderTest } from '../../test/rules-under-test';

describe('the judging of responsibility letters', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(async () => {
    await rules.clear();
    await rules.on('2026-03-20T10:00:00+08:00');
  });
  afterAll(() => rules.stop());

  const alerts = () => rules.alerts('responsibility-letter-missing');
  const said = async () =>
    (await alerts()).map((one) => [one.employer ?? '-', one.region, one.state, one.resolution?.cause ?? '-'].join(' '));

  it('raises against counties and contractors on 1 April, and is resolved by the letters, each by its own', async () => {
    await rules.deliver(
      employer(E1, '03-20'),
      employer(CONTRACTOR, '03-20', '371311'),
      project('site', '03-20'),
      project('late', '03-20', { region: '371322' }),
    );
    await rules.deliver(letter('371302', '371300', 2026, '2026-03-24', '03-24'), letter('371322', '370000', 2025, '2025-03-24', '03-24'));
    await rules.end('2026-03-30');
    expect(await alerts()).toEqual([]);
    await rules.end('2026-03-31');
    expect((await said()).sort()).toEqual([
      '- 371311 open -',
      '- 371322 open -',
      `${CONTRACTOR} 371311 open -`,
      `${CONTRACTOR} 371322 open -`,
    ]);
    expect((await alerts())[0]).toMatchObject({ group: 'none', severity: 'yellow', raisedOn: '2026-04-01', department: 'labour' });
    await rules.on('2026-04-02T15:00:00+08:00');
    await rules.deliver(letter('371311', '371300', 2026, '2026-03-30', '04-02'), letter(CONTRACTOR, '371322', 2026, '2026-04-02', '04-02'));
    await rules.decide();
    expect((await said()).sort()).toEqual([
      '- 371311 resolved never-was',
      '- 371322 open -',
      `${CONTRACTOR} 371311 open -`,
      `${CONTRACTOR} 371322 resolved filed`,
    ]);
    // The city's letter holds in each of its counties.
    await rules.deliver(letter(CONTRACTOR, '371300', 2026, '2026-04-02', '04-02'));
    await rules.decide();
    expect((await said()).filter((one) => one.startsWith(CONTRACTOR) && one.includes('open'))).toEqual([]);
  });

  it('publishes a government’s alert without an employer, under its division', async () => {
    await rules.deliver(employer(E1, '03-20'));
    await rules.end('2026-03-31');
    const [event] = await rules.published();
    expect(event).toMatchObject({ rule: 'responsibility-letter-missing', region: '371302', group: 'none', change: 'raised' });
    expect(event).not.toHaveProperty('employer');
    expect(await rules.query('SELECT key FROM outbox')).toEqual([{ key: '371302' }]);
  });

  it('asks no county of another city, nor one without anybody on the register; the year after it asks again under the same id', async () => {
    await rules.deliver(employer(E1, '03-20'), employer(CONTRACTOR, '03-20', '370902'));
    await rules.deliver(letter('371302', '371300', 2026, '2026-03-24', '03-24'));
    await rules.end('2026-03-31');
    expect(await alerts()).toEqual([]);
    await rules.end('2027-03-30');
    expect(await alerts()).toEqual([]);
    await rules.end('2027-03-31');
    expect(await said()).toEqual(['- 371302 open -']);
  });

  it('is resolved when the site ends, and judges one that is told late at the end of that day', async () => {
    await rules.on('2026-04-10T10:00:00+08:00');
    await rules.deliver(employer(CONTRACTOR, '04-10', '371311'), project('site', '04-10', { endsOn: '2026-04-15' }));
    await rules.decide();
    expect(await alerts()).toEqual([]);
    await rules.end('2026-04-10');
    expect(await said()).toEqual([`${CONTRACTOR} 371311 open -`]);
    await rules.endEach('2026-04-14', '2026-04-15');
    expect(await said()).toEqual([`${CONTRACTOR} 371311 resolved ended`]);
  });

  it('waits for the marks of the register, behind which the letter may lie', async () => {
    await rules.deliver(employer(E1, '03-20'));
    await rules.on('2026-04-01T08:00:00+08:00');
    await rules.mark('2026-03-31', { topics: ['anxin.contract-filing', 'anxin.wage-cards'] });
    await rules.decide();
    expect(await alerts()).toEqual([]);
    await rules.deliver(letter('371302', '371300', 2026, '2026-03-31', '03-31'));
    await rules.mark('2026-03-31', { topics: ['anxin.employer-registry'] });
    await rules.decide();
    expect(await alerts()).toEqual([]);
  });
});

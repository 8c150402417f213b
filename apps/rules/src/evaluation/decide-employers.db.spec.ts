import { agreement, caseOf, complaintEnd, entry, licence, reopened, status, wageSystem } from '../../test/employers-facts';
import { complaint, contract, CONTRACTOR, E1, E2, employer, employment, ended, headcount, id, w } from '../../test/facts';
import { RulesUnderTest } from '../../test/rules-under-test';

const AGENCY = CONTRACTOR;

describe('the judging of agencies, insurance, filings and complaints', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(async () => {
    await rules.clear();
    await rules.on('2026-03-02T10:00:00+08:00');
  });
  afterAll(() => rules.stop());

  const said = async (rule: string) =>
    (await rules.alerts(rule)).map((one) => [one.employer, one.state, one.severity, one.workers, one.resolution?.cause ?? '-'].join(' '));
  const sent = (who: string, startsOn: string, when: string, rest: object = {}) =>
    employment(who, startsOn, when, { kind: 'dispatched', dispatchedBy: AGENCY, post: '保洁', ...rest });

  it('raises against an agency without a licence, until it is filed or nobody is at work', async () => {
    await rules.deliver(employer(E1, '03-02'), employer(AGENCY, '03-02'), licence(AGENCY, '2023-03-11', '2026-03-10', '03-02'));
    await rules.deliver(sent('a', '2026-03-02', '03-02'), sent('b', '2026-03-02', '03-02'));
    await rules.endEach('2026-03-02', '2026-03-10');
    expect(await rules.alerts()).toEqual([]);
    await rules.end('2026-03-11');
    expect(await said('dispatch-licence-invalid')).toEqual([`${AGENCY} open orange 2 -`]);
    const [raised] = await rules.alerts('dispatch-licence-invalid');
    expect(raised).toMatchObject({ raisedOn: '2026-03-11', group: 'dispatch', subject: `agency|${AGENCY}|-|-`, region: '371302' });
    await rules.deliver(licence(AGENCY, '2026-03-12', '2029-03-11', '03-12'));
    await rules.decide();
    expect(await said('dispatch-licence-invalid')).toEqual([`${AGENCY} resolved orange 2 filed`]);
  });

  it('judges a temporary post by its six months, and an agency contract whichever of contract and dispatch comes first', async () => {
    await rules.deliver(employer(E1, '03-02'), licence(AGENCY, '2023-03-11', '2029-03-10', '03-02'));
    await rules.deliver(
      sent('a', '2025-09-05', '03-02', { postKind: 'temporary' }),
      sent('b', '2026-03-02', '03-02', { postKind: 'auxiliary' }),
    );
    await rules.deliver(
      contract('b', '2026-03-02', '03-02', { employer: AGENCY, endsOn: '2027-03-01' }),
      contract('c', '2026-03-02', '03-02', { employer: AGENCY, endsOn: '2027-03-01' }),
      sent('c', '2026-03-02', '03-02', { postKind: 'auxiliary', post: '保安' }),
      sent('d', '2020-03-02', '03-02', { post: '司机|夜班' }),
      sent('e', '2026-03-02', '03-02', { post: '司机|夜班', noLawfulPostKind: true }),
    );
    await rules.endEach('2026-03-02', '2026-03-05');
    const found = (await rules.alerts('dispatch-post-unlawful')).map((one) => [
      one.subject.split('|')[4],
      one.raisedOn,
      one.evidence.map((each: any) => `${each.workerId} ${each.because}`),
    ]);
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        [encodeURIComponent('保安'), '2026-03-02', [`${w('c')} agency-contract-too-short`]],
        [encodeURIComponent('司机|夜班'), '2026-03-02', [`${w('e')} post-kind`]],
        [encodeURIComponent('保洁'), '2026-03-02', [`${w('a')} temporary-too-long`, `${w('b')} agency-contract-too-short`]],
      ]),
    );
    // Who leaves the temporary post, and whose contract is made two years, breaks the law no more.
    await rules.deliver(ended('a', '2026-03-05', '03-06'), ended('b', '2026-03-05', '03-06'));
    await rules.decide();
    const [cleaning] = (await rules.alerts('dispatch-post-unlawful')).filter((one) => one.subject.endsWith(encodeURIComponent('保洁')));
    expect(cleaning).toMatchObject({ state: 'resolved', resolution: { cause: 'ended' } });
  });

  it('hears of insurance from the register, and from headcounts; a later report puts it right', async () => {
    await rules.deliver(employer(E1, '03-02'), employer(E2, '03-02'));
    await rules.deliver(
      employment('late', '2026-01-05', '03-02', { insuredFrom: '2026-04-01' }),
      employment('unknown', '2026-01-05', '03-02', { employer: E2 }),
    );
    await rules.end('2026-03-02');
    expect(await said('not-insured')).toEqual([`${E1} open yellow 1 -`]);
    // Reported anew, the newest stands.
    await rules.deliver(employment('late', '2026-01-05', '03-03', { insuredFrom: '2026-01-20' }));
    await rules.decide();
    expect(await said('not-insured')).toEqual([`${E1} resolved yellow 1 never-was`]);
    const uninsured = headcount('2026-03-03', [4, 0], '03-03', E2);
    await rules.deliver({ ...uninsured, data: { ...uninsured.data, insured: 3 } });
    await rules.end('2026-03-03');
    expect(await said('not-insured')).toEqual([`${E1} resolved yellow 1 never-was`]);
    await rules.end('2026-04-02');
    expect(await said('not-insured')).toContain(`${E2} open yellow 1 -`);
    await rules.deliver(headcount('2026-04-03', [4, 0], '04-03', E2));
    await rules.decide();
    expect(await said('not-insured')).toContain(`${E2} resolved yellow 1 corrected`);
  });

  it('asks the unionised for a wage agreement, and nobody else; not while they pause', async () => {
    await rules.deliver(entry('03-02', { unionised: true }), entry('03-02', { uscc: E2, unionised: false }), employer(AGENCY, '03-02'));
    await rules.end('2026-03-12');
    expect(await said('bargaining-missing')).toEqual([`${E1} open yellow 0 -`]);
    await rules.deliver(agreement('2026-03-01', '2026-03-31', '03-13'));
    await rules.decide();
    expect(await said('bargaining-missing')).toEqual([`${E1} resolved yellow 0 never-was`]);
    await rules.end('2026-04-10');
    expect(await said('bargaining-missing')).toEqual([`${E1} open yellow 0 -`]);
    await rules.deliver(status('suspended', '2026-04-10', '04-11'));
    await rules.decide();
    expect(await said('bargaining-missing')).toEqual([`${E1} resolved yellow 0 ended`]);
  });

  it('asks for the three wage systems thirty days after the first day of the region, and of who comes later after registration', async () => {
    await rules.deliver(employer(E1, '03-02'), employer(E2, '03-02', '370902'));
    await rules.end('2026-07-30');
    expect(await rules.alerts('wage-systems-unfiled')).toEqual([]);
    await rules.end('2026-07-31');
    expect(await said('wage-systems-unfiled')).toEqual([`${E1} open yellow 0 -`]);
    await rules.deliver(...(['distribution', 'growth'] as const).map((kind) => wageSystem(kind, '2026-08-01', '08-01')));
    await rules.decide();
    expect((await rules.alerts('wage-systems-unfiled'))[0].evidence[0].systems).toEqual(['minimum-wage']);
    await rules.deliver(wageSystem('minimum-wage', '2026-08-01', '08-01'));
    await rules.decide();
    expect(await said('wage-systems-unfiled')).toEqual([`${E1} resolved yellow 0 filed`]);
  });

  it('raises at the third person’s complaint, opens no matter of its own, and is over with the last answer or case', async () => {
    await rules.deliver(employer(E1, '03-02'));
    await rules.deliver(complaint('one', '03-02', { category: 'overtime' }), complaint('two', '03-02T11:00', { category: 'no-contract' }));
    await rules.decide();
    expect(await rules.alerts('repeated-complaints')).toEqual([]);
    await rules.deliver(complaint('three', '03-02T12:00', { category: 'dispatch', project: id('site') }));
    await rules.decide();
    expect(await said('repeated-complaints')).toEqual([`${E1} open orange 3 -`]);
    expect((await rules.alerts('repeated-complaints'))[0]).toMatchObject({ audience: [], group: 'none' });
    await rules.deliver(complaintEnd('one', 'answered', '03-03'), caseOf('case', ['two', 'three'], 'filed', '03-03'));
    await rules.decide();
    expect(await said('repeated-complaints')).toEqual([`${E1} open orange 3 -`]);
    await rules.deliver(caseOf('case', ['two', 'three'], 'closed', '03-20'));
    await rules.decide();
    expect(await said('repeated-complaints')).toEqual([`${E1} resolved orange 3 corrected`]);
    await rules.deliver(reopened('two', '03-25'));
    await rules.decide();
    expect(await said('repeated-complaints')).toEqual([`${E1} open orange 3 -`]);
    await rules.clear();
    await rules.deliver(
      ...['one', 'two', 'three'].map((name) => complaint(name, '03-02')),
      complaintEnd('two', 'unsubstantiated', '03-02T11:00'),
    );
    await rules.decide();
    expect(await rules.alerts('repeated-complaints')).toEqual([]);
  });
});

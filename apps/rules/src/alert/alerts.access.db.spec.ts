import { StoredClock, Transactions } from '@anxin/persistence';
import { eventually, type TestCaller } from '@anxin/testing';
import { complaint, CONTRACTOR, E1, E2, employer, employment, id, payment, payroll, project, w } from '../../test/facts';
import { delivered, READ_TOPICS, take, type Fact } from '../../test/rules-under-test';
import { RunningRules } from '../../test/running-rules';
import { DecideSubjects } from '../evaluation/decide-subjects.use-case';

const SITE = id('site');
/** What is raised here besides is not looked at. */
const LOOKED_AT = ['wage-arrears', 'collective-incident', 'repeated-complaints', 'responsibility-letter-missing'];
const inspector = (region: string, department: TestCaller['department'] = 'labour'): TestCaller => ({
  role: 'inspector',
  region,
  department,
});
const self: TestCaller = { role: 'employer', uscc: E1 };
const city: TestCaller = { role: 'supervisor', region: '371300' };

describe('alerts over HTTP', () => {
  let rules: RunningRules;
  const idOf: Record<string, string> = {};

  const deliver = async (...facts: Fact[]): Promise<void> => {
    await rules.get(Transactions).run(async (tx) => {
      for (const event of facts.map(delivered)) await take((part) => rules.get(part), tx, [event]);
    });
  };

  beforeAll(async () => {
    rules = await RunningRules.start();
    await rules.get(StoredClock).set(new Date('2026-02-11T08:00:00+08:00'));
    await deliver(
      employer(E1, '01-02', '371302'),
      employer(E2, '01-02', '371311'),
      project('site', '01-02', { region: '371311', startsOn: '2026-02-11' }),
    );
    // E1 without a project; E2 on a housing site in another county, whose workers are migrants.
    await deliver(...payroll('january', { a: '5200.00', b: '5300.00' }, '02-05'), payment('half', { a: '5200.00' }, '2026-02-10', '02-10'));
    await deliver(employment('c', '2026-01-20', '02-05', { employer: E2, project: SITE, migrant: true }));
    await deliver(...payroll('on site', { c: '6100.00' }, '02-05', { employer: E2, project: SITE }));
    await deliver(...Array.from({ length: 11 }, (_, i) => complaint(`c${i}`, '02-10')));
    await rules.query(
      `UPDATE consumer_position SET closed_through = '2026-02-10' WHERE "group" = 'anxin.rules' AND topic = ANY($1::text[])`,
      [READ_TOPICS],
    );
    await eventually('the alerts looked at here', async () => {
      await rules.get(DecideSubjects).run();
      return (await rules.query(`SELECT FROM alert WHERE rule = ANY($1::text[])`, [LOOKED_AT])).length === 4;
    });
    for (const row of await rules.query(`SELECT id, rule, employer FROM alert`)) idOf[`${row.rule} ${row.employer}`] = row.id;
  });
  afterAll(() => rules.stop());

  const seen = async (caller: TestCaller, query = ''): Promise<string[]> => {
    const { status, body } = await rules.read(`/alerts${query}`, caller);
    expect(status).toBe(200);
    return body.items
      .filter((item: any) => LOOKED_AT.includes(item.rule))
      .map((item: any) => `${item.rule} ${item.employer}`)
      .sort();
  };
  const one = async (name: string, caller: TestCaller | null, rest = '') => rules.read(`/alerts/${idOf[name]}${rest}`, caller);

  const OWN = `wage-arrears ${E1}`;
  const ON_SITE = `wage-arrears ${E2}`;
  const INCIDENT = `collective-incident ${E1}`;
  const REPEATED = `repeated-complaints ${E1}`;

  it('has something to show', () => expect(Object.keys(idOf)).toEqual(expect.arrayContaining([INCIDENT, REPEATED, OWN, ON_SITE])));

  it('shows inspectors their own region, and nothing of another', async () => {
    expect(await seen(inspector('371302'))).toEqual([INCIDENT, REPEATED, OWN]);
    expect(await seen(inspector('371311'))).toEqual([ON_SITE]);
    expect(await seen(inspector('371323'))).toEqual([]);
    expect(await seen(inspector('371302'), '?region=371311')).toEqual([]);
    expect((await one(OWN, inspector('371302'))).status).toBe(200);
    expect((await one(OWN, inspector('371311'))).status).toBe(404);
    expect((await one(OWN, inspector('371300'))).status).toBe(404);
  });

  it('shows a site to the department that leads and to labour that signs, and to no other', async () => {
    expect((await one(ON_SITE, inspector('371311', 'housing-construction'))).body).toMatchObject({ department: 'housing-construction' });
    expect((await one(ON_SITE, inspector('371311', 'labour'))).status).toBe(200);
    for (const department of ['water', 'transport'] as const) {
      expect((await one(ON_SITE, inspector('371311', department))).status).toBe(404);
      expect(await seen(inspector('371311', department))).toEqual([]);
    }
    expect((await one(OWN, inspector('371302', 'housing-construction'))).status).toBe(404);
  });

  it('shows supervisors their region and below, and auditors and administrators all', async () => {
    for (const caller of [city, { role: 'auditor' }, { role: 'administrator' }] as TestCaller[])
      expect(await seen(caller)).toEqual([INCIDENT, REPEATED, OWN, ON_SITE].sort());
    expect(await seen({ role: 'supervisor', region: '371302' })).toEqual([INCIDENT, REPEATED, OWN]);
    expect((await one(ON_SITE, { role: 'supervisor', region: '371302' })).status).toBe(404);
  });

  it('shows an employer its own with the evidence, never what would give a complainant away', async () => {
    expect(await seen(self)).toEqual([OWN]);
    const { body } = await one(OWN, self);
    expect(body).toMatchObject({
      amount: '5300.00',
      workers: 1,
      severity: 'orange',
      case: null,
      evidence: [{ workerId: w('b'), open: '5300.00' }],
      legalBasis: [{ law: '劳动法', article: '50' }, {}, {}],
    });
    for (const hidden of [INCIDENT, REPEATED]) expect((await one(hidden, self)).status).toBe(404);
    expect((await one(ON_SITE, self)).status).toBe(404);
  });

  it('shows the general contractor what it owes beside another, without the workers', async () => {
    const contractor: TestCaller = { role: 'employer', uscc: CONTRACTOR };
    expect(await seen(contractor)).toEqual([ON_SITE]);
    const { body } = await one(ON_SITE, contractor);
    expect(body).toMatchObject({ amount: '6100.00', evidence: [], jointlyLiable: [{ uscc: CONTRACTOR, kind: 'pays-first' }] });
    expect(JSON.stringify(body)).not.toContain(w('c'));
    expect((await one(ON_SITE, { role: 'employer', uscc: E2 })).body.evidence).toHaveLength(1);
  });

  it('shows a bank an alert within the receipt grace on an employer it pays, and nothing else', async () => {
    const bank: TestCaller = { role: 'bank', client: 'bank-1' };
    expect(await seen(bank)).toEqual([]);
    await rules.query(`UPDATE alert SET only_for = '{employer,bank}' WHERE id = $1`, [idOf[OWN]]);
    expect(await seen(bank)).toEqual([OWN]);
    expect((await one(OWN, bank)).status).toBe(200);
    expect(await seen({ role: 'bank', client: 'bank-2' })).toEqual([]);
    expect((await one(OWN, { role: 'bank', client: 'bank-2' })).status).toBe(404);
    expect(await seen(inspector('371302'))).toEqual([INCIDENT, REPEATED]);
    expect(await seen(self)).toEqual([OWN]);
    await rules.query(`UPDATE alert SET only_for = NULL`);
  });

  it('403 for hotline and worker, 401 without a token', async () => {
    for (const caller of [{ role: 'hotline' }, { role: 'worker', workerId: w('a') }] as TestCaller[]) {
      for (const path of ['/alerts', `/alerts/${idOf[OWN]}`, `/alerts/${idOf[OWN]}/log`])
        expect([caller.role, path, (await rules.read(path, caller)).status]).toEqual([caller.role, path, 403]);
    }
    for (const path of ['/alerts', `/alerts/${idOf[OWN]}`, `/alerts/${idOf[OWN]}/log`, '/rules'])
      expect((await rules.read(path, null)).status).toBe(401);
  });

  it('400 with the path of what is wrong, 404 for what is no alert', async () => {
    for (const [query, path] of [
      ['state=gone', 'state'],
      ['severity=blue', 'severity'],
      ['employer=123', 'employer'],
      ['project=site', 'project'],
      ['limit=0', 'limit'],
      ['colour=red', 'colour'],
      ['cursor=abc', 'cursor'],
      [`cursor=${Buffer.from('["yesterday","1"]').toString('base64url')}`, 'cursor'],
    ]) {
      const { status, body } = await rules.read(`/alerts?${query}`, city);
      expect([query, status, body.errors?.[0]?.path]).toEqual([query, 400, path]);
    }
    expect((await rules.read(`/alerts/${idOf[OWN]}/log?on=yesterday`, city)).body.errors[0].path).toBe('on');
    expect((await rules.read('/alerts/nonsense', city)).status).toBe(404);
    expect((await rules.read(`/alerts/${id('nothing')}`, city)).status).toBe(404);
  });

  it('filters, and pages through all of them once, whatever is raised meanwhile', async () => {
    expect(await seen(city, `?employer=${E2}`)).toEqual([ON_SITE]);
    expect(await seen(city, '?rule=collective-incident&severity=red&state=open')).toEqual([INCIDENT]);
    expect(await seen(city, `?project=${SITE}`)).toEqual([ON_SITE]);
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await rules.read(`/alerts?limit=1${cursor && `&cursor=${cursor}`}`, city);
      found.push(...body.items.map((item: any) => item.id));
      if (found.length === 1) await rules.query(`UPDATE alert SET changed_at = changed_at + interval '1 hour'`);
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(found.sort()).toEqual(Object.values(idOf).sort());
  });

  it('takes the answer of the employer it is about and an inspector’s explanation, sealed, each once a key, and shows them to whom it may', async () => {
    const path = `/alerts/${idOf[ON_SITE]}`;
    const own: TestCaller = { role: 'employer', uscc: E2 };
    const text = '已与工人张三结清，附银行回单。';
    const sha256 = 'a'.repeat(64);
    const keyed = (body: object) => rules.write(`${path}/answers`, own, body, 'answer-1');
    const answer = await keyed({ text, attachments: [{ name: '回单.pdf', sha256 }] });
    expect(answer).toMatchObject({
      status: 201,
      body: { kind: 'answer', text, employer: E2, attachments: [{ name: '回单.pdf', sha256 }] },
    });
    expect(await keyed({ text, attachments: [{ name: '回单.pdf', sha256 }] })).toEqual(answer);
    expect((await keyed({ text: '另一份' })).status).toBe(409);
    expect((await rules.write(`${path}/explanations`, inspector('371311'), { text: '已到现场核实。' })).status).toBe(201);
    expect((await rules.read(path, own)).body).toMatchObject({ words: [{ text }], openSteps: ['answers'] });
    expect((await rules.read(path, inspector('371311'))).body).toMatchObject({
      words: [{ kind: 'answer' }, { kind: 'explanation', employer: null }],
      openSteps: ['explanations'],
    });
    const contractor: TestCaller = { role: 'employer', uscc: CONTRACTOR };
    expect((await rules.read(path, contractor)).body).toMatchObject({ words: [], openSteps: [] });
    expect((await rules.write(`${path}/answers`, contractor, { text })).status).toBe(403);
    expect((await rules.write(`${path}/answers`, self, { text })).status).toBe(404);
    expect((await rules.write(`/alerts/${idOf[INCIDENT]}/answers`, self, { text })).status).toBe(404);
    for (const caller of [inspector('371302'), inspector('371311', 'water')])
      expect((await rules.write(`${path}/explanations`, caller, { text })).status).toBe(404);
    for (const [rest, caller] of [
      ['answers', inspector('371311')],
      ['explanations', own],
      ['explanations', city],
    ] as const)
      expect((await rules.write(`${path}/${rest}`, caller, { text })).status).toBe(403);
    const wrong = await rules.write(`${path}/answers`, own, { text: '', attachments: [{ name: 'x', sha256: 'y' }] });
    expect(wrong.body.errors.map((error: any) => error.path)).toEqual(['text', 'attachments.0.sha256']);
    expect(JSON.stringify(await rules.query(`SELECT * FROM alert_word`))).not.toContain('张三');
    await expect(rules.query(`UPDATE alert_word SET by = 'x'`)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('is dismissed by a supervisor of the region with the reason, told to others, and taken up again; nobody else may', async () => {
    const path = `/alerts/${idOf[ON_SITE]}`;
    const supervisor: TestCaller = { role: 'supervisor', region: '371311', client: 'supervisor-371311' };
    const act = (step: string, caller: TestCaller | null, reason = '工人书面确认已结清') =>
      rules.write(`${path}/${step}`, caller, { reason });
    for (const step of ['dismissal', 'reinstatement']) {
      expect((await act(step, null)).status).toBe(401);
      for (const caller of [
        inspector('371311'),
        { role: 'employer', uscc: E2 },
        { role: 'auditor' },
        { role: 'administrator' },
        { role: 'bank' },
      ])
        expect([step, caller.role, (await act(step, caller as TestCaller)).status]).toEqual([step, caller.role, 403]);
      expect((await act(step, { role: 'supervisor', region: '371302' })).status).toBe(404);
      expect((await rules.write(`${path}/${step}`, supervisor, {})).body.errors[0].path).toBe('reason');
    }
    expect(await act('reinstatement', supervisor)).toMatchObject({ status: 409, body: { openSteps: ['dismissal'] } });
    expect(await act('dismissal', supervisor)).toMatchObject({
      status: 201,
      body: { state: 'dismissed', openSteps: ['reinstatement'], dueOn: null },
    });
    expect(await act('dismissal', supervisor)).toMatchObject({ status: 409, body: { openSteps: ['reinstatement'] } });
    expect(await rules.query(`SELECT FROM alert_open_wage WHERE employer = $1`, [E2])).toEqual([]);
    expect((await rules.write(`${path}/answers`, { role: 'employer', uscc: E2 }, { text: '迟到' })).status).toBe(409);
    expect(await act('reinstatement', city, '复核：回单系伪造')).toMatchObject({ status: 201, body: { state: 'open' } });
    await eventually('it adds to what is owed again', async () => {
      await rules.get(DecideSubjects).run();
      return (await rules.query(`SELECT FROM alert_open_wage WHERE employer = $1`, [E2])).length === 1;
    });
    const { items } = (await rules.read(`${path}/log`, supervisor)).body;
    expect(items.slice(-2)).toMatchObject([
      { change: 'dismissed', state: 'dismissed', by: 'supervisor-371311', reason: '工人书面确认已结清' },
      { change: 'reopened', state: 'open', reason: '复核：回单系伪造' },
    ]);
    expect((await rules.read(path, city)).body).toMatchObject({ state: 'open', amount: '6100.00' });
  });

  it('shows offices the trail and what was said at the end of a day, and no employer', async () => {
    await rules.get(StoredClock).set(new Date('2026-02-13T08:00:00+08:00'));
    await deliver(payment('rest', { b: '5300.00' }, '2026-02-12', '02-12'));
    await eventually('the alert resolved', async () => (await one(OWN, city)).body.state === 'resolved');
    const now = (await one(OWN, city, '/log')).body;
    expect(now.items).toMatchObject([
      { change: 'raised', state: 'open', severity: 'orange', amount: '5300.00', workers: 1, by: 'rules' },
      { change: 'resolved', state: 'resolved', at: '2026-02-12T10:00:00+08:00' },
    ]);
    expect(now.said).toMatchObject({ state: 'resolved', resolution: { cause: 'paid' } });
    const then = (await one(OWN, inspector('371302'), '/log?on=2026-02-11')).body;
    expect([then.items.length, then.said.state, then.said.evidence[0].workerId]).toEqual([1, 'open', w('b')]);
    expect((await one(OWN, { role: 'auditor' }, '/log?on=2026-02-10')).body).toMatchObject({ items: [], said: null });
    expect((await one(OWN, inspector('371311'), '/log')).status).toBe(404);
    expect((await one(OWN, self, '/log')).status).toBe(403);
  });

  it('shows a government’s missing letter to the offices of its region, and to no employer; an enterprise’s to itself', async () => {
    await rules.get(StoredClock).set(new Date('2026-04-01T09:00:00+08:00'));
    await rules.query(
      `UPDATE consumer_position SET closed_through = '2026-03-31' WHERE "group" = 'anxin.rules' AND topic = ANY($1::text[])`,
      [READ_TOPICS],
    );
    const query = '?rule=responsibility-letter-missing';
    await eventually('three missing letters', async () => (await seen(city, query)).length === 3);
    const { body } = await rules.read(`/alerts${query}&region=371302`, inspector('371302'));
    expect(body.items).toMatchObject([{ employer: '', subject: { employer: '', region: '371302' }, region: '371302', case: null }]);
    expect((await rules.read(`/alerts/${body.items[0].id}`, { role: 'supervisor', region: '371302' })).body.evidence).toMatchObject([
      { kind: 'government', region: '371302', signBy: '2026-03-31' },
    ]);
    for (const caller of [inspector('371311'), self, { role: 'employer', uscc: CONTRACTOR }, { role: 'bank' }] as TestCaller[])
      expect([caller.role, (await rules.read(`/alerts/${body.items[0].id}`, caller)).status]).toEqual([caller.role, 404]);
    expect(await seen(inspector('371302', 'water'), query)).toEqual([]);
    expect(await seen({ role: 'employer', uscc: CONTRACTOR }, query)).toEqual([`responsibility-letter-missing ${CONTRACTOR}`]);
    expect(await seen(self, query)).toEqual([]);
  });

  it('tells the rule book, one entry for each rule file', async () => {
    const { body } = await rules.read('/rules', { role: 'worker', workerId: w('a') });
    expect(body.items.map((rule: any) => rule.id)).toEqual(
      expect.arrayContaining(['wage-arrears', 'below-minimum-wage', 'no-written-contract', 'collective-incident']),
    );
    expect(body.items[0].decide).toBeUndefined();
  });

  it('holds no resident number, phone or card number anywhere', async () => {
    const kept = await rules.query(
      `SELECT details::text AS text FROM alert UNION ALL SELECT state::text FROM alert_action UNION ALL SELECT data FROM outbox`,
    );
    const answers = await Promise.all(Object.values(idOf).map((alert) => rules.read(`/alerts/${alert}`, city)));
    const text = JSON.stringify([kept, answers]).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
    expect(text.length).toBeGreaterThan(5_000);
    expect(text).not.toMatch(/(?<![0-9A-Za-z])\d{17}[\dX](?![0-9A-Za-z])|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)62\d{14,17}(?!\d)|person-/);
  });
});

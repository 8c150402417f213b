import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { TestCaller } from '@anxin/testing';
import { SMTPServer } from 'smtp-server';
import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';
import { mail } from './mail.client';
import type { MailSettings } from './mail.settings';
import { TellOutside } from './tell-outside.use-case';

const [mine, second] = [inspectorOf('371302'), inspectorOf('371302', { second: '2' })];
const county = supervisorOf('371302');
const ADDRESS = 'inspector-one@labour.example';
const CONSOLE = 'https://anxin.example';

/** A mail server as it runs elsewhere: takes what comes, or says no as it is told to. */
const server = { got: [] as { to: string[]; text: string }[], refuse: undefined as { at: 'RCPT' | 'DATA'; code: number } | undefined };
const refusal = (): Error => Object.assign(new Error(`no ${ADDRESS} here`), { responseCode: server.refuse!.code });
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onRcptTo: (_address, _session, done) => done(server.refuse?.at === 'RCPT' ? refusal() : null),
  onData: (stream, session, done) => {
    let text = '';
    stream.on('data', (part: Buffer) => (text += part.toString()));
    stream.on('end', () => {
      if (server.refuse?.at === 'DATA') return done(refusal());
      server.got.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
      done();
    });
  },
});
const portOf = (listening: { address(): AddressInfo | string | null }): number => (listening.address() as AddressInfo).port;
const port = (): number => portOf(smtp.server as never);
const decoded = (text: string): string =>
  Buffer.from(
    text
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join(''),
    'base64',
  ).toString('utf8');

let inspection: RunningInspection;
const before = { ...process.env };
beforeAll(async () => {
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  Object.assign(process.env, {
    INSPECTION_SMTP_HOST: '127.0.0.1',
    INSPECTION_SMTP_PORT: String(port()),
    INSPECTION_SMTP_TLS: 'none',
    INSPECTION_SMTP_FROM: 'anxin@labour.example',
    INSPECTION_CONSOLE_URL: `${CONSOLE}/`,
  });
  inspection = await RunningInspection.start();
  await inspection.setClock('2026-02-12T10:00:00+08:00');
}, 90_000);
afterAll(async () => {
  await inspection?.stop();
  await new Promise<void>((closed) => smtp.close(closed));
  process.env = before;
});
beforeEach(() => {
  server.got.length = 0;
  server.refuse = undefined;
});

const idOf = async ({ client }: TestCaller): Promise<string> =>
  (await inspection.owner.query(`SELECT id FROM inspection.inspector WHERE subject = $1`, [client])).rows[0].id;
const address = async (who: TestCaller, body: object, caller: TestCaller | undefined = county) =>
  inspection.call('POST', `/inspectors/${await idOf(who)}/address`, caller, body);
const emailOf = async (who: TestCaller): Promise<string> =>
  (await inspection.call('GET', `/inspectors/${await idOf(who)}`, county)).body.email;
const opened = async (): Promise<{ id: string; number: string; employer: string }> => {
  const employer = freshUscc();
  await inspection.alert(anAlert({ employer }), '2026-02-12T09:00:00+08:00');
  const [{ id, number }] = await inspection.cases(employer);
  return { id, number, employer };
};
const assigned = async () => {
  const file = await opened();
  await inspection.call('POST', `/cases/${file.id}/assignment`, county, { inspectors: [mine.client, second.client] });
  return file;
};
const deliver = () => inspection.get(TellOutside).run();
const settled = async () => {
  await inspection.owner.query(`DELETE FROM inspection.telling`);
  server.got.length = 0;
};
const queue = async (id: string): Promise<{ channel: string; fault: string | null; sent: boolean; gone: boolean }[]> =>
  (
    await inspection.owner.query(
      `SELECT t.channel, t.fault, t.sent_at IS NOT NULL AS sent, t.given_up_at IS NOT NULL AS gone FROM inspection.telling t
       JOIN inspection.notice n ON n.id = t.notice_id WHERE n.case_id = $1 ORDER BY t.id`,
      [id],
    )
  ).rows;
const again = () => inspection.owner.query(`UPDATE inspection.telling SET next_at = clock_timestamp() WHERE sent_at IS NULL`);

describe('the address of an inspector', () => {
  it('is kept by the supervisor of the region, sealed, and never said: 400, 401, 403, 404', async () => {
    expect(await inspection.call('POST', `/inspectors/${await idOf(mine)}/address`, undefined, {})).toMatchObject({ status: 401 });
    for (const caller of [mine, { role: 'auditor' }, { role: 'employer', uscc: freshUscc() }] as TestCaller[])
      expect(await address(mine, { email: ADDRESS }, caller)).toMatchObject({ status: 403 });
    expect(await address(mine, { email: ADDRESS }, supervisorOf('371311'))).toMatchObject({ status: 404 });
    for (const email of ['no address', 'a@b@c', null, `x@y.example\r\nBcc: z@y.example`])
      expect(await address(mine, { email })).toMatchObject({ status: 400, body: { errors: [{ path: 'email' }] } });
    const answer = await address(mine, { email: ADDRESS });
    expect([answer.status, answer.body.email]).toEqual([201, 'set']);
    expect(JSON.stringify(answer.body)).not.toContain('labour.example');
    const { rows } = await inspection.owner.query(`SELECT email FROM inspection.inspector WHERE subject = $1`, [mine.client]);
    expect(rows[0].email).not.toContain('labour');
    expect((await address(mine, {})).body.email).toBe('none');
  });
});

describe('a mail', () => {
  beforeAll(async () => {
    await address(mine, { email: ADDRESS });
    await deliver();
  });
  beforeEach(settled);

  it('names the case, what happened, the day and the way to the console, and neither employer nor sum; once, to who has an address', async () => {
    const { id, number, employer } = await assigned();
    await deliver();
    await deliver();
    // One for the proposal and one for the assignment, since the load may have proposed the other.
    expect(server.got.length).toBeGreaterThan(0);
    expect(new Set(server.got.flatMap(({ to }) => to))).toEqual(new Set([ADDRESS]));
    const text = decoded(server.got.at(-1)!.text);
    expect(text).toContain(`案件 ${number}：已分派`);
    expect(text).toContain('期限：2026-02-26');
    expect(text).toContain(`${CONSOLE}/cases/${id}`);
    for (const secret of [employer, '10700', mine.client!]) expect(text).not.toContain(secret);
    expect((await queue(id)).every(({ channel, sent }) => channel === 'email' && sent)).toBe(true);
  });

  it('that is put off (greylisting) comes later, as the same mail', async () => {
    server.refuse = { at: 'RCPT', code: 451 };
    const { id } = await assigned();
    await deliver();
    expect((await queue(id)).at(-1)).toEqual({ channel: 'email', fault: 'answers 451', sent: false, gone: false });
    expect(server.got).toEqual([]);
    server.refuse = undefined;
    await deliver();
    expect(server.got).toEqual([]);
    await again();
    await deliver();
    expect((await queue(id)).at(-1)).toMatchObject({ sent: true, fault: null });
    expect(server.got.at(-1)!.text).toMatch(/Message-ID: <telling-\d+@labour\.example>/i);
    expect(await emailOf(mine)).toBe('set');
  });

  it.each([
    ['RCPT', 550],
    ['DATA', 554],
  ] as const)('that is refused for good at %s is given up, and the list of inspectors says so until one is taken', async (at, code) => {
    server.refuse = { at, code };
    const { id } = await assigned();
    await deliver();
    expect((await queue(id)).at(-1)).toEqual({ channel: 'email', fault: `answers ${code}`, sent: false, gone: true });
    expect(await emailOf(mine)).toBe('refused');
    server.refuse = undefined;
    await again();
    await deliver();
    expect(server.got).toEqual([]);
    await assigned();
    await deliver();
    expect(await emailOf(mine)).toBe('set');
  });

  it('goes to nobody whose address was taken back meanwhile', async () => {
    server.refuse = { at: 'RCPT', code: 450 };
    const { id } = await assigned();
    await deliver();
    await address(mine, {});
    server.refuse = undefined;
    await again();
    await deliver();
    expect(server.got).toEqual([]);
    expect((await queue(id)).at(-1)).toMatchObject({ gone: true, fault: 'no address any more' });
    expect(await emailOf(mine)).toBe('none');
    await address(mine, { email: ADDRESS });
  });
});

describe('a mail server', () => {
  const settings = (more: Partial<MailSettings>): MailSettings => ({
    ...{ host: '127.0.0.1', port: port(), tls: 'starttls', from: 'anxin@labour.example', console: CONSOLE },
    ...more,
  });
  const body = { id: '1', kind: 'assigned', at: '', region: '371302', subjects: [], case: 'c', number: 'n' };
  const telling = { id: '1', notice: '1', attempts: 1, body, dueOn: null, address: null, now: '0' };
  const sent = (more: Partial<MailSettings>) => mail(settings(more))(telling, ADDRESS);

  it('without TLS, or with a certificate that nobody vouches for, gets no mail', async () => {
    expect(await sent({ tls: 'none' })).toBeNull();
    expect(await sent({})).toMatchObject({ final: false });
    const vouchedByNobody = new SMTPServer({ authOptional: true, disableReverseLookup: true });
    vouchedByNobody.on('error', () => undefined);
    await new Promise<void>((ready) => vouchedByNobody.listen(0, '127.0.0.1', ready));
    const other = portOf(vouchedByNobody.server as never);
    expect(await sent({ port: other })).toMatchObject({ final: false });
    await new Promise<void>((closed) => vouchedByNobody.close(closed));
    expect(server.got).toHaveLength(1);
  });

  it('that is away, or takes the call and says nothing, is asked again later', async () => {
    const mute = createServer();
    await new Promise<void>((ready) => mute.listen(0, '127.0.0.1', ready));
    const there = portOf(mute);
    expect(await sent({ port: there, tls: 'none' })).toEqual({ why: 'ETIMEDOUT', final: false });
    await new Promise((closed) => mute.close(closed));
    expect(await sent({ port: there, tls: 'none' })).toEqual({ why: expect.stringMatching(/^E/), final: false });
  }, 30_000);

  it('that refuses the login refuses us, not the reader', async () => {
    const strict = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      disableReverseLookup: true,
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
    });
    await new Promise<void>((ready) => strict.listen(0, '127.0.0.1', ready));
    const there = portOf(strict.server as never);
    expect(await sent({ port: there, tls: 'none', user: 'u', password: 'p' })).toEqual({ why: 'answers 535', final: false });
    await new Promise<void>((closed) => strict.close(closed));
  });
});

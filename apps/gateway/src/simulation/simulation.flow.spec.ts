import { bearer, freePort, GatewayDatabase, startOn } from '../../test/running-gateway';
import { Upstream } from '../../test/upstream';
import type { RunningGateway } from '../gateway.module';

const at = (text: string) => Date.parse(`${text}+08:00`);
const iso = (text: string) => new Date(at(text)).toISOString();

describe('the business clock of a demonstration', () => {
  let database: GatewayDatabase;
  let gateway: RunningGateway;
  let wages: Upstream;
  let rules: Upstream;
  let admin: { authorization: string };
  const put = async (now: string) => {
    const answer = await fetch(`${gateway.url}/api/v1/simulation/clock`, {
      method: 'PUT',
      headers: { ...admin, 'content-type': 'application/json' },
      body: JSON.stringify({ now }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const settle = () => fetch(`${gateway.url}/api/v1/simulation/settle`, { method: 'POST', headers: admin });

  beforeAll(async () => {
    database = await GatewayDatabase.create();
    const port = await freePort();
    wages = await new Upstream('wage-cards', { '/api/v1/payrolls': { get: {} } }).start({ port });
    rules = await new Upstream('rules', { '/api/v1/rules': { get: {} } }).start({ port });
    gateway = await startOn(database, port, { 'wage-cards': wages.url, rules: rules.url });
    await gateway.ready;
    admin = await bearer(gateway.url, 'demo-admin');
  });
  afterAll(async () => {
    await gateway?.close();
    await wages?.stop();
    await rules?.stop();
    await database?.drop();
  });
  beforeEach(async () => {
    expect((await put('2026-01-05T09:00:00+08:00')).status).toBe(200);
    for (const upstream of [wages, rules]) upstream.log.splice(0);
  });

  it('goes from one due instant to the next over all services, then to the target', async () => {
    wages.due.push({ at: at('2026-01-10T08:00:00') });
    rules.due.push({ at: at('2026-01-07T08:00:00') }, { at: at('2026-01-11T08:00:00') }, { at: at('2026-03-01T08:00:00') });
    const { status, body } = await put('2026-02-01T09:00:00+08:00');
    expect([status, String(body['now']).slice(0, 16)]).toEqual([200, '2026-02-01T09:00']);
    const steps = ['2026-01-07T08:00:00', '2026-01-10T08:00:00', '2026-01-11T08:00:00', '2026-02-01T09:00:00'].map(
      (step) => `set ${iso(step)}`,
    );
    expect(wages.log.filter((line) => line.startsWith('set'))).toEqual(steps);
    expect(rules.log).toEqual([
      steps[0],
      `fired ${iso('2026-01-07T08:00:00')}`,
      steps[1],
      steps[2],
      `fired ${iso('2026-01-11T08:00:00')}`,
      steps[3],
    ]);
    rules.due.splice(0);
  });

  it('steps to what a step itself put due', async () => {
    wages.due.push({ at: at('2026-01-10T08:00:00'), fire: () => rules.due.push({ at: at('2026-01-20T17:30:00') }) });
    expect((await put('2026-02-01T09:00:00+08:00')).status).toBe(200);
    expect(rules.log).toContain(`fired ${iso('2026-01-20T17:30:00')}`);
  });

  it('does not move on while something is in flight, and settles before the first step', async () => {
    wages.flight.outbox = 1;
    let moved = false;
    const change = put('2026-01-06T09:00:00+08:00').then((answer) => {
      moved = true;
      return answer;
    });
    const before = wages.internalCalls;
    while (wages.internalCalls < before + 5) await new Promise((resolve) => setImmediate(resolve));
    expect([moved, wages.log]).toEqual([false, []]);
    // What was in flight puts something due on the way.
    rules.due.push({ at: at('2026-01-06T08:00:00') });
    wages.flight.outbox = 0;
    expect((await change).status).toBe(200);
    expect(rules.log).toContain(`fired ${iso('2026-01-06T08:00:00')}`);
  });

  it('is not settled while the ends of the logs still move', async () => {
    let end = 0;
    wages.ends = rules.ends = () => ({ 'anxin.wage-cards/0': String(end < 4 ? ++end : end) });
    const answer = await settle();
    expect(((await answer.json()) as { looks: number }).looks).toBe(4);
    wages.ends = rules.ends = () => ({});
  });

  it('is not settled while a service has not read to the ends', async () => {
    wages.ends = rules.ends = () => ({ 'anxin.wage-cards/0': '7' });
    rules.flight.applied = { 'anxin.wage-cards/0': '6' };
    const before = rules.internalCalls;
    const answer = settle();
    while (rules.internalCalls < before + 3) await new Promise((resolve) => setImmediate(resolve));
    rules.flight.applied = { 'anxin.wage-cards/0': '7' };
    expect(((await (await answer).json()) as { looks: number }).looks).toBeGreaterThanOrEqual(2);
    wages.ends = rules.ends = () => ({});
    rules.flight.applied = {};
  });

  it('goes back at once and fires nothing', async () => {
    rules.due.push({ at: at('2025-12-15T08:00:00') });
    await put('2025-12-01T09:00:00+08:00');
    expect(wages.log).toEqual([`back ${iso('2025-12-01T09:00:00')}`]);
    expect(rules.log).toEqual([`back ${iso('2025-12-01T09:00:00')}`]);
    rules.due.splice(0);
  });

  it('gives up on a service that keeps saying due what never fires, and names it', async () => {
    Object.defineProperty(rules.due, 'map', { configurable: true, value: () => [at('2026-01-06T08:00:00')] });
    const { status, body } = await put('2026-01-08T09:00:00+08:00');
    expect([status, body['detail']]).toEqual([504, `rules reports ${iso('2026-01-06T08:00:00')} as due although all is settled`]);
    Reflect.deleteProperty(rules.due, 'map');
  });

  it('takes one change at a time, in the order they came', async () => {
    wages.due.push({ at: at('2026-01-10T08:00:00'), fire: () => void (wages.flight.outbox = 1) });
    const first = put('2026-01-15T09:00:00+08:00');
    while (wages.flight.outbox === 0) await new Promise((resolve) => setImmediate(resolve));
    // This one would be carried out at once, were it not for the one that is stuck on its way.
    const second = put('2026-01-06T09:00:00+08:00');
    const before = wages.internalCalls;
    while (wages.internalCalls < before + 12) await new Promise((resolve) => setImmediate(resolve));
    const meanwhile = [...wages.log];
    wages.flight.outbox = 0;
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    expect(meanwhile).toEqual([`set ${iso('2026-01-10T08:00:00')}`, `fired ${iso('2026-01-10T08:00:00')}`]);
    expect(wages.log.slice(2)).toEqual([`set ${iso('2026-01-15T09:00:00')}`, `back ${iso('2026-01-06T09:00:00')}`]);
  });

  it('names bad input', async () => {
    const { status, body } = await put('tomorrow');
    expect([status, body['errors']]).toEqual([400, [expect.objectContaining({ path: 'now' })]]);
  });

  it('asks a service that went down again until it is back', async () => {
    const { port } = new URL(rules.url);
    await rules.stop();
    const change = put('2026-01-25T09:00:00+08:00');
    const before = wages.internalCalls;
    // The one that is there is asked once, then the other alone.
    while (wages.internalCalls < before + 2) await new Promise((resolve) => setImmediate(resolve));
    rules = await new Upstream('rules', { '/api/v1/rules': { get: {} } }).start({ port: Number(new URL(gateway.url).port) }, Number(port));
    expect((await change).status).toBe(200);
    expect(rules.log.at(-1)).toContain(iso('2026-01-25T09:00:00'));
  });
});

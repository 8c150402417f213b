import { readLog, type Logged } from './bus-log';
import { seeded } from './seeded';
import { smallCity, type StoryCall } from './small-city';
import { type Answer, Api, NoToken, ServedStack } from './stack';

const SEED = Number(process.env.ANXIN_KILL_SEED ?? Date.now() % 1_000_000);
/** The gateway dies this often: with it go answers to calls that had their effect. */
const GATEWAY_DEATHS = 4;
const AGAIN_MS = 100;
const PATIENCE_MS = 60_000;
const UNANSWERED = [502, 503, 504];
/** Set, each try has a key of its own: the test must then fail. */
const WITHOUT_KEYS = Boolean(process.env.ANXIN_KILL_WITHOUT_KEYS);

let stack: ServedStack | undefined;

jest.setTimeout(240_000);
afterEach(async () => {
  await stack?.stop();
  stack = undefined;
});

/** `during`: while the call is under way, wherever it stands. `after`: once it had its effect, and the answer is lost. */
interface Death {
  readonly victim: string;
  readonly moment: 'during' | 'after';
}

/** Which process dies at which call, each at least once; one of the gateway's deaths takes the answer to something new with it. */
function scheduleOf(names: readonly string[], calls: readonly StoryCall[]): Map<number, Death> {
  const next = seeded(SEED);
  const schedule = new Map<number, Death>();
  const creating = calls.flatMap((one, at) => (one.save ? [at + 1] : []));
  schedule.set(creating[next(creating.length)]!, { victim: 'gateway', moment: 'after' });
  for (const victim of [...names, ...Array.from({ length: GATEWAY_DEATHS - 2 }, () => 'gateway')]) {
    let at = 1 + next(calls.length);
    while (schedule.has(at)) at = 1 + (at % calls.length);
    schedule.set(at, { victim, moment: next(2) ? 'during' : 'after' });
  }
  return schedule;
}

/** Tells the story, call by call; what is not answered is asked again under the same key. */
class Telling {
  private readonly saved = new Map<string, string>();
  private readonly killing: Promise<void>[] = [];
  made = 0;
  retried = 0;

  constructor(
    private readonly api: Api,
    private readonly on: ServedStack,
    private readonly schedule: ReadonlyMap<number, Death>,
  ) {}

  async tell(calls: readonly StoryCall[]): Promise<void> {
    for (const one of calls) {
      this.made += 1;
      const death = this.schedule.get(this.made);
      if (death?.moment === 'during') this.dies(death.victim);
      await this.insist(one, `call-${this.made}`, death?.moment === 'after' ? death.victim : undefined);
    }
    await Promise.all(this.killing);
    await this.insist({ as: 'demo-admin', method: 'POST', path: '/simulation/settle' }, 'the-end');
  }

  private dies(victim: string): void {
    const death = this.on.kill(victim).then(() => this.on.restart(victim));
    death.catch(() => undefined);
    this.killing.push(death);
  }

  private async insist(one: StoryCall, key: string, last?: string): Promise<void> {
    const call = {
      as: one.as,
      method: one.method,
      path: this.filled(one.path),
      body: one.body === undefined ? undefined : JSON.parse(this.filled(JSON.stringify(one.body))),
    };
    const end = performance.now() + PATIENCE_MS;
    for (let tries = 0; ; tries += 1) {
      let answer = await this.attempt({ ...call, key: WITHOUT_KEYS ? `${key}-${tries}` : key });
      if (last && answer && answer.status < 300) {
        this.dies(last);
        [answer, last] = [undefined, undefined];
      }
      if (answer && !UNANSWERED.includes(answer.status)) {
        if (answer.status >= 300) throw new Error(`${key}, ${one.method} ${one.path}: ${answer.status} ${answer.text}`);
        if (one.save) this.saved.set(one.save, answer.data.id as string);
        return;
      }
      if (performance.now() > end)
        throw new Error(`${key}, ${one.method} ${one.path}: no answer in ${PATIENCE_MS / 1000} s\n${this.on.tail()}`);
      this.retried += 1;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }

  /** Undefined: the connection was lost, or the issuer had no token to give. */
  private async attempt(call: Parameters<Api['call']>[0]): Promise<Answer | undefined> {
    try {
      return await this.api.call(call);
    } catch (error) {
      if (error instanceof NoToken && !UNANSWERED.includes(error.status)) throw error;
      // A failed fetch is a TypeError, one that took too long a TimeoutError.
      if (error instanceof NoToken || ['TypeError', 'TimeoutError', 'AbortError'].includes((error as Error).name)) return undefined;
      throw error;
    }
  }

  private filled(text: string): string {
    return text.replace(/\$\{([^}]+)\}/g, (_, name: string) => this.saved.get(name) ?? `nothing is saved as ${name}`);
  }
}

type Item = Record<string, unknown>;

async function everything(api: Api, as: string, path: string): Promise<Item[]> {
  const found: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = (await api.insist({ as, method: 'GET', path: `${path}?limit=200${cursor && `&cursor=${cursor}`}` })) as {
      items: Item[];
      nextCursor: string | null;
    };
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

const sorted = (lines: readonly unknown[]): string[] => lines.map((line) => JSON.stringify(line)).sort();
const count = (list: unknown): number => (list as unknown[]).length;

/** Marks of days and of the clock: how many there are depends on the steps that the clock was moved in. */
const MARKS = /\.(day-closed|clock-moved)\./;
/** What is decided, not reported: what comes close together may be told in one event or in two, so that only what it tells of is counted. */
const DECIDED = /^anxin\.(rules|inspection)$/;

/** By topic and type, how many different events there are. */
function eventsOf(log: readonly Logged[]): Record<string, number> {
  const seen = new Map<string, Set<string>>();
  for (const { topic, type, id, subject } of log) {
    if (MARKS.test(type)) continue;
    const kind = `${topic} ${type}`;
    seen.set(kind, (seen.get(kind) ?? new Set()).add(DECIDED.test(topic) ? subject : id));
  }
  return Object.fromEntries([...seen].map(([kind, all]): [string, number] => [kind, all.size]).sort());
}

/** What came of it all, without the ids that differ from one run to the next. */
async function resultOf(api: Api, on: ServedStack): Promise<Record<string, unknown>> {
  const city = 'demo-supervisor-371300';
  const [alerts, cases, complaints, payrolls, payments] = await Promise.all(
    ['/alerts', '/cases', '/complaints', '/payrolls', '/payments'].map((path) => everything(api, city, path)),
  );
  const settled = await Promise.all(
    payrolls!.map((one) => api.insist({ as: city, method: 'GET', path: `/payrolls/${String(one.id)}` }) as Promise<Item>),
  );
  const log = await readLog(on.served);
  return {
    alerts: sorted(
      alerts!.map((one) => [
        one.rule,
        one.employer,
        one.period,
        one.state,
        one.severity,
        one.amount,
        one.workers,
        one.estimated,
        one.region,
        one.raisedOn,
        one.resolution && (one.resolution as Item).cause,
        one.case !== null,
      ]),
    ),
    cases: sorted(
      cases!.map((one) => [
        (one.respondent as Item).uscc,
        one.source,
        one.stage,
        one.state,
        one.department,
        one.region,
        count(one.alerts),
        count(one.complaints),
        one.workers,
        one.amountClaimed,
      ]),
    ),
    complaints: sorted(complaints!.map((one) => [one.region, one.channel, one.state])),
    payrolls: sorted(
      settled.map((one) => [one.employer, one.period, one.state, one.lines, one.gross, one.net, one.paid, one.open, one.openLines]),
    ),
    payments: sorted(payments!.map((one) => [one.employer, one.paidOn, one.channel, one.amount])),
    events: eventsOf(log),
    deadLetters: log.filter((one) => one.topic.endsWith('.dlq')).length,
  };
}

async function run(
  calls: readonly StoryCall[],
  name: string,
  deaths: boolean,
): Promise<{ result: Record<string, unknown>; told: string[] }> {
  const began = performance.now();
  // In peace all in one process: it comes to the same, and starts sooner.
  stack = await ServedStack.start({ name, split: deaths, redisDb: 5 });
  const schedule = deaths ? scheduleOf(stack.served.names, calls) : new Map<number, Death>();
  const telling = new Telling(new Api(stack.served.url), stack, schedule);
  await telling.tell(calls);
  const result = await resultOf(new Api(stack.served.url), stack);
  const told = [...schedule].sort(([one], [other]) => one - other).map(([at, { victim, moment }]) => `${victim} ${moment} call ${at}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    `kill flow: seed ${SEED} on ${stack.served.bus}, ${telling.made} calls, ${telling.retried} tried again, ${seconds} s; killed: ${told.join(', ') || 'nobody'}\n`,
  );
  await stack.stop();
  stack = undefined;
  return { result, told };
}

describe(`every process is killed in the middle of a small city's story (ANXIN_KILL_SEED=${SEED})`, () => {
  it('and what comes of it is what comes of it without', async () => {
    const calls = await smallCity(SEED);
    const peace = await run(calls, 'flow_kill_peace', false);
    const war = await run(calls, 'flow_kill_war', true);
    expect(new Set(war.told.map((line) => line.split(' ')[0])).size).toBeGreaterThanOrEqual(8);
    expect(peace.result).toMatchObject({ deadLetters: 0 });
    expect(count(peace.result.alerts)).toBeGreaterThanOrEqual(5);
    expect(count(peace.result.cases)).toBeGreaterThanOrEqual(4);
    expect(war.result).toEqual(peace.result);
  });
});

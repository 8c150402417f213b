import { type Answer, Api, numbersOf, ServedStack } from './stack';
import { type Route, ServedDocument } from './document';

/** Fewer routes than this are no document. */
const ROUTES_AT_LEAST = 60;
const ROLES = ['employer', 'bank', 'hotline', 'worker', 'inspector', 'supervisor', 'auditor', 'administrator', 'platform'] as const;
type Role = (typeof ROLES)[number];
const NOWHERE = '01970000-0000-7000-8000-00000000dead';

let stack: ServedStack;
let api: Api;
let document: ServedDocument;
let clients: Record<Role, string>;
let known: Record<string, unknown>;
let employer: string;
let stranger: string;

jest.setTimeout(120_000);
beforeAll(async () => {
  stack = await ServedStack.start({ name: 'flow_access', redisDb: 6 });
  api = new Api(stack.served.url);
  document = await ServedDocument.read(api);
  const made = await numbersOf(['access', 'stranger']);
  const numbers = made.get('access')!;
  [employer, stranger] = [numbers.uscc, made.get('stranger')!.uscc];
  known = { idNumber: numbers.idNumber, phone: numbers.phone, cardNumber: numbers.cardNumber };
  clients = {
    employer: `demo-employer-${employer}`,
    bank: 'demo-bank',
    hotline: 'demo-hotline',
    worker: `demo-worker-${numbers.idNumber}`,
    inspector: 'demo-inspector-371302',
    supervisor: 'demo-supervisor-371300',
    auditor: 'demo-auditor',
    administrator: 'demo-admin',
    platform: `demo-platform-${employer}`,
  };
  await api.on('2026-03-02T09:00:00+08:00');
  await api.insist({
    as: clients.employer,
    method: 'POST',
    path: '/employers',
    body: { uscc: employer, name: '某有限公司', industry: 'C1811', region: '371302' },
  });
});
afterAll(() => stack?.stop());

/** What is wrong, route by route, so that one run names all of it. */
async function faults(routes: readonly Route[], look: (route: Route) => Promise<readonly (string | false)[]>): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) for (const fault of await look(route)) if (fault) found.push(`${route.name} ${fault}`);
  return found;
}

/** Calls with a contract of their own, tried where they are built: GeoReport v2 with its keys and its errors, and a hotline's form, told by its signature. */
const OWN_CONTRACT = [/^\/open311\//, /\/hotline\/work-orders$/];
const ofTheHouse = (route: Route): boolean => !OWN_CONTRACT.some((path) => path.test(route.path));

const admits = (route: Route, role: Role): boolean => route.permission.includes(role) || (role === 'auditor' && route.auditor);
const isPublic = (route: Route): boolean => route.permission.includes('public');
const names = (route: Route): boolean => route.path.includes('{');
const filled = (route: Route, code: string = stranger): string =>
  route.path
    .replace('{uscc}', code)
    .replace('{number}', '1')
    .replace(/\{\w+\}/g, NOWHERE);
/** What a list must be asked with, and more. */
const asking = (route: Route, more: string): string => {
  const query = new URLSearchParams(more);
  for (const [name, schema] of Object.entries(route.asked))
    query.set(name, name === 'employer' ? employer : String(document.sample(schema, {}, name)));
  return `?${query.toString()}`;
};
const sampleOf = (route: Route): unknown => route.body && document.sample(route.body, known);
/** Who may make the call; the public lodges complaints as the hotline does. */
const someone = (route: Route): string | undefined => (isPublic(route) ? undefined : clients[ROLES.find((role) => admits(route, role))!]);
const call = (route: Route, how: { as?: string; token?: string; body?: unknown; query?: string; code?: string }): Promise<Answer> =>
  api.call({ method: route.method, path: filled(route, how.code) + (how.query ?? ''), as: how.as, token: how.token, body: how.body });
const problem = ({ status, data }: Answer): boolean => data?.status === status && typeof data?.title === 'string';

describe('every route of the served document', () => {
  it('is there to be looked at, and says who may call it', () => {
    expect(document.routes.length).toBeGreaterThanOrEqual(ROUTES_AT_LEAST);
    const roles = new Set<string>([...ROLES, 'public']);
    expect(
      document.routes
        .filter((route) => !route.permission.length || !route.permission.every((one) => roles.has(one)))
        .map((route) => route.name),
    ).toEqual([]);
  });

  it('answers 401 without a token, unless it is public', async () => {
    const closed = document.routes.filter((route) => !isPublic(route));
    expect(
      await faults(closed, async (route) => {
        const answer = await call(route, { body: sampleOf(route) });
        return [answer.status !== 401 && `answers ${answer.status} without a token`, !problem(answer) && 'answers no problem document'];
      }),
    ).toEqual([]);
  });

  it('answers 401 to a bad token, public or not', async () => {
    const good = await api.token(clients.administrator);
    const bad = ['nonsense', `${good.slice(0, -6)}AAAAAA`, `eyJhbGciOiJub25lIn0.${good.split('.')[1]}.`];
    expect(
      await faults(document.routes.filter(ofTheHouse), async (route) => {
        const statuses = await Promise.all(bad.map(async (token) => (await call(route, { token, body: sampleOf(route) })).status));
        return statuses.map((status) => status !== 401 && `answers ${status} to a bad token`);
      }),
    ).toEqual([]);
  });

  it('answers 403 to a role without the permission, whatever the body', async () => {
    const closed = document.routes.filter((route) => !isPublic(route));
    let refused = 0;
    expect(
      await faults(closed, async (route) => {
        const others = ROLES.filter((role) => !admits(route, role));
        refused += others.length;
        const answers = await Promise.all(others.map((role) => call(route, { as: clients[role], body: sampleOf(route) })));
        return answers.map(({ status }, at) => status !== 403 && `answers ${status} to ${others[at]}`);
      }),
    ).toEqual([]);
    expect(refused).toBeGreaterThan(ROUTES_AT_LEAST);
  });

  it('answers 404 or 400 to a permitted role where the id names nothing', async () => {
    const naming = document.routes.filter(names);
    expect(naming.length).toBeGreaterThan(ROUTES_AT_LEAST / 2);
    expect(
      await faults(naming, async (route) => {
        const permitted = ROLES.filter((role) => admits(route, role));
        const answers = await Promise.all(
          permitted.flatMap((role) => [
            call(route, { as: clients[role], body: sampleOf(route) }),
            api.call({
              as: clients[role],
              method: route.method,
              path: route.path.replace(/\{\w+\}/g, 'no%20id%00'),
              body: sampleOf(route),
            }),
          ]),
        );
        return answers.map(({ status }, at) => ![400, 404].includes(status) && `answers ${status} to ${permitted[Math.floor(at / 2)]}`);
      }),
    ).toEqual([]);
  });

  it('answers a permitted role that reads what has no id with 200, or 400 where the question is incomplete', async () => {
    const reading = document.routes.filter((route) => route.method === 'GET' && !names(route) && !isPublic(route));
    expect(
      await faults(reading, async (route) => {
        const permitted = ROLES.filter((role) => admits(route, role));
        const answers = await Promise.all(permitted.map((role) => call(route, { as: clients[role] })));
        return answers.map(({ status }, at) => ![200, 400].includes(status) && `answers ${status} to ${permitted[at]}`);
      }),
    ).toEqual([]);
  });
});

describe('every route that takes a body', () => {
  const withBody = (): Route[] => document.routes.filter((route) => route.body && ofTheHouse(route));

  it('refuses a field that it does not know', async () => {
    expect(withBody().length).toBeGreaterThan(20);
    expect(
      await faults(withBody(), async (route) => {
        const { status, data } = await call(route, {
          as: someone(route),
          code: employer,
          body: { ...(sampleOf(route) as object), nonesuch: 1 },
        });
        const told = (data?.errors ?? []).some((error: { path: string }) => error.path === 'nonesuch');
        return [status !== 400 && `answers ${status} to an unknown field`, !told && 'does not name it'];
      }),
    ).toEqual([]);
  });

  it('names by its path what is wrong or missing', async () => {
    const malformed = (route: Route): object[] => {
      const required = document.resolved(route.body!).required ?? [];
      const sample = sampleOf(route) as Record<string, unknown>;
      const without = required.map((field) => Object.fromEntries(Object.entries(sample).filter(([name]) => name !== field)));
      return [
        ...without,
        ...Object.keys(sample).map((field) => ({ ...sample, [field]: { no: 'sense' } })),
        ...Object.keys(sample).map((field) => ({ ...sample, [field]: null })),
      ];
    };
    expect(
      await faults(withBody(), async (route) => {
        const bodies = malformed(route);
        const answers = await Promise.all(bodies.map((body) => call(route, { as: someone(route), code: employer, body })));
        return answers.map(({ status, data }, at) => {
          const paths = (data?.errors ?? []).map((error: { path: unknown }) => error.path);
          const sound = status === 400 && paths.length > 0 && paths.every((path: unknown) => typeof path === 'string' && path !== '');
          return !sound && `answers ${status} ${JSON.stringify(data?.errors)} to ${JSON.stringify(bodies[at]).slice(0, 120)}`;
        });
      }),
    ).toEqual([]);
  });

  it('answers 400 to what is no JSON, and to JSON that is no object', async () => {
    expect(
      await faults(withBody(), async (route) => {
        const as = someone(route);
        const token = as && (await api.token(as));
        const texts = ['{"a":', '[]', '"text"', '7', 'null'];
        const statuses = await Promise.all(
          texts.map(async (body) => {
            const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
            return (await fetch(stack.served.url + filled(route, employer), { method: route.method, headers, body })).status;
          }),
        );
        return statuses.map((status, at) => status !== 400 && `answers ${status} to ${texts[at]}`);
      }),
    ).toEqual([]);
  });
});

describe('every list', () => {
  const lists = (): Route[] => document.routes.filter((route) => route.method === 'GET' && route.query.includes('limit'));

  it('says in the document how it is paged', () => {
    expect(lists().length).toBeGreaterThan(15);
    expect(
      lists()
        .filter((route) => !route.query.includes('cursor'))
        .map((route) => route.name),
    ).toEqual([]);
  });

  it('answers items and nextCursor to a limit of 200', async () => {
    const found = lists().filter((route) => !/\{(?!uscc\})/.test(route.path));
    expect(found.length).toBeGreaterThan(10);
    expect(
      await faults(found, async (route) => {
        const { status, data } = await call(route, { as: someone(route), code: employer, query: asking(route, 'limit=200') });
        const sound = status === 200 && Array.isArray(data?.items) && (data.nextCursor === null || typeof data.nextCursor === 'string');
        return [!sound && `answers ${status} ${JSON.stringify(data)?.slice(0, 100)}`];
      }),
    ).toEqual([]);
  });

  it('refuses more than 200, less than 1, what is no number, and a cursor that is not its own', async () => {
    expect(
      await faults(lists(), async (route) => {
        const queries = ['limit=201', 'limit=0', 'limit=-1', 'limit=many', 'limit=1e2x', 'nonesuch=1'];
        const ownCursor = names(route) ? [] : ['cursor=bm9uc2Vuc2U', 'cursor=WyJhIiwiYiJd', 'cursor=%00'];
        const all = [...queries, ...ownCursor];
        const answers = await Promise.all(
          all.map((more) => call(route, { as: someone(route), code: employer, query: asking(route, more) })),
        );
        return answers.map(({ status }, at) => status !== 400 && `answers ${status} to ?${all[at]}`);
      }),
    ).toEqual([]);
  });

  it('goes through all there is, page by page, each once', async () => {
    const { region } = { region: '371302' };
    const list = async (query: string): Promise<{ items: { id: string }[]; nextCursor: string | null }> =>
      (await api.insist({ as: clients.supervisor, method: 'GET', path: `/inspectors?region=${region}&${query}` })) as never;
    const all = (await list('limit=200')).items.map((one) => one.id);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(`limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor;
    }
    expect(all.length).toBeGreaterThan(3);
    expect(seen).toEqual(all);
  });
});

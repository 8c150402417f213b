import { nameless, type Route, ServedDocument } from './document';
import { fill, type People, REGION, type Thing } from './making';
import { oneOfEach } from './one-of-each';
import { Api, ServedStack } from './stack';

/** Who may and who may not, for each call about something: role × region × department × assigned or not, from what the served document says. */
interface Person {
  readonly client: string;
  readonly role: string;
  readonly region?: string;
  readonly department?: string;
}
type May = 'may' | 403 | 404;
interface Try {
  readonly route: Route;
  readonly thing: Thing;
  readonly person: Person;
  readonly path: string;
  readonly expected: May;
}

const AT_ONCE = 12;
/** Fewer are no matrix. */
const TRIES_AT_LEAST = 3_000;

/** A message is written only where a city's gateway is set up; its own specs try who may send it again. No other may be missing. */
const NOT_MADE = ['POST /api/v1/complaints/{id}/messages/{message}/sending'];

let stack: ServedStack;
let api: Api;
let document: ServedDocument;
let people: People;
let things: readonly Thing[];
let persons: readonly Person[];

jest.setTimeout(180_000);
beforeAll(async () => {
  stack = await ServedStack.start({ name: 'flow_matrix', redisDb: 9 });
  api = new Api(stack.served.url);
  document = await ServedDocument.read(api);
  ({ people, things } = await oneOfEach(api, stack.served.url, document));
  const office = (role: string, region: string, more = '', department = 'labour'): Person => ({
    client: `demo-${role}-${region}${more}`,
    role,
    region,
    ...(role === 'inspector' && { department }),
  });
  persons = [
    { client: people.employer, role: 'employer' },
    { client: people.otherEmployer, role: 'employer' },
    { client: 'demo-employer-91371302MA0X12D43Q', role: 'employer' },
    { client: people.platform, role: 'platform' },
    { client: people.otherPlatform, role: 'platform' },
    { client: people.worker, role: 'worker' },
    { client: people.otherWorker, role: 'worker' },
    { client: 'demo-bank', role: 'bank' },
    { client: 'demo-hotline', role: 'hotline' },
    office('inspector', REGION),
    office('inspector', REGION, '-2'),
    office('inspector', REGION, '-transport', 'transport'),
    office('inspector', REGION, '-housing-construction', 'housing-construction'),
    office('inspector', '371311'),
    office('inspector', '371300'),
    office('supervisor', REGION),
    office('supervisor', '371311'),
    office('supervisor', '371300'),
    { client: 'demo-auditor', role: 'auditor' },
    { client: 'demo-admin', role: 'administrator' },
  ];
});
afterAll(() => stack?.stop());

const ofTheHouse = (route: Route): boolean => route.path.startsWith('/api/v1/') && !route.permission.includes('public');
const keyOf = (route: Route): string => nameless(route.path.replace('/api/v1', ''));
const routes = (): Route[] => document.routes.filter((route) => ofTheHouse(route) && route.path.includes('{'));

const covers = (upper: string, lower: string): boolean => lower.startsWith(upper.replace(/(00)+$/, ''));

/** Whether the thing is within what the person sees, by what the document says the call is narrowed by. */
function sees({ narrowedBy: by = [] }: Route, thing: Thing, { client, role, region = '', department = '' }: Person): boolean {
  const own = thing.own.includes(client);
  switch (role) {
    case 'auditor':
    case 'administrator':
      return true;
    case 'supervisor':
      return !by.includes('region') || (thing.region !== '' && covers(region, thing.region));
    case 'inspector':
      if (by.includes('sent')) return own;
      return (!by.includes('region') || region === thing.region) && (!by.includes('department') || thing.departments.includes(department));
    default:
      return !by.includes('own') || own;
  }
}

function expectedOf(route: Route, whole: Thing, person: Person): May {
  const thing = { ...whole, ...whole.but[keyOf(route)] };
  const { client, role } = person;
  if (!route.permission.includes(role) && !(role === 'auditor' && route.auditor)) return 403;
  if (!sees(route, thing, person) || thing.lacks.includes(keyOf(route))) return 404;
  if (route.method !== 'GET' && ['employer', 'platform'].includes(role) && route.narrowedBy!.includes('led') && thing.led.length)
    return thing.led.includes(client) ? 'may' : 403;
  if (role !== 'inspector' || !thing.assigned.length) return 'may';
  const has = thing.assigned.includes(client);
  if (route.narrowedBy!.includes('assigned-read') && !has) return 403;
  if (route.method === 'GET') return 'may';
  if (route.narrowedBy!.includes('assigned') && !has) return 403;
  if (route.narrowedBy!.includes('unassigned') && has) return 403;
  return 'may';
}

const triesOf = (route: Route): Try[] =>
  things.flatMap((thing) => {
    const path = fill(keyOf(route), thing);
    return path === undefined ? [] : persons.map((person) => ({ route, thing, person, path, expected: expectedOf(route, thing, person) }));
  });

/** One call: with a body of the form that the document asks for, so that whoever may not see is told so and not what is wrong with the form. */
async function faultOf({ route, thing, person, path, expected }: Try): Promise<string | false> {
  const query = Object.entries(route.asked).map(
    ([name, schema]) => `${name}=${encodeURIComponent(String(document.sample(schema, people.known, name)))}`,
  );
  const body = route.body && document.sample(route.body, people.known);
  const { status, text } = await api.call({
    as: person.client,
    method: route.method,
    path: query.length ? `${path}?${query.join('&')}` : path,
    ...(body !== undefined && { body }),
  });
  const right = expected === 'may' ? ![401, 403, 404].includes(status) && status < 500 : status === expected;
  return !right && `${route.name} answers ${status}, not ${expected}, to ${person.client} about ${thing.name}: ${text.slice(0, 160)}`;
}

/** All tries, some at once; names every fault. */
async function faults(tries: readonly Try[], atOnce: number): Promise<string[]> {
  const found: string[] = [];
  const left = [...tries].reverse();
  const work = async (): Promise<void> => {
    for (let one = left.pop(); one; one = left.pop()) {
      const fault = await faultOf(one);
      if (fault) found.push(fault);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found.sort();
}

describe('every call about something', () => {
  it('says in the document by what it is narrowed', () => {
    expect(routes().length).toBeGreaterThan(120);
    expect(routes().filter((route) => route.narrowedBy === undefined).map((route) => route.name)).toEqual([]); // prettier-ignore
  });

  it('is about something that was made', () => {
    expect(routes().filter((route) => !triesOf(route).length).map((route) => route.name).sort()).toEqual(NOT_MADE); // prettier-ignore
  });

  it('is refused to whoever may not, and shown to whoever may', async () => {
    const tries = routes().flatMap(triesOf).filter(isQuiet);
    expect(tries.length).toBeGreaterThan(TRIES_AT_LEAST);
    expect(await faults(tries, AT_ONCE)).toEqual([]);
  });

  it('shows in lists what it shows by itself, and nothing else', async () => {
    const found: string[] = [];
    let looked = 0;
    for (const route of document.routes.filter((one) => one.method === 'GET' && ofTheHouse(one) && one.query.includes('limit'))) {
      const one = document.routes.find((other) => other.method === 'GET' && nameless(other.path) === `${nameless(route.path)}/{}`);
      if (!one) continue;
      const key = keyOf(one);
      for (const person of persons.filter(({ role }) => route.permission.includes(role) || (role === 'auditor' && route.auditor))) {
        for (const thing of things.filter((each) => each.at[key] !== undefined && fill(key, each) !== undefined)) {
          if (expectedOf(one, thing, person) === 403) continue;
          const seen = sees(one, thing, person);
          const path = fill(keyOf(route), thing)!;
          const listed = await isListed(route, person, path, thing.at[key]!);
          looked += 1;
          if (listed !== null && listed !== seen)
            found.push(`${route.name} ${listed ? 'lists' : 'does not list'} ${thing.name} to ${person.client}`);
        }
      }
    }
    expect(looked).toBeGreaterThan(300);
    expect(found.sort()).toEqual([]);
  });

  // Last, and one after the other: some of it changes what there is.
  it('is let through for whoever may', async () => {
    const deeds = routes()
      .flatMap(triesOf)
      .filter((one) => !isQuiet(one));
    expect(deeds.length).toBeGreaterThan(100);
    expect(await faults(deeds, 1)).toEqual([]);
  });
});

/** Whether a list names it, on any of its pages; null where there is no such list for the person. */
async function isListed(route: Route, { client }: Person, path: string, id: string): Promise<boolean | null> {
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = new URLSearchParams({ limit: '200', ...(cursor && { cursor }) });
    if (route.asked.employer) query.set('employer', people.uscc);
    const { status, data } = await api.call({ as: client, method: 'GET', path: `${path}?${query}` });
    if (status !== 200) return null;
    if ((data.items as Record<string, unknown>[]).some((item) => Object.values(item).some((value) => String(value) === id))) return true;
    cursor = data.nextCursor as string | null;
  }
  return false;
}

/** Changes nothing: it reads, or is refused. */
const isQuiet = ({ route, expected }: Try): boolean => route.method === 'GET' || expected !== 'may';

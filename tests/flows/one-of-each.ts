import { nameless, type ServedDocument } from './document';
import { type Body, fill, HASH, Making, PERIOD, type People, REGION, type Thing } from './making';
import { complaints, inspected, referred } from './making-cases';
import { OWN_ACCOUNT, register, site, wages } from './making-registers';
import { type Api, numbersOf } from './stack';

/** A bank's answer to a file of wages. */
const RETURNED =
  '序号,收款账号,户名,证件号码,金额,处理结果,入账日期,交易流水号\r\n1,6228482429624015649,某人,,"5,200.00",失败,,MX2\r\n合计,1,,,5200.00,,,\r\n';

/** One of each kind of thing in region 371302, made through the API as its people make it. */
export async function oneOfEach(api: Api, url: string, document: ServedDocument): Promise<{ people: People; things: readonly Thing[] }> {
  const numbers = await numbersOf(['matrix', 'matrix-second', 'matrix-foreign']);
  const [first, second] = [numbers.get('matrix')!, numbers.get('matrix-second')!];
  const [uscc, foreign] = [first.uscc, numbers.get('matrix-foreign')!.uscc];
  const { idNumber, phone, cardNumber } = first;
  const people: People = {
    employer: `demo-employer-${uscc}`,
    otherEmployer: `demo-employer-${foreign}`,
    platform: `demo-platform-${uscc}`,
    otherPlatform: `demo-platform-${foreign}`,
    worker: `demo-worker-${idNumber}`,
    otherWorker: `demo-worker-${second.idNumber}`,
    uscc,
    known: { idNumber, phone, cardNumber, employer: uscc, period: PERIOD, region: REGION, sha256: HASH, photoSha256: HASH },
  };
  const made = new Making(api, url, document, people, first, second);
  await api.on('2026-02-02T09:00:00+08:00');
  const firm = { name: '某建筑有限公司', industry: 'E4710' };
  await made.post(people.employer, '/employers', { ...firm, uscc, region: REGION });
  await made.post(people.otherEmployer, '/employers', { ...firm, uscc: foreign, region: '371311' });
  for (const make of [register, site, wages, inspected, complaints, fund, closing, referred, papersOfTheState, files]) await make(made);
  for (const thing of made.things) await under(made, thing);
  return { people, things: made.things };
}
/** The fund of the county, with an advance that is paid out and asked to be written off. */
async function fund(made: Making): Promise<void> {
  const supervisor = `demo-supervisor-${REGION}`;
  const path = `/revolving-funds/${REGION}`;
  await made.post(supervisor, `${path}/appropriations`, { amount: '100.00', on: '2026-03-16' });
  const lines = [{ idNumber: made.second.idNumber, amount: '1.00', period: '2026-01', owed: '100.00' }];
  const found = made.idAt('/cases/{}');
  const paper = { kind: 'employer-agreement', on: '2026-03-16', sha256: HASH };
  const { id } = await made.post(supervisor, `${path}/advances`, { case: found, employer: made.uscc, lines, paper });
  for (const who of ['-2', '-3']) await made.post(supervisor + who, `${path}/advances/${id}/approvals`, { decision: 'approve' });
  const writeOff = { reason: '终结执行', paper: { kind: 'other', on: '2026-03-16', sha256: HASH } };
  const asked = await made.post(supervisor, `${path}/advances/${id}/write-offs`, writeOff);
  const at = { '/revolving-funds/{}/advances/{}': id, '/revolving-funds/{}/advances/{}/write-offs/{}': asked.id };
  made.add('/revolving-funds/{region}', REGION, { at });
}

/** A site's account is to be closed; its deposit is drawn on. */
async function closing(made: Making): Promise<void> {
  const account = made.things.find(({ name }) => name === OWN_ACCOUNT)!;
  const on = '2026-02-02';
  const papers = ['completion', 'notice'].map((kind) => ({ kind, on, sha256: HASH }));
  const path = `/special-accounts/${account.at['/special-accounts/{}']}/closings`;
  const { id } = await made.post(made.people.employer, path, { completedOn: on, noticeFrom: on, papers });
  const deposit = made.things.find(({ name }) => name === '/wage-deposits/{}')!;
  const drawn = `/wage-deposits/${deposit.at['/wage-deposits/{}']}/drawdowns`;
  const drawdown = await made.post(`demo-supervisor-${REGION}`, drawn, { amount: '100.00' });
  Object.assign(account.at, { '/special-accounts/{}/closings/{}': id });
  Object.assign(deposit.at, { '/wage-deposits/{}/drawdowns/{}': drawdown.id });
}

/** What offices state: a letter, a contractor's record, a parameter and what it would change. */
async function papersOfTheState(made: Making): Promise<void> {
  const supervisor = `demo-supervisor-${REGION}`;
  const promise = { year: 2026, kind: 'enterprise', obligor: { uscc: made.uscc }, obligee: { region: REGION }, signedOn: '2026-03-16' };
  const targets = [{ measure: 'arrears-cleared-percent', value: '100' }];
  const letter = await made.post(supervisor, '/responsibility-letters', { ...promise, targets });
  made.add('/responsibility-letters/{id}', letter.id, { own: [made.people.employer] });
  const route = made.document.routes.find((one) => one.name === 'POST /api/v1/contractor-records')!;
  const said = made.document.sample(route.body!, { ...made.people.known, on: '2026-03-16', year: 2025 }) as Body;
  made.add('/contractor-records/{id}', (await made.post(supervisor, '/contractor-records', said)).id, { own: [made.people.employer] });
  const change = { region: '371327', value: '2600.00', validFrom: '2026-06-01', basis: '鲁政字〔2026〕1号', verified: true };
  const changed = await made.post('demo-admin', '/policies/minimum-wage.monthly', change, 'PUT');
  made.add('/policies/{key}', 'minimum-wage.monthly');
  made.add('/policies/changes/{id}', changed.id);
  const changes = [{ key: 'minimum-wage.monthly', region: '371327', value: '2600.00' }];
  const asked = await made.post('demo-admin', '/policies/what-ifs', { changes, from: '2026-02-01', to: '2026-03-10' });
  made.add('/policies/what-ifs/{id}', asked.id);
}

/** A file of each kind that is taken in, as its template is. */
async function files(made: Making): Promise<void> {
  const { employer } = made.people;
  const [inspector, supervisor] = [`demo-inspector-${REGION}`, `demo-supervisor-${REGION}`];
  const senders = {
    '/employments/batches': [employer, supervisor],
    '/contracts/batches': [employer, supervisor],
    '/payrolls/batches': [employer, 'demo-bank', supervisor],
    '/attendance/batches': [employer],
    '/complaints/batches': [inspector, supervisor],
  };
  for (const [path, clients] of Object.entries(senders)) {
    const { text } = await made.api.call({ as: clients[0]!, method: 'GET', path: `${path}/template` });
    for (const as of clients) {
      const id = await made.upload(as, path, text);
      // A supervisor's file is that of the supervisors of its region; another is its sender's alone.
      made.add(`${path}/{id}`, id, { name: `${path}, sent by ${as}`, own: [as], region: as === supervisor ? REGION : '' });
    }
  }
  const payroll = made.idAt('/payrolls/{}');
  const form = 'general&version=csv-1';
  const returned = await made.upload('demo-bank', `/payments/return-files?employer=${made.uscc}&payroll=${payroll}&bank=${form}`, RETURNED);
  made.add('/payments/return-files/{id}', returned, { own: ['demo-bank'] });
  const at = { '/payments/return-file-mappings/{}/{}': 'csv-1' };
  made.add('/payments/return-file-mappings/{bank}', 'general', { at });
}

/** What the lists under a thing name. */
async function under(made: Making, thing: Thing): Promise<void> {
  const lists = new Set(made.document.routes.filter(({ method }) => method === 'GET').map(keyOf));
  const keys = new Set(
    made.document.routes.map(keyOf).flatMap((key) => [...key.matchAll(/\{\}/g)].map(({ index }) => key.slice(0, index + 2))),
  );
  for (const key of keys) {
    const over = key.replace(/\/\{\}$/, '');
    if (thing.at[key] || !over.includes('{}') || !lists.has(over)) continue;
    const filled = fill(over, thing);
    if (filled === undefined) continue;
    const { data } = await made.api.call({ as: 'demo-auditor', method: 'GET', path: filled });
    const [item] = (data?.items ?? []) as { id?: string }[];
    if (item?.id) Object.assign(thing.at, { [key]: item.id });
  }
}

const keyOf = ({ path }: { path: string }): string => nameless(path.replace('/api/v1', ''));

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from '@anxin/testing';
import { Client } from 'pg';
import { readLog } from './bus-log';
import { walkTheCase } from './canary-case';
import { ServedDocument } from './document';
import { Api, numbersOf, ServedStack } from './stack';

/** Texts that stand nowhere else, put in as somebody's. */
const NAMES = {
  worker: '欧阳金丝雀',
  head: '司徒金丝雀',
  complainant: '上官金丝雀',
  witness: '东方金丝雀',
  addressee: '皇甫金丝雀',
  receiver: '令狐金丝雀',
  officer: '慕容金丝雀',
  wageOfficer: '诸葛金丝雀',
  heard: '尉迟金丝雀',
  speaker: '公孙金丝雀',
  reviewer: '夏侯金丝雀',
  caller: '端木金丝雀',
};
const WORDS = {
  narrative: '机密陈述金丝雀',
  note: '机密备注金丝雀',
  summary: '机密笔录金丝雀',
  place: '机密住址金丝雀',
  reason: '机密事由金丝雀',
  withdrawal: '机密撤诉金丝雀',
  signature: '机密签批金丝雀',
  correction: '机密更正金丝雀',
  email: 'canary-officer@labour.example',
  facts: '机密事实金丝雀',
  statement: '机密申辩金丝雀',
  hearing: '机密听证金丝雀',
  opinion: '机密审核金丝雀',
  decision: '机密理由金丝雀',
  confirmation: '机密确认金丝雀',
  report: '机密报告金丝雀',
  police: '机密回执金丝雀',
  order: '机密工单金丝雀',
};
const REGION = '371302';
const ROLES = ['employer', 'bank', 'hotline', 'worker', 'inspector', 'supervisor', 'auditor', 'administrator', 'respondent'] as const;

let stack: ServedStack;
let api: Api;
let document: ServedDocument;
let clients: Record<(typeof ROLES)[number], string>;
/** Resident numbers, phones and cards: nobody is ever told one. */
let numbers: string[];
const answers: { from: string; text: string }[] = [];
/** `POST /api/v1/payments lines.idNumber`: where a canary was put in. */
const fed = new Set<string>();

/** What the city's gateway for text messages was given: the one place that gets a phone number in clear. */
const texted: string[] = [];
let gateway: Server;
let settings: string;
/** Complainants are told by text messages, at any hour. */
async function withTextMessages(): Promise<void> {
  gateway = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => texted.push(chunk.toString('utf8'))).on('end', () => response.writeHead(202).end());
  });
  await new Promise<void>((ready) => gateway.listen(0, '127.0.0.1', ready));
  settings = mkdtempSync(path.join(tmpdir(), 'canary-'));
  const city = { city: '371300', url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`, secret: 'canary'.repeat(6) };
  const file = path.join(settings, 'messages.json');
  const told = { signature: '临沂劳动监察', link: 'https://12333.example.gov.cn/', quietHours: { from: '00:00', to: '00:00' } };
  writeFileSync(file, JSON.stringify([{ ...city, ...told }]));
  process.env.ANXIN_TEXT_MESSAGES = file;
}

jest.setTimeout(120_000);
beforeAll(async () => {
  await withTextMessages();
  stack = await ServedStack.start({ name: 'flow_canary', redisDb: 4, logLevel: 'verbose' });
  api = new Api(stack.served.url);
  document = await ServedDocument.read(api);
  const made = await numbersOf(['canary', 'canary-second', 'canary-head']);
  const [first, second, head] = ['canary', 'canary-second', 'canary-head'].map((seed) => made.get(seed)!);
  numbers = [first!.idNumber, first!.phone, first!.cardNumber, second!.idNumber, second!.phone, second!.cardNumber, head!.phone];
  clients = {
    employer: `demo-employer-${first!.uscc}`,
    bank: 'demo-bank',
    hotline: 'demo-hotline',
    worker: `demo-worker-${first!.idNumber}`,
    inspector: `demo-inspector-${REGION}`,
    supervisor: 'demo-supervisor-371300',
    auditor: 'demo-auditor',
    administrator: 'demo-admin',
    respondent: `demo-employer-${second!.uscc}`,
  };
  await feed(first!.uscc, first!, { ...second!, head: head!.phone, developer: second!.uscc });
});
afterAll(async () => {
  await stack?.stop();
  gateway.close();
  rmSync(settings, { recursive: true });
  delete process.env.ANXIN_TEXT_MESSAGES;
});

type Person = { idNumber: string; phone: string; cardNumber: string };

/** Sends a body, and keeps the answer and which of the fields that are kept secret it filled. */
async function put(
  role: (typeof ROLES)[number],
  template: string,
  body: object,
  ids: Record<string, string> = {},
  client = clients[role],
): Promise<{ id: string }> {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name]!);
  const answer = await api.call({ as: client, method: 'POST', path, body });
  answers.push({ from: `POST ${template} as ${role}`, text: answer.text });
  if (answer.status >= 300) throw new Error(`POST ${template}: ${answer.status} ${answer.text}`);
  for (const field of fieldsOf(body)) fed.add(`POST /api/v1${template} ${field}`);
  return answer.data as { id: string };
}

const fieldsOf = (value: unknown, under = ''): string[] =>
  Array.isArray(value)
    ? value.flatMap((one) => fieldsOf(one, under))
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([name, one]) => [`${under}${name}`, ...fieldsOf(one, `${under}${name}.`)])
      : [];

/** Through every route that takes something of a person. */
async function feed(employer: string, first: Person, second: Person & { head: string; developer: string }): Promise<void> {
  const worker = { name: NAMES.worker, idNumber: first.idNumber, phone: first.phone };
  const line = { idNumber: first.idNumber, post: '操作工', kind: 'direct', gross: '6000.00', net: '5200.00' };
  await api.on('2026-03-02T09:00:00+08:00');
  await put('employer', '/employers', {
    uscc: employer,
    name: '某有限公司',
    industry: 'C1811',
    region: REGION,
    legalRepresentative: NAMES.head,
    phone: second.head,
  });
  await put('employer', '/employments', { employer, worker, startsOn: '2026-03-01', post: '操作工', kind: 'direct' });
  const terms = {
    term: 'open-ended',
    startsOn: '2026-03-01',
    signedOn: '2026-03-01',
    post: '操作工',
    wage: { basis: 'monthly', amount: '6000.00' },
    payday: 10,
  };
  await put('employer', '/contracts', { employer, worker, ...terms });
  await put('bank', '/wage-cards', { worker, bank: '中国农业银行', cardNumber: first.cardNumber });
  await put('bank', '/wage-cards', {
    worker: { name: NAMES.complainant, idNumber: second.idNumber, phone: second.phone },
    bank: '中国银行',
    cardNumber: second.cardNumber,
  });
  await api.on('2026-04-03T09:00:00+08:00');
  const payroll = await put('employer', '/payrolls', { employer, period: '2026-03', payday: '2026-04-10', lines: [line] });
  await put('employer', '/payrolls/{id}/lines', { lines: [{ ...line, idNumber: second.idNumber }] }, payroll as never);
  await api.insist({ as: clients.employer, method: 'POST', path: `/payrolls/${payroll.id}/submission` });
  const cash = await put('employer', '/payments', {
    employer,
    payroll: payroll.id,
    paidOn: '2026-04-03',
    channel: 'cash',
    lines: [{ idNumber: first.idNumber, amount: '5200.00', reference: 'C1' }],
  });
  await put('worker', '/payments/{id}/confirmations', { accepted: true, note: WORDS.note, idNumber: first.idNumber }, cash as never);
  const complaint = {
    channel: '12333',
    category: 'wage-arrears',
    respondent: { uscc: employer, name: '某有限公司' },
    region: REGION,
    receivedAt: '2026-04-03T08:30:00+08:00',
    narrative: WORDS.narrative,
    complainant: { name: NAMES.complainant, idNumber: second.idNumber, phone: second.phone },
  };
  const lodged = await put('hotline', '/complaints', complaint);
  await put(
    'hotline',
    '/complaints/{id}/withdrawal',
    { reason: WORDS.withdrawal },
    (await put('hotline', '/complaints', complaint)) as never,
  );
  await api.settle();
  await put('inspector', '/complaints/{id}/acceptance', {}, lodged as never);
  await api.settle();
  await safeguard(employer, first);
  await work(employer);
  await site(employer, first, second.developer);
  await api.on('2026-04-13T09:00:00+08:00');
  await corrected(payroll, line, cash);
  await refused(worker, employer);
  await walked(second);
}

/** A case of another firm, through all its papers. */
async function walked({ developer: uscc, ...person }: Person & { developer: string }): Promise<void> {
  const { hotline, inspector, supervisor } = clients;
  await walkTheCase({
    ...{ api, url: stack.served.url, region: REGION, uscc, hotline, inspector, supervisor, names: NAMES, words: WORDS },
    complainant: { name: NAMES.complainant, idNumber: person.idNumber, phone: person.phone },
    put: (as, template, body, ids) => put(as.split('-')[1] as (typeof ROLES)[number], template, body, ids, as),
    fed: (template, body) => fieldsOf(body).forEach((field) => fed.add(`POST /api/v1${template} ${field}`)),
  });
}

/** A site with its wage officer and who was there. */
async function site(employer: string, { idNumber, phone }: Person, developer: string): Promise<void> {
  const dates = { startsOn: '2026-04-01', endsOn: '2027-04-01' };
  const parties = { developer, generalContractor: employer, sector: 'housing', region: REGION };
  const project = await put('employer', '/projects', { name: '某小区', ...parties, contractAmount: '1000000.00', ...dates });
  await put(
    'employer',
    '/projects/{projectId}/wage-officers',
    { name: NAMES.wageOfficer, phone, from: '2026-04-01' },
    { projectId: project.id },
  );
  await api.settle();
  await put('employer', '/attendance', { project: project.id, lines: [{ idNumber, date: '2026-04-02', hours: '8' }] });
}

/** A wage is lowered after its payday, and accepted; cash is confirmed by name. */
async function corrected(payroll: { id: string }, line: { idNumber: string; gross: string }, cash: { id: string }): Promise<void> {
  const { employer } = await api.insist({ as: clients.employer, method: 'GET', path: `/payrolls/${payroll.id}` });
  const lines = [{ ...line, gross: '5900.00', net: '5100.00' }];
  await put('employer', '/payrolls/preview', { employer, period: '2026-04', payday: '2026-05-10', lines });
  await put('employer', '/payrolls/{id}/corrections', { lines, reason: WORDS.correction }, payroll as never);
  const word = { accepted: true, note: WORDS.note, idNumber: line.idNumber };
  await put('worker', '/payrolls/{id}/corrections/{number}/confirmations', word, { id: payroll.id, number: '1' });
  const named = { accepted: true, lines: [{ idNumber: line.idNumber }] };
  await put('inspector', '/payments/{id}/confirmations', named, cash as never);
}

/** A site's account, and an advance of the fund for one worker. */
async function safeguard(employer: string, { idNumber, cardNumber }: Person): Promise<void> {
  const project = '01970000-0000-7000-8000-000000000001';
  const opened = { project, bank: '中国银行', accountNumber: cardNumber, openedOn: '2026-03-02' };
  await keptOpen((await put('employer', '/special-accounts', opened)).id);
  const region = { region: REGION };
  await put('supervisor', '/revolving-funds/{region}/appropriations', { amount: '100.00', on: '2026-04-03' }, region);
  const lines = [{ idNumber, amount: '1.00', period: '2026-02', owed: '100.00' }];
  const [{ id }] = (await api.insist({ as: clients.inspector, method: 'GET', path: `/cases?employer=${employer}` })).items as [
    { id: string },
  ];
  const paper = { kind: 'employer-agreement', on: '2026-04-03', sha256: 'a'.repeat(64) };
  const advance = await put('supervisor', '/revolving-funds/{region}/advances', { case: id, employer, lines, paper }, region);
  const path = `/revolving-funds/${REGION}/advances/${advance.id}/approvals`;
  const body = { decision: 'refuse', reason: WORDS.signature };
  await api.insist({ as: `${clients.supervisor}-2`, method: 'POST', path, body });
  for (const field of fieldsOf(body)) fed.add(`POST /api/v1/revolving-funds/{region}/advances/{id}/approvals ${field}`);
  await writtenOff({ case: id, employer, lines, paper });
}

/** An account's closing is applied for and refused. */
async function keptOpen(id: string): Promise<void> {
  const papers = ['completion', 'notice'].map((kind) => ({ kind, on: '2026-03-02', sha256: 'a'.repeat(64) }));
  const route = '/special-accounts/{id}/closings';
  const closing = await put('employer', route, { completedOn: '2026-03-02', noticeFrom: '2026-03-02', papers }, { id });
  const body = { decision: 'refuse', reason: WORDS.signature };
  await put('supervisor', `${route}/{closing}/approvals`, body, { id, closing: closing.id });
}

/** An advance is paid out, and not written off after all. */
async function writtenOff(application: object): Promise<void> {
  const path = `/revolving-funds/${REGION}/advances`;
  const { id } = await api.insist({ as: clients.supervisor, method: 'POST', path, body: application });
  const insist = (as: string, at: string, body: object) =>
    api.insist({ as: `${clients.supervisor}${as}`, method: 'POST', path: `${path}/${id}${at}`, body });
  for (const as of ['-2', '-3']) await insist(as, '/approvals', { decision: 'approve' });
  const paper = { kind: 'other', on: '2026-04-03', sha256: 'a'.repeat(64) };
  const route = '/revolving-funds/{region}/advances/{id}/write-offs';
  const asked = await put('supervisor', route, { reason: WORDS.reason, paper }, { region: REGION, id });
  const body = { decision: 'refuse', reason: WORDS.signature };
  await insist('-2', `/write-offs/${asked.id}/approvals`, body);
  for (const field of fieldsOf(body)) fed.add(`POST /api/v1${route}/{writeOff}/approvals ${field}`);
}

/** The inspectorate's own papers. */
async function work(employer: string): Promise<void> {
  const [{ id }] = (await api.insist({ as: clients.inspector, method: 'GET', path: `/cases?employer=${employer}` })).items as [
    { id: string },
  ];
  await api.insist({
    as: clients.supervisor,
    method: 'POST',
    path: `/cases/${id}/assignment`,
    body: { inspectors: [clients.inspector, `${clients.inspector}-2`] },
  });
  const attachment = { name: '照片', sha256: 'a'.repeat(64), source: '现场' };
  await put(
    'inspector',
    '/cases/{id}/investigation-records',
    {
      kind: 'interview',
      summary: WORDS.summary,
      takenAt: '2026-04-03T08:50:00+08:00',
      place: '办公室',
      person: NAMES.witness,
      signedOrRefused: 'signed',
      attachments: [attachment],
    },
    { id },
  );
  const service = { kind: 'direct', servedAt: '2026-04-03T08:55:00+08:00', place: WORDS.place, receivedBy: NAMES.receiver };
  await put(
    'inspector',
    '/cases/{id}/rectification-orders',
    {
      dueOn: '2026-04-20',
      amount: '5200.00',
      demands: '支付工资',
      addressees: [{ person: NAMES.addressee, capacity: '法定代表人', service }],
    },
    { id },
  );
  const inspector = await put('supervisor', '/inspectors', {
    subject: 'demo-inspector-canary',
    name: NAMES.officer,
    region: REGION,
    department: 'labour',
    email: WORDS.email,
  });
  await put('supervisor', '/inspectors/{id}/address', { email: WORDS.email }, inspector as never);
  const [own] = (
    await api.insist({ as: clients.inspector, method: 'GET', path: `/inspectors?region=${REGION}&department=labour&limit=200` })
  ).items.filter((one: { subject?: string }) => one.subject === clients.inspector) as [{ id: string }];
  await put('inspector', '/inspectors/{id}/interests', { uscc: employer, reason: WORDS.reason }, own as never);
}

/** What is refused is said without the number that was wrong. */
async function refused(worker: { idNumber: string; phone: string }, employer: string): Promise<void> {
  const wrong = { ...worker, phone: `${worker.phone}x`, extra: worker.idNumber };
  const bodies = [
    { path: '/employments', body: { employer, worker: wrong, startsOn: '2026-03-01', post: '操作工', kind: 'direct' } },
    { path: '/employments', body: { employer, worker, startsOn: '2026-03-01', post: '操作工', kind: 'nonsense' } },
    { path: `/employments?${worker.idNumber}=${worker.phone}`, body: { [worker.idNumber]: worker.phone } },
    {
      path: '/payments',
      body: {
        employer,
        paidOn: '2026-04-03',
        channel: 'cash',
        lines: [{ idNumber: worker.idNumber, amount: '1.00', reference: worker.idNumber }],
      },
    },
  ];
  for (const { path, body } of bodies) {
    const answer = await api.call({ as: clients.employer, method: 'POST', path, body });
    expect(answer.status).toBe(400);
    // A field that the caller made up is named to the caller by the name it was given.
    if (!path.includes('?')) answers.push({ from: `POST ${path}, refused`, text: answer.text });
  }
}

/** As it is, and as bytes are written in hexadecimal digits or base64 of any alignment. */
function forms(text: string): string[] {
  const bytes = Buffer.from(text);
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift, 'x'), bytes])
      .toString('base64')
      .slice(shift ? 4 : 0)
      .replace(/=+$/, '')
      .slice(0, -1),
  );
  const escaped = JSON.stringify(text)
    .replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .slice(1, -1);
  return [...new Set([text, bytes.toString('hex'), ...encoded, escaped, encodeURIComponent(text)])];
}

/** Which canaries stand in a text, by what they are. */
function spilled(text: string, canaries: readonly string[]): string[] {
  return canaries.filter((canary) => forms(canary).some((form) => text.includes(form)));
}

const everything = (): string[] => [...numbers, ...Object.values(NAMES), ...Object.values(WORDS)];

async function query<T extends object>(sql: string): Promise<T[]> {
  const client = new Client({ connectionString: stack.served.databaseUrl });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('what is known of a person', () => {
  it('was put in wherever the document says that something is kept secret', () => {
    const kept = document.routes.flatMap((route) =>
      route.body ? document.secrets(route.body).map((field) => `${route.name} ${field}`) : [],
    );
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((one) => !fed.has(one)).sort()).toEqual([]);
  });

  it('is found where it is in clear: the search itself works', () => {
    for (const canary of everything()) for (const form of forms(canary)) expect(spilled(`…${form}…`, [canary])).toEqual([canary]);
    expect(spilled(Buffer.from(`xy${NAMES.worker}z`).toString('base64'), [NAMES.worker])).toEqual([NAMES.worker]);
    expect(spilled('nothing of it', everything())).toEqual([]);
  });

  it('goes to who is called: the gateway alone gets the number that was left, and neither name nor words', async () => {
    const [, , , , complainantsPhone] = numbers;
    await eventually('a message was sent', () => Promise.resolve(texted.find((body) => body.includes(complainantsPhone!))));
    expect(
      texted.flatMap((body) =>
        spilled(
          body,
          everything().filter((canary) => canary !== complainantsPhone),
        ),
      ),
    ).toEqual([]);
  });

  it('stands in no table of any schema in clear', async () => {
    const tables = await query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%' ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(60);
    const found: string[] = [];
    let rows = 0;
    for (const { name } of tables) {
      const texts = await query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      rows += texts.length;
      found.push(...spilled(texts.map((row) => row.text).join('\n'), everything()).map((canary) => `${canary} in ${name}`));
    }
    expect(rows).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });

  it('stands in no event', async () => {
    const log = await readLog(stack.served);
    expect(new Set(log.map((one) => one.topic)).size).toBeGreaterThan(4);
    expect(log.filter((one) => one.type.endsWith('employment-registered.v1'))).toHaveLength(1);
    expect(log.flatMap(({ topic, type, text }) => spilled(text, everything()).map((canary) => `${canary} in ${topic} ${type}`))).toEqual(
      [],
    );
  });

  it('stands nowhere in Redis', async () => {
    if (!stack.served.redisUrl) return;
    const redis = new Redis(stack.served.redisUrl);
    try {
      const keys = await redis.keys('*');
      expect(keys.length).toBeGreaterThan(0);
      const texts = await Promise.all(keys.map(async (key) => `${key}\n${JSON.stringify(await valueOf(redis, key))}`));
      expect(texts.flatMap((text, at) => spilled(text, everything()).map((canary) => `${canary} in ${keys[at]}`))).toEqual([]);
    } finally {
      await redis.quit();
    }
  });

  it('stands in no line of the services’ logs, chatty as they may be', () => {
    const lines = readFileSync(stack.served.log, 'utf8').split('\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => spilled(line, everything()).length)).toEqual([]);
  });

  it('is in no answer to any role; names and papers only where they are opened on purpose', async () => {
    await readEverything();
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter(({ text }) => spilled(text, numbers).length).map(({ from }) => from)).toEqual([]);
    const found = answers.flatMap(({ from, text }) => spilled(text, Object.values(NAMES)).map((name) => `${name}: ${from}`));
    expect(found.filter((line) => !OPENED.some((opened) => opened.test(line)))).toEqual([]);
    // And it can be opened: whoever must act on it reads it.
    expect(found.some((line) => line.includes('/complainant') && line.startsWith(NAMES.complainant))).toBe(true);
  });
});

/** Who stands in the papers of a case. */
const PAPERS = [NAMES.addressee, NAMES.receiver, NAMES.heard, NAMES.speaker, NAMES.reviewer].join('|');
/** A competent inspector opens who complained; the inspectorate reads its own records and knows its own people. */
const OPENED = [
  new RegExp(`^(${NAMES.complainant}|${NAMES.caller}): GET /api/v1/complaints/{id}/complainant as inspector$`),
  new RegExp(`^${NAMES.witness}: GET /api/v1/cases/{id}/investigation-records as (inspector|supervisor|auditor)$`),
  // A firm reads who took its papers for it, and who spoke for it; of another addressee nothing.
  new RegExp(`^(${NAMES.receiver}|${NAMES.speaker}): GET /api/v1/cases/{id}/papers as respondent$`),
  new RegExp(`^(${PAPERS}): GET /api/v1/cases/{id}/papers as (inspector|supervisor|auditor)$`),
  // Who is answerable stands in the list of papers that goes to the police, and no other name.
  new RegExp(`^${NAMES.heard}: GET /api/v1/cases/{id}/referrals/{referral}/bundle(\\.txt)? as (inspector|supervisor)$`),
  new RegExp(`^${NAMES.officer}: (GET|POST) (/api/v1)?/inspectors.* as (inspector|supervisor|auditor)$`),
];

/** Every GET of the document, as every role, of everything that the lists name. */
async function readEverything(): Promise<void> {
  const reads = document.routes.filter((route) => route.method === 'GET' && !route.path.endsWith('/stream'));
  const ids = new Map<string, Set<string>>();
  const note = (path: string, data: unknown): void => {
    for (const item of (data as { items?: { id?: string }[] } | undefined)?.items ?? [])
      if (item.id) ids.set(path, (ids.get(path) ?? new Set()).add(item.id));
  };
  const read = async (route: { path: string; query: readonly string[] }, path: string): Promise<void> => {
    const query = new URLSearchParams({
      ...(route.query.includes('reason') && { reason: '核实' }),
      ...(route.query.includes('month') && { month: '2026-04' }),
      ...(route.query.includes('region') && { region: REGION }),
    });
    const got = await Promise.all(
      ROLES.map(async (role) => ({ role, answer: await api.call({ as: clients[role], method: 'GET', path: `${path}?${query}` }) })),
    );
    for (const { role, answer } of got) {
      note(path, answer.data);
      answers.push({ from: `GET ${route.path} as ${role}`, text: answer.text });
      expect(answer.status).toBeLessThan(500);
    }
  };
  for (const route of reads.filter((one) => !one.path.includes('{'))) await read(route, route.path);
  const depth = (path: string): number => path.split('{').length;
  for (const route of reads.filter((one) => one.path.includes('{')).sort((one, other) => depth(one.path) - depth(other.path))) {
    for (const path of expanded(route.path, ids)) await read(route, path);
  }
}

/** A templated path with the ids that its collections listed, at most five of each. */
function expanded(template: string, ids: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const at = template.indexOf('/{');
  if (at < 0) return [template];
  const collection = template.slice(0, at);
  const rest = template.slice(template.indexOf('}') + 1);
  return [...(ids.get(collection) ?? [])].slice(0, 5).flatMap((id) => {
    const filled = `${collection}/${id}`;
    const next = rest.indexOf('/{');
    if (next < 0) return [filled + rest];
    const inner = filled + rest.slice(0, next);
    return [...(ids.get(inner) ?? [])].slice(0, 5).map((one) => `${inner}/${one}${rest.slice(rest.indexOf('}') + 1)}`);
  });
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1');
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return redis.get(key);
  }
}

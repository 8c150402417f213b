import { createHmac } from 'node:crypto';
import { nameless, type ServedDocument } from './document';
import { type Api, numbersOf } from './stack';

export const REGION = '371302';
/** A bank's answer to a file of wages. */
const RETURNED =
  '序号,收款账号,户名,证件号码,金额,处理结果,入账日期,交易流水号\r\n1,6228482429624015649,某人,,"5,200.00",失败,,MX2\r\n合计,1,,,5200.00,,,\r\n';
const HASH = 'a'.repeat(64);
const PAPER = { name: '照片', sha256: HASH, source: '现场' };
const PERIOD = '2026-02';
const OWN_ACCOUNT = 'an account that no bank told of';

/** One thing that calls are about: whose it is, where, and who has it in hand. */
export interface Thing {
  readonly name: string;
  readonly region: string;
  /** Those that lead it or sign for it. */
  readonly departments: readonly string[];
  /** Clients whose it is. */
  readonly own: readonly string[];
  /** Of those, who runs it; where nobody is named, all do. */
  readonly led: readonly string[];
  /** Clients of the inspectors who have it. */
  readonly assigned: readonly string[];
  /** Paths under it where it has nothing: whoever sees it is answered 404 there. */
  readonly lacks: readonly string[];
  /** What is otherwise under one of its paths. */
  readonly but: Readonly<Record<string, Partial<Pick<Thing, 'own' | 'departments'>>>>;
  /** What stands in the place of a path's last parameter: `/cases/{}` → id. */
  readonly at: Readonly<Record<string, string>>;
}

type Body = Record<string, unknown>;

/** The people of the story, by their client's names. */
export interface People {
  readonly employer: string;
  readonly otherEmployer: string;
  readonly platform: string;
  readonly otherPlatform: string;
  readonly worker: string;
  readonly otherWorker: string;
  readonly uscc: string;
  readonly known: Readonly<Record<string, unknown>>;
}

/** One of each kind of thing in region 371302, made through the API as its people make it. */
export class OneOfEach {
  readonly things: Thing[] = [];
  private readonly people!: People;
  private uscc!: string;
  private first!: { idNumber: string; phone: string; cardNumber: string };
  private second!: { idNumber: string; phone: string; cardNumber: string };

  private constructor(
    private readonly api: Api,
    private readonly url: string,
    private readonly document: ServedDocument,
  ) {}

  static async make(api: Api, url: string, document: ServedDocument): Promise<{ people: People; things: readonly Thing[] }> {
    const made = new OneOfEach(api, url, document);
    await made.tell();
    return { people: made.people, things: made.things };
  }

  private async tell(): Promise<void> {
    const made = await numbersOf(['matrix', 'matrix-second', 'matrix-foreign']);
    const foreign = made.get('matrix-foreign')!.uscc;
    [this.first, this.second, this.uscc] = [made.get('matrix')!, made.get('matrix-second')!, made.get('matrix')!.uscc];
    const { uscc, first, second } = this;
    const people: People = {
      employer: `demo-employer-${uscc}`,
      otherEmployer: `demo-employer-${foreign}`,
      platform: `demo-platform-${uscc}`,
      otherPlatform: `demo-platform-${foreign}`,
      worker: `demo-worker-${first.idNumber}`,
      otherWorker: `demo-worker-${second.idNumber}`,
      uscc,
      known: {
        idNumber: first.idNumber,
        phone: first.phone,
        cardNumber: first.cardNumber,
        employer: uscc,
        period: PERIOD,
        region: REGION,
        sha256: HASH,
        photoSha256: HASH,
      },
    };
    Object.assign(this, { people });
    await this.api.on('2026-02-02T09:00:00+08:00');
    for (const [code, region] of [
      [uscc, REGION],
      [foreign, '371311'],
    ] as const)
      // prettier-ignore
      await this.post(`demo-employer-${code}`, '/employers', { uscc: code, name: '某建筑有限公司', industry: 'E4710', region });
    await this.register();
    await this.site();
    await this.wages();
    await this.inspected();
    await this.complaints();
    await this.fund();
    await this.closing();
    await this.referred();
    await this.papersOfTheState();
    await this.files();
    for (const thing of this.things) await this.under(thing);
  }

  private async post(as: string, path: string, body?: unknown, method = 'POST'): Promise<{ id: string } & Body> {
    return (await this.api.insist({ as, method, path, body })) as { id: string } & Body;
  }

  private add(path: string, id: string, more: Partial<Thing> = {}): Thing {
    const key = nameless(path);
    const thing = {
      name: key,
      region: REGION,
      departments: ['labour'],
      own: [],
      led: [],
      assigned: [],
      lacks: [],
      but: {},
      ...more,
      at: { [key]: id, ...more.at },
    };
    this.things.push(thing);
    return thing;
  }

  private get worker(): Body {
    return { name: '某人', idNumber: this.first.idNumber, phone: this.first.phone };
  }

  /** The firm and its people. */
  private async register(): Promise<void> {
    const { people, uscc } = this;
    const { employer, worker } = people;
    const under = (path: string, body: Body, as = employer): Promise<{ id: string }> => this.post(as, `/employers/${uscc}${path}`, body);
    const at = {
      deferrals: { period: '2026-01', agreedWith: '工会委员会', signedOn: '2026-02-02', until: '2026-02-25' },
      'dispatch-licences': { number: '371302202400012', validFrom: '2024-01-01', validUntil: '2026-12-31' },
      headcounts: { asOf: '2026-02-02', employees: 80, dispatched: 2, insured: 80 },
      'status-changes': { status: 'suspended', from: '2026-02-01', reason: '装修', source: 'employer' },
      unions: { unionised: true, since: '2025-02-01' },
      'wage-agreements': { validFrom: '2026-01-13', validUntil: '2028-01-12' },
      'wage-systems': { kind: 'distribution', filedOn: '2026-01-20' },
      'working-time-approvals': {
        kind: 'comprehensive',
        posts: ['木工'],
        validFrom: '2026-01-01',
        validUntil: '2026-12-31',
        number: '1号',
      },
    };
    const ids: Record<string, string> = {};
    for (const [name, body] of Object.entries(at)) ids[`/employers/{}/${name}/{}`] = (await under(`/${name}`, body)).id;
    this.add('/employers/{uscc}', uscc, { own: [employer], at: ids });
    const own = [employer, worker];
    const terms = { term: 'open-ended', startsOn: '2026-02-01', signedOn: '2026-02-01', post: '木工', payday: 10 };
    const work = { employer: uscc, worker: this.worker, startsOn: '2026-02-01', post: '木工', kind: 'direct' };
    this.add('/employments/{id}', (await this.post(employer, '/employments', work)).id, { own });
    const contract = { employer: uscc, worker: this.worker, ...terms, wage: { basis: 'monthly', amount: '6000.00' } };
    this.add('/contracts/{id}', (await this.post(employer, '/contracts', contract)).id, { own });
    const card = { worker: this.worker, bank: '中国农业银行', cardNumber: this.first.cardNumber };
    await this.api.settle();
    this.add('/wage-cards/{id}', (await this.post('demo-bank', '/wage-cards', card)).id, { own: [worker, 'demo-bank'] });
  }

  /** A site of houses: the housing department leads, labour signs. */
  private async site(): Promise<void> {
    const { employer, platform } = this.people;
    const body = { name: '某小区', sector: 'housing', region: REGION, developer: this.uscc, generalContractor: this.uscc };
    const project = await this.post(employer, '/projects', {
      ...body,
      contractAmount: '48000000.00',
      startsOn: '2026-02-01',
      endsOn: '2027-09-30',
    });
    await this.api.settle();
    const shows = ['developer', 'general-contractor', 'project-office', 'subcontractors', 'authority', 'wage-officer', 'minimum-wage'];
    const rights = ['payday', 'authority-phone', 'inspection-phone', 'arbitration', 'legal-aid'];
    const under: [string, Body][] = [
      ['notice-boards', { postedOn: '2026-02-02', shows: [...shows, ...rights], photoSha256: HASH }],
      ['wage-officers', { name: '某专管员', phone: this.first.phone, from: '2026-02-02' }],
      ['injury-cover', { from: '2026-02-02', until: '2027-12-30' }],
      ['payment-guarantees', { form: 'bank', amount: '4800000.00', validUntil: '2027-12-31' }],
      ['subcontracts', { subcontractor: this.people.otherEmployer.slice('demo-employer-'.length), scope: '木工' }],
    ];
    const at: Record<string, string> = {};
    for (const [name, one] of under) at[`/projects/{}/${name}/{}`] = (await this.post(employer, `/projects/${project.id}/${name}`, one)).id;
    const check = { subcontract: at['/projects/{}/subcontracts/{}'], finding: 'person', on: '2026-02-02' };
    at['/projects/{}/qualification-checks/{}'] = (
      await this.post(`demo-supervisor-${REGION}`, `/projects/${project.id}/qualification-checks`, check)
    ).id;
    const departments = ['housing-construction', 'labour'];
    const shared = { departments, own: [employer] };
    const ofBank = { ...shared, own: [employer, 'demo-bank'] };
    const but = { '/projects/{}/wage-deposit': ofBank };
    // Who subcontracts on it sees it too.
    const own = [employer, this.people.otherEmployer, platform];
    this.add('/projects/{id}', project.id, { own, led: [employer, platform], at, but });
    const days = { project: project.id, lines: [{ idNumber: this.first.idNumber, date: '2026-02-02', hours: '8' }] };
    this.add('/attendance/{id}', (await this.post(employer, '/attendance', days)).id, shared);
    const on = '2026-02-02';
    const account = { project: project.id, bank: '中国建设银行', accountNumber: '91130000000041', openedOn: on };
    this.add('/special-accounts/{id}', (await this.post('demo-bank', '/special-accounts', account)).id, ofBank);
    const deposit = { employer: this.uscc, form: 'cash', amount: '720000.00', project: project.id, on };
    this.add('/wage-deposits/{id}', (await this.post('demo-bank', '/wage-deposits', deposit)).id, ofBank);
    const reserve = { project: project.id, amount: '5000.00', on };
    this.add('/wage-reserves/{id}', (await this.post(employer, '/wage-reserves', reserve)).id, shared);
    const second = await this.post(employer, '/projects', {
      ...body,
      name: '另一小区',
      contractAmount: '9000000.00',
      startsOn: on,
      endsOn: '2027-09-30',
    });
    await this.api.settle();
    const reported = await this.post(employer, '/special-accounts', { ...account, project: second.id, accountNumber: '91130000000058' });
    this.add('/special-accounts/{id}', reported.id, { ...shared, name: OWN_ACCOUNT });
  }

  /** A month of wages: one is paid by the bank, the other not at all. */
  private async wages(): Promise<void> {
    const { employer, worker } = this.people;
    await this.api.on('2026-03-02T09:00:00+08:00');
    const line = (idNumber: string): Body => ({ idNumber, post: '木工', kind: 'direct', gross: '6000.00', net: '5200.00' });
    const lines = [line(this.first.idNumber), line(this.second.idNumber)];
    const payroll = await this.post(employer, '/payrolls', { employer: this.uscc, period: PERIOD, payday: '2026-03-10', lines });
    await this.post(employer, `/payrolls/${payroll.id}/submission`);
    const paid = { employer: this.uscc, payroll: payroll.id, paidOn: '2026-03-02' };
    const receipt = { idNumber: this.first.idNumber, amount: '5200.00', reference: 'matrix-1' };
    const payment = await this.post('demo-bank', '/payments', { ...paid, channel: 'card', lines: [receipt] });
    const correction = { lines: [{ ...line(this.second.idNumber), post: '钢筋工' }], reason: '录入错误' };
    await this.post(employer, `/payrolls/${payroll.id}/corrections`, correction);
    const versions = { '/payrolls/{}/corrections/{}': '1', '/payrolls/{}/versions/{}': '1' };
    // A correction is confirmed by the worker whom it concerns.
    this.add('/payrolls/{id}', payroll.id, { own: [employer, this.people.otherWorker], at: versions });
    this.add('/payments/{id}', payment.id, { own: [employer, worker, 'demo-bank'] });
    await this.api.settle();
    const slips = (await this.api.insist({ as: worker, method: 'GET', path: '/payslips' })) as { items: { id: string }[] };
    this.add('/payslips/{id}', slips.items[0]!.id, { own: [worker] });
  }

  /** The alert of the missing wage, and its case: served on the firm, in the hands of two of the three inspectors. */
  private async inspected(): Promise<void> {
    const { employer } = this.people;
    const [inspector, supervisor] = [`demo-inspector-${REGION}`, `demo-supervisor-${REGION}`];
    const colleague = 'demo-inspector-matrix';
    const office = { subject: colleague, name: '某监察员', region: REGION, department: 'labour' };
    await this.post(supervisor, '/inspectors', office);
    await this.api.on('2026-03-16T09:00:00+08:00');
    const list = async (path: string): Promise<{ id: string; subject?: string }[]> =>
      ((await this.api.insist({ as: inspector, method: 'GET', path })) as { items: { id: string }[] }).items;
    const self = (await list(`/inspectors?region=${REGION}&limit=200`)).find(({ subject }) => subject === inspector)!;
    this.add('/inspectors/{id}', self.id, { own: [inspector] });
    const [alert] = await list(`/alerts?employer=${this.uscc}&rule=wage-arrears`);
    this.add('/alerts/{id}', alert!.id, { own: [employer] });
    const [opened] = await list(`/cases?employer=${this.uscc}`);
    const at = `/cases/${opened!.id}`;
    await this.post(inspector, `${at}/filing`, { decision: 'file' });
    await this.post(supervisor, `${at}/assignment`, { inspectors: [inspector, colleague] });
    const record = { kind: 'site', summary: '核对台账', takenAt: '2026-03-16T08:50:00+08:00', place: '工地', amountVerified: '386400.00' };
    const owed = { workersVerified: 23, longestOwed: { months: 4, amount: '16800.00' } };
    await this.post(inspector, `${at}/investigation-records`, { ...record, ...owed });
    const fled = { kind: 'conduct', conduct: 'fled', summary: '负责人失联', takenAt: record.takenAt, place: '工地', attachments: [PAPER] };
    await this.post(inspector, `${at}/investigation-records`, fled);
    const demand = await this.post(inspector, `${at}/demands`, { documents: ['工资支付台账'], dueOn: '2026-03-30' });
    const service = { kind: 'direct', servedAt: '2026-03-16T08:55:00+08:00', place: '工地', receivedBy: '负责人' };
    const addressees = [{ uscc: this.uscc, capacity: '用人单位', service }];
    await this.post(inspector, `${at}/rectification-orders`, { dueOn: '2026-03-23', amount: '386400.00', demands: '支付工资', addressees });
    const own = { own: [employer], assigned: [inspector, colleague] };
    this.add('/cases/{id}', opened!.id, { ...own, at: { '/cases/{}/demands/{}': demand.id } });
    await this.api.settle();
  }

  /** One that the hotline took, one that a worker lodged; one on the site; a signed work order. */
  private async complaints(): Promise<void> {
    const { worker, otherWorker } = this.people;
    const complaint = (person: { idNumber: string; phone: string }, more: Body): Body => ({
      channel: '12333',
      category: 'wage-arrears',
      respondent: { uscc: this.uscc, name: '某建筑有限公司' },
      region: REGION,
      receivedAt: '2026-03-16T08:30:00+08:00',
      narrative: '二月工资未发',
      complainant: { name: '某人', idNumber: person.idNumber, phone: person.phone },
      ...more,
    });
    const lacks = ['/complaints/{}/work-order'];
    const taken = await this.post('demo-hotline', '/complaints', complaint(this.first, {}));
    this.add('/complaints/{id}', taken.id, { own: ['demo-hotline', worker], lacks });
    const lodged = await this.post(otherWorker, '/complaints', complaint(this.second, { channel: 'web' }));
    this.add('/complaints/{id}', lodged.id, { name: 'a complaint that no hotline took', own: [otherWorker], lacks });
    const project = this.things.find((one) => one.at['/projects/{}'])!.at['/projects/{}'];
    const site = await this.post('demo-hotline', '/complaints', complaint(this.first, { project, narrative: '工地欠薪' }));
    const departments = ['housing-construction'];
    this.add('/complaints/{id}', site.id, { name: 'a complaint about a site', departments, own: ['demo-hotline', worker], lacks });
    const order = {
      ticket_no: 'MX1',
      source: '12345',
      received_at: '2026-03-16 08:58:00',
      category: '拖欠工资',
      content: '拖欠工资',
      region_code: REGION,
    };
    const caller = {
      employer_text: '某饺子馆',
      caller_name: '赵四',
      caller_phone: this.first.phone,
      people_count: 3,
      amount: '9600',
      urgency_level: '紧急',
    };
    const { id } = await workOrder(this.url, { ...order, ...caller });
    this.add('/complaints/{id}', id, { name: 'a work order', own: ['demo-hotline'] });
    await this.post(`demo-inspector-${REGION}`, `/complaints/${id}/acceptance`, {});
    const told = (await this.api.insist({ as: 'demo-supervisor-371300', method: 'GET', path: '/hotline/call-backs' })) as {
      items: { id: string }[];
    };
    this.add('/hotline/call-backs/{id}', told.items[0]!.id);
    await this.api.settle();
  }

  /** The fund of the county, with an advance that is paid out and asked to be written off. */
  private async fund(): Promise<void> {
    const supervisor = `demo-supervisor-${REGION}`;
    const path = `/revolving-funds/${REGION}`;
    await this.post(supervisor, `${path}/appropriations`, { amount: '100.00', on: '2026-03-16' });
    const lines = [{ idNumber: this.second.idNumber, amount: '1.00', period: '2026-01', owed: '100.00' }];
    const found = this.things.find((one) => one.at['/cases/{}'])!.at['/cases/{}'];
    const paper = { kind: 'employer-agreement', on: '2026-03-16', sha256: HASH };
    const { id } = await this.post(supervisor, `${path}/advances`, { case: found, employer: this.uscc, lines, paper });
    for (const who of ['-2', '-3']) await this.post(supervisor + who, `${path}/advances/${id}/approvals`, { decision: 'approve' });
    const writeOff = { reason: '终结执行', paper: { kind: 'other', on: '2026-03-16', sha256: HASH } };
    const asked = await this.post(supervisor, `${path}/advances/${id}/write-offs`, writeOff);
    const at = { '/revolving-funds/{}/advances/{}': id, '/revolving-funds/{}/advances/{}/write-offs/{}': asked.id };
    this.add('/revolving-funds/{region}', REGION, { at });
  }

  /** A site's account is to be closed; its deposit is drawn on. */
  private async closing(): Promise<void> {
    const account = this.things.find(({ name }) => name === OWN_ACCOUNT)!;
    const on = '2026-02-02';
    const papers = ['completion', 'notice'].map((kind) => ({ kind, on, sha256: HASH }));
    const path = `/special-accounts/${account.at['/special-accounts/{}']}/closings`;
    const { id } = await this.post(this.people.employer, path, { completedOn: on, noticeFrom: on, papers });
    const deposit = this.things.find(({ name }) => name === '/wage-deposits/{}')!;
    const drawn = `/wage-deposits/${deposit.at['/wage-deposits/{}']}/drawdowns`;
    const drawdown = await this.post(`demo-supervisor-${REGION}`, drawn, { amount: '100.00' });
    Object.assign(account.at, { '/special-accounts/{}/closings/{}': id });
    Object.assign(deposit.at, { '/wage-deposits/{}/drawdowns/{}': drawdown.id });
  }

  /** The order's time is over and the head is gone: the case goes to the police. */
  private async referred(): Promise<void> {
    await this.api.on('2026-03-24T09:00:00+08:00');
    const found = this.things.find((one) => one.at['/cases/{}'])!;
    const path = `/cases/${found.at['/cases/{}']}`;
    const { id } = await this.post(`demo-inspector-${REGION}`, `${path}/referrals`, {
      to: '兰山公安分局',
      evidence: ['欠薪明细'],
      report: '调查报告',
    });
    await this.post(`demo-supervisor-${REGION}`, `${path}/approvals`, { step: 'referral', decision: 'approve' });
    Object.assign(found.at, { '/cases/{}/referrals/{}': id });
  }

  /** What offices state: a letter, a contractor's record, a parameter and what it would change. */
  private async papersOfTheState(): Promise<void> {
    const supervisor = `demo-supervisor-${REGION}`;
    const promise = { year: 2026, kind: 'enterprise', obligor: { uscc: this.uscc }, obligee: { region: REGION }, signedOn: '2026-03-16' };
    const targets = [{ measure: 'arrears-cleared-percent', value: '100' }];
    const letter = await this.post(supervisor, '/responsibility-letters', { ...promise, targets });
    this.add('/responsibility-letters/{id}', letter.id, { own: [this.people.employer] });
    const route = this.document.routes.find((one) => one.name === 'POST /api/v1/contractor-records')!;
    const said = this.document.sample(route.body!, { ...this.people.known, on: '2026-03-16', year: 2025 }) as Body;
    this.add('/contractor-records/{id}', (await this.post(supervisor, '/contractor-records', said)).id, { own: [this.people.employer] });
    const change = { region: '371327', value: '2600.00', validFrom: '2026-06-01', basis: '鲁政字〔2026〕1号', verified: true };
    const changed = await this.post('demo-admin', '/policies/minimum-wage.monthly', change, 'PUT');
    this.add('/policies/{key}', 'minimum-wage.monthly');
    this.add('/policies/changes/{id}', changed.id);
    const changes = [{ key: 'minimum-wage.monthly', region: '371327', value: '2600.00' }];
    const asked = await this.post('demo-admin', '/policies/what-ifs', { changes, from: '2026-02-01', to: '2026-03-10' });
    this.add('/policies/what-ifs/{id}', asked.id);
  }

  /** A file of each kind that is taken in, as its template is. */
  private async files(): Promise<void> {
    const { employer } = this.people;
    const [inspector, supervisor] = [`demo-inspector-${REGION}`, `demo-supervisor-${REGION}`];
    const senders = {
      '/employments/batches': [employer, supervisor],
      '/contracts/batches': [employer, supervisor],
      '/payrolls/batches': [employer, 'demo-bank', supervisor],
      '/attendance/batches': [employer],
      '/complaints/batches': [inspector, supervisor],
    };
    for (const [path, clients] of Object.entries(senders)) {
      const { text } = await this.api.call({ as: clients[0]!, method: 'GET', path: `${path}/template` });
      for (const as of clients) {
        const id = await this.upload(as, path, text);
        // A supervisor's file is that of the supervisors of its region; another is its sender's alone.
        this.add(`${path}/{id}`, id, { name: `${path}, sent by ${as}`, own: [as], region: as === supervisor ? REGION : '' });
      }
    }
    const payroll = this.things.find((one) => one.at['/payrolls/{}'])!.at['/payrolls/{}'];
    const form = 'general&version=csv-1';
    const returned = await this.upload(
      'demo-bank',
      `/payments/return-files?employer=${this.uscc}&payroll=${payroll}&bank=${form}`,
      RETURNED,
    );
    this.add('/payments/return-files/{id}', returned, { own: ['demo-bank'] });
    const at = { '/payments/return-file-mappings/{}/{}': 'csv-1' };
    this.add('/payments/return-file-mappings/{bank}', 'general', { at });
  }

  private async upload(as: string, path: string, text: string): Promise<string> {
    const body = new FormData();
    body.set('file', new Blob([text], { type: 'text/csv' }), 'file.csv');
    const headers = { authorization: `Bearer ${await this.api.token(as)}` };
    const answer = await fetch(`${this.url}/api/v1${path}`, { method: 'POST', headers, body });
    const told = await answer.text();
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${told}`);
    return (JSON.parse(told) as { id: string }).id;
  }

  /** What the lists under a thing name. */
  private async under(thing: Thing): Promise<void> {
    for (const { method, path } of this.document.routes) {
      const key = nameless(path.replace('/api/v1', ''));
      const over = key.replace(/\/\{\}$/, '');
      if (method !== 'GET' || over === key || thing.at[key] || !over.includes('{}')) continue;
      const filled = fill(over, thing);
      if (filled === undefined) continue;
      const { data } = await this.api.call({ as: 'demo-auditor', method: 'GET', path: filled });
      const [item] = (data?.items ?? []) as { id?: string }[];
      if (item?.id) Object.assign(thing.at, { [key]: item.id });
    }
  }
}

/** A nameless path with the thing's ids; undefined where it has none for one of its places. */
export function fill(path: string, thing: Thing): string | undefined {
  const parts = path.split('/');
  for (let at = 1; at < parts.length; at += 1) {
    if (parts[at] !== '{}') continue;
    const id = thing.at[path.split('/').slice(0, at + 1).join('/')]; // prettier-ignore
    if (id === undefined) return undefined;
    parts[at] = encodeURIComponent(id);
  }
  return parts.join('/');
}

/** A work order as the demo hotline signs it. */
export async function workOrder(url: string, order: object): Promise<{ id: string }> {
  const text = JSON.stringify(order);
  const signature = createHmac('sha256', 'demo').update(text).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-signature': signature, 'x-timestamp': String(Date.now()) };
  const answer = await fetch(`${url}/api/v1/hotline/work-orders`, { method: 'POST', headers, body: text });
  const told = await answer.text();
  if (answer.status !== 201) throw new Error(`POST /hotline/work-orders: ${answer.status} ${told}`);
  return JSON.parse(told) as { id: string };
}

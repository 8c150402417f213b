import { type Body, HASH, type Making, REGION, workOrder } from './making';

const PAPER = { name: '照片', sha256: HASH, source: '现场' };

/** The alert of the missing wage, and its case: served on the firm, in the hands of two of the three inspectors. */
export async function inspected(made: Making): Promise<void> {
  const { employer } = made.people;
  const [inspector, supervisor] = [`demo-inspector-${REGION}`, `demo-supervisor-${REGION}`];
  const colleague = 'demo-inspector-matrix';
  const office = { subject: colleague, name: '某监察员', region: REGION, department: 'labour' };
  await made.post(supervisor, '/inspectors', office);
  await made.api.on('2026-03-16T09:00:00+08:00');
  const list = async (path: string): Promise<{ id: string; subject?: string }[]> =>
    ((await made.api.insist({ as: inspector, method: 'GET', path })) as { items: { id: string }[] }).items;
  const self = (await list(`/inspectors?region=${REGION}&limit=200`)).find(({ subject }) => subject === inspector)!;
  made.add('/inspectors/{id}', self.id, { own: [inspector] });
  const [alert] = await list(`/alerts?employer=${made.uscc}&rule=wage-arrears`);
  made.add('/alerts/{id}', alert!.id, { own: [employer] });
  const [opened] = await list(`/cases?employer=${made.uscc}`);
  const at = `/cases/${opened!.id}`;
  await made.post(inspector, `${at}/filing`, { decision: 'file' });
  await made.post(supervisor, `${at}/assignment`, { inspectors: [inspector, colleague] });
  const record = { kind: 'site', summary: '核对台账', takenAt: '2026-03-16T08:50:00+08:00', place: '工地', amountVerified: '386400.00' };
  const owed = { workersVerified: 23, longestOwed: { months: 4, amount: '16800.00' } };
  await made.post(inspector, `${at}/investigation-records`, { ...record, ...owed });
  const fled = { kind: 'conduct', conduct: 'fled', summary: '负责人失联', takenAt: record.takenAt, place: '工地', attachments: [PAPER] };
  await made.post(inspector, `${at}/investigation-records`, fled);
  const demand = await made.post(inspector, `${at}/demands`, { documents: ['工资支付台账'], dueOn: '2026-03-30' });
  const service = { kind: 'direct', servedAt: '2026-03-16T08:55:00+08:00', place: '工地', receivedBy: '负责人' };
  const addressees = [{ uscc: made.uscc, capacity: '用人单位', service }];
  await made.post(inspector, `${at}/rectification-orders`, { dueOn: '2026-03-23', amount: '386400.00', demands: '支付工资', addressees });
  const own = { own: [employer], assigned: [inspector, colleague] };
  made.add('/cases/{id}', opened!.id, { ...own, at: { '/cases/{}/demands/{}': demand.id } });
  await made.api.settle();
}

/** One that the hotline took, one that a worker lodged; one on the site; a signed work order. */
export async function complaints(made: Making): Promise<void> {
  const { worker, otherWorker } = made.people;
  const complaint = (person: { idNumber: string; phone: string }, more: Body): Body => ({
    channel: '12333',
    category: 'wage-arrears',
    respondent: { uscc: made.uscc, name: '某建筑有限公司' },
    region: REGION,
    receivedAt: '2026-03-16T08:30:00+08:00',
    narrative: '二月工资未发',
    complainant: { name: '某人', idNumber: person.idNumber, phone: person.phone },
    ...more,
  });
  const lacks = ['/complaints/{}/work-order'];
  const taken = await made.post('demo-hotline', '/complaints', complaint(made.first, {}));
  made.add('/complaints/{id}', taken.id, { own: ['demo-hotline', worker], lacks });
  const lodged = await made.post(otherWorker, '/complaints', complaint(made.second, { channel: 'web' }));
  made.add('/complaints/{id}', lodged.id, { name: 'a complaint that no hotline took', own: [otherWorker], lacks });
  const project = made.idAt('/projects/{}');
  const site = await made.post('demo-hotline', '/complaints', complaint(made.first, { project, narrative: '工地欠薪' }));
  const departments = ['housing-construction'];
  made.add('/complaints/{id}', site.id, { name: 'a complaint about a site', departments, own: ['demo-hotline', worker], lacks });
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
    caller_phone: made.first.phone,
    people_count: 3,
    amount: '9600',
    urgency_level: '紧急',
  };
  const { id } = await workOrder(made.url, { ...order, ...caller });
  made.add('/complaints/{id}', id, { name: 'a work order', own: ['demo-hotline'] });
  await made.post(`demo-inspector-${REGION}`, `/complaints/${id}/acceptance`, {});
  const told = (await made.api.insist({ as: 'demo-supervisor-371300', method: 'GET', path: '/hotline/call-backs' })) as {
    items: { id: string }[];
  };
  made.add('/hotline/call-backs/{id}', told.items[0]!.id);
  await made.api.settle();
}

/** The order's time is over and the head is gone: the case goes to the police. */
export async function referred(made: Making): Promise<void> {
  await made.api.on('2026-03-24T09:00:00+08:00');
  const found = made.thingAt('/cases/{}');
  const path = `/cases/${found.at['/cases/{}']}`;
  const { id } = await made.post(`demo-inspector-${REGION}`, `${path}/referrals`, {
    to: '兰山公安分局',
    evidence: ['欠薪明细'],
    report: '调查报告',
  });
  await made.post(`demo-supervisor-${REGION}`, `${path}/approvals`, { step: 'referral', decision: 'approve' });
  Object.assign(found.at, { '/cases/{}/referrals/{}': id });
}

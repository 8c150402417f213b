import { type Body, HASH, type Making, PERIOD, REGION } from './making';

/** The account that the contractor reported itself. */
export const OWN_ACCOUNT = 'an account that no bank told of';

/** The firm and its people. */
export async function register(made: Making): Promise<void> {
  const { people, uscc } = made;
  const { employer, worker } = people;
  const under = (path: string, body: Body, as = employer): Promise<{ id: string }> => made.post(as, `/employers/${uscc}${path}`, body);
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
  made.add('/employers/{uscc}', uscc, { own: [employer], at: ids });
  const own = [employer, worker];
  const terms = { term: 'open-ended', startsOn: '2026-02-01', signedOn: '2026-02-01', post: '木工', payday: 10 };
  const work = { employer: uscc, worker: made.worker, startsOn: '2026-02-01', post: '木工', kind: 'direct' };
  made.add('/employments/{id}', (await made.post(employer, '/employments', work)).id, { own });
  const contract = { employer: uscc, worker: made.worker, ...terms, wage: { basis: 'monthly', amount: '6000.00' } };
  made.add('/contracts/{id}', (await made.post(employer, '/contracts', contract)).id, { own });
  const card = { worker: made.worker, bank: '中国农业银行', cardNumber: made.first.cardNumber };
  await made.api.settle();
  made.add('/wage-cards/{id}', (await made.post('demo-bank', '/wage-cards', card)).id, { own: [worker, 'demo-bank'] });
}

/** A site of houses: the housing department leads, labour signs. */
export async function site(made: Making): Promise<void> {
  const { employer, platform } = made.people;
  const body = { name: '某小区', sector: 'housing', region: REGION, developer: made.uscc, generalContractor: made.uscc };
  const project = await made.post(employer, '/projects', {
    ...body,
    contractAmount: '48000000.00',
    startsOn: '2026-02-01',
    endsOn: '2027-09-30',
  });
  await made.api.settle();
  const shows = ['developer', 'general-contractor', 'project-office', 'subcontractors', 'authority', 'wage-officer', 'minimum-wage'];
  const rights = ['payday', 'authority-phone', 'inspection-phone', 'arbitration', 'legal-aid'];
  const under: [string, Body][] = [
    ['notice-boards', { postedOn: '2026-02-02', shows: [...shows, ...rights], photoSha256: HASH }],
    ['wage-officers', { name: '某专管员', phone: made.first.phone, from: '2026-02-02' }],
    ['injury-cover', { from: '2026-02-02', until: '2027-12-30' }],
    ['payment-guarantees', { form: 'bank', amount: '4800000.00', validUntil: '2027-12-31' }],
    ['subcontracts', { subcontractor: made.people.otherEmployer.slice('demo-employer-'.length), scope: '木工' }],
  ];
  const at: Record<string, string> = {};
  for (const [name, one] of under) at[`/projects/{}/${name}/{}`] = (await made.post(employer, `/projects/${project.id}/${name}`, one)).id;
  const check = { subcontract: at['/projects/{}/subcontracts/{}'], finding: 'person', on: '2026-02-02' };
  at['/projects/{}/qualification-checks/{}'] = (
    await made.post(`demo-supervisor-${REGION}`, `/projects/${project.id}/qualification-checks`, check)
  ).id;
  const departments = ['housing-construction', 'labour'];
  const shared = { departments, own: [employer] };
  const ofBank = { ...shared, own: [employer, 'demo-bank'] };
  const but = { '/projects/{}/wage-deposit': ofBank };
  // Who subcontracts on it sees it too.
  const own = [employer, made.people.otherEmployer, platform];
  made.add('/projects/{id}', project.id, { own, led: [employer, platform], at, but });
  const days = { project: project.id, lines: [{ idNumber: made.first.idNumber, date: '2026-02-02', hours: '8' }] };
  made.add('/attendance/{id}', (await made.post(employer, '/attendance', days)).id, shared);
  const on = '2026-02-02';
  const account = { project: project.id, bank: '中国建设银行', accountNumber: '91130000000041', openedOn: on };
  made.add('/special-accounts/{id}', (await made.post('demo-bank', '/special-accounts', account)).id, ofBank);
  const deposit = { employer: made.uscc, form: 'cash', amount: '720000.00', project: project.id, on };
  made.add('/wage-deposits/{id}', (await made.post('demo-bank', '/wage-deposits', deposit)).id, ofBank);
  const reserve = { project: project.id, amount: '5000.00', on };
  made.add('/wage-reserves/{id}', (await made.post(employer, '/wage-reserves', reserve)).id, shared);
  const second = await made.post(employer, '/projects', {
    ...body,
    name: '另一小区',
    contractAmount: '9000000.00',
    startsOn: on,
    endsOn: '2027-09-30',
  });
  await made.api.settle();
  const reported = await made.post(employer, '/special-accounts', { ...account, project: second.id, accountNumber: '91130000000058' });
  made.add('/special-accounts/{id}', reported.id, { ...shared, name: OWN_ACCOUNT });
}

/** A month of wages: one is paid by the bank, the other not at all. */
export async function wages(made: Making): Promise<void> {
  const { employer, worker } = made.people;
  await made.api.on('2026-03-02T09:00:00+08:00');
  const line = (idNumber: string): Body => ({ idNumber, post: '木工', kind: 'direct', gross: '6000.00', net: '5200.00' });
  const lines = [line(made.first.idNumber), line(made.second.idNumber)];
  const payroll = await made.post(employer, '/payrolls', { employer: made.uscc, period: PERIOD, payday: '2026-03-10', lines });
  await made.post(employer, `/payrolls/${payroll.id}/submission`);
  const paid = { employer: made.uscc, payroll: payroll.id, paidOn: '2026-03-02' };
  const receipt = { idNumber: made.first.idNumber, amount: '5200.00', reference: 'matrix-1' };
  const payment = await made.post('demo-bank', '/payments', { ...paid, channel: 'card', lines: [receipt] });
  const correction = { lines: [{ ...line(made.second.idNumber), post: '钢筋工' }], reason: '录入错误' };
  await made.post(employer, `/payrolls/${payroll.id}/corrections`, correction);
  const versions = { '/payrolls/{}/corrections/{}': '1', '/payrolls/{}/versions/{}': '1' };
  // A correction is confirmed by the worker whom it concerns.
  made.add('/payrolls/{id}', payroll.id, { own: [employer, made.people.otherWorker], at: versions });
  made.add('/payments/{id}', payment.id, { own: [employer, worker, 'demo-bank'] });
  await made.api.settle();
  const slips = (await made.api.insist({ as: worker, method: 'GET', path: '/payslips' })) as { items: { id: string }[] };
  made.add('/payslips/{id}', slips.items[0]!.id, { own: [worker] });
}

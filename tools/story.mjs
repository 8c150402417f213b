import { apiClient } from './api-client.mjs';
import { cardNumber, idNumber, phone, uscc } from './demo-numbers.mjs';

/** @typedef {{ day: string, who: string, what: string, result: string, held: boolean }} Row */

/**
 * The story from a payroll to a closed case, through the API of a running anxin in demo mode, as a short table.
 * @param {{ url: string, say: (line: string) => void, run?: string }} options
 * @returns {Promise<boolean>} whether every step ended as the law says
 */
export async function tellStory({ url, say, run = Date.now().toString(36) }) {
  const api = apiClient({ url });
  /** @type {Row[]} */
  const rows = [];
  const tell = (
    /** @type {string} */ day,
    /** @type {string} */ who,
    /** @type {string} */ what,
    /** @type {string} */ result,
    held = true,
  ) => void rows.push({ day, who, what, result, held });
  const seed = (/** @type {string} */ name) => `${run}/${name}`;
  await unpaidWages({ api, tell, seed });
  await hotline({ api, tell, seed });
  await otherRules({ api, tell, seed });
  print(rows, say);
  return rows.every((row) => row.held);
}

/** @typedef {{ api: ReturnType<typeof apiClient>, tell: (day: string, who: string, what: string, result: string, held?: boolean) => void, seed: (name: string) => string }} Telling */

/** @param {string} name @param {string} seed */
const worker = (name, seed) => ({ name, idNumber: idNumber(seed), phone: phone(seed) });

/** @param {Telling} telling */
async function unpaidWages({ api, tell, seed }) {
  const [contractor, developer, firm] = ['gc', 'dev', 'sub'].map((name) => uscc(seed(name)));
  const employer = `demo-employer-${firm}`;
  const inspector = 'demo-inspector-371302-housing-construction';
  await api.on('2026-01-05T09:00:00+08:00');
  for (const [code, name, industry] of [
    [contractor, '某建设集团有限公司', 'E4710'],
    [developer, '某置业有限公司', 'K7010'],
    [firm, '某劳务有限公司', 'E4990'],
  ]) {
    await api.post(`demo-employer-${code}`, '/employers', { uscc: code, name, industry, region: '371302' });
  }
  const project = await api.post(`demo-employer-${contractor}`, '/projects', {
    name: '兰山某小区二期',
    sector: 'housing',
    region: '371302',
    developer,
    generalContractor: contractor,
    contractAmount: '48000000.00',
    startsOn: '2026-01-05',
    endsOn: '2027-09-30',
  });
  await api.post(`demo-employer-${contractor}`, `/projects/${project.id}/subcontracts`, { subcontractor: firm, scope: '木工' });
  const people = ['张一', '李二', '王三'].map((name, at) => worker(name, seed(`w${at}`)));
  for (const [at, person] of people.entries()) {
    await api.post(employer, '/employments', {
      employer: firm,
      worker: person,
      startsOn: '2026-01-05',
      post: '木工',
      kind: 'direct',
      migrant: true,
      project: project.id,
    });
    await api.post(employer, '/contracts', {
      employer: firm,
      worker: person,
      term: 'fixed',
      startsOn: '2026-01-05',
      endsOn: '2027-09-30',
      signedOn: '2026-01-05',
      post: '木工',
      wage: { basis: 'monthly', amount: '7000.00' },
      payday: 10,
      project: project.id,
    });
    await api.post('demo-bank', '/wage-cards', { worker: person, bank: '中国农业银行', cardNumber: cardNumber(seed(`w${at}`)) });
  }
  tell('2026-01-05', 'employer, bank', 'site, subcontractor, 3 workers, contracts, wage cards', 'on the registers');
  await api.on('2026-02-03T09:00:00+08:00');
  const payroll = await api.post(employer, '/payrolls', {
    employer: firm,
    project: project.id,
    period: '2026-01',
    payday: '2026-02-10',
    lines: people.map(({ idNumber: number }) => ({ idNumber: number, post: '木工', kind: 'direct', gross: '6000.00', net: '5200.00' })),
  });
  await api.post(employer, `/payrolls/${payroll.id}/submission`, undefined);
  tell('2026-02-03', 'employer', 'January payroll, payday 10 February', '3 lines, 15600.00');
  const pay = (/** @type {string} */ on, /** @type {typeof people} */ whom) =>
    api.post('demo-bank', '/payments', {
      employer: firm,
      payroll: payroll.id,
      paidOn: on,
      channel: 'card',
      lines: whom.map((person) => ({
        idNumber: person.idNumber,
        amount: '5200.00',
        reference: `${seed('pay')}/${people.indexOf(person)}`,
      })),
    });
  await api.on('2026-02-10T17:00:00+08:00');
  await pay('2026-02-10', people.slice(0, 1));
  tell('2026-02-10', 'bank', 'payday: one worker of three is paid', '5200.00');
  // Routing gives the case to whoever of the two has fewer.
  const streams = await Promise.all([inspector, `${inspector}-2`].map((one) => api.listen(one, '/cases/stream')));
  await api.on('2026-02-11T09:00:00+08:00');
  const [alert] = (await api.get(inspector, `/alerts?employer=${firm}&rule=wage-arrears`)).items;
  tell(
    '2026-02-11',
    'rules',
    'wage-arrears 拖欠工资',
    alert ? `${alert.severity}, ${alert.amount} for ${alert.workers}; ${alert.jointlyLiable.length} pays first` : 'missing',
    alert?.amount === '10400.00' && alert.jointlyLiable[0]?.uscc === contractor,
  );
  const [file] = (await api.get(inspector, `/cases?employer=${firm}&source=alert`)).items;
  tell(
    '2026-02-11',
    'inspection',
    `case ${file?.number ?? 'missing'}`,
    file ? `${file.department}, ${file.stage}, ${file.deadlines[0]?.kind} by ${file.deadlines[0]?.dueOn}` : 'missing',
    file?.deadlines[0]?.dueOn === '2026-02-25',
  );
  const heard = file
    ? await Promise.any(streams.map(async (one) => (await one.says(file.id)) || Promise.reject(new Error('silent')))).catch(() => false)
    : false;
  await Promise.all(streams.map((one) => one.close()));
  tell('2026-02-11', 'inspector', 'hears of the case on the event stream', heard ? file.number : 'nothing came', heard);
  await api.on('2026-02-12T10:00:00+08:00');
  await pay('2026-02-12', people.slice(1));
  await api.settle();
  const resolved = await api.get(inspector, `/alerts/${alert.id}`);
  tell(
    '2026-02-12',
    'bank',
    'the other two are paid',
    `alert ${resolved.state}: ${resolved.resolution?.cause}`,
    resolved.resolution?.cause === 'paid',
  );
  await api.post(inspector, `/cases/${file.id}/closure`, { outcome: 'corrected', reason: '工资已足额支付' });
  const closed = await api.get(inspector, `/cases/${file.id}`);
  tell('2026-02-12', 'inspector', 'closes the case', closed.state, closed.state === 'closed');
}

/** @param {Telling} telling */
async function hotline({ api, tell, seed }) {
  const firm = uscc(seed('hotline'), '371311');
  const caller = worker('赵四', seed('caller'));
  await api.on('2026-03-05T10:00:00+08:00');
  await api.post(`demo-employer-${firm}`, '/employers', {
    uscc: firm,
    name: '罗庄某餐饮管理有限公司',
    industry: 'H6210',
    region: '371311',
  });
  const complaint = await api.post('demo-hotline', '/complaints', {
    channel: '12333',
    category: 'wage-arrears',
    respondent: { uscc: firm, name: '罗庄某餐饮管理有限公司' },
    region: '371311',
    receivedAt: '2026-03-05T09:58:00+08:00',
    narrative: '餐馆拖欠一月和二月工资',
    complainant: caller,
    workers: 1,
    amount: '9600.00',
    periodFrom: '2026-01',
    periodTo: '2026-02',
  });
  await api.settle();
  const progress = await api.get(
    undefined,
    `/complaints/progress?receiptNumber=${complaint.receiptNumber}&phoneLast4=${caller.phone.slice(-4)}`,
  );
  tell('2026-03-05', 'hotline 12333', 'complaint; the caller follows it without an account', progress.state, progress.state === 'received');
  await api.on('2026-03-09T10:00:00+08:00');
  await api.post('demo-inspector-371311', `/complaints/${complaint.id}/acceptance`, {});
  await api.settle();
  const [file] = (await api.get('demo-inspector-371311', `/cases?employer=${firm}`)).items;
  const due = file?.deadlines.find((/** @type {{ kind: string }} */ one) => one.kind === 'investigation')?.dueOn;
  tell(
    '2026-03-09',
    'inspector',
    'accepts: the case is filed the same day',
    `${file?.stage ?? 'missing'}, investigation by ${due}`,
    file?.stage === 'filed' && due === '2026-06-04',
  );
}

/** @param {Telling} telling */
async function otherRules({ api, tell, seed }) {
  const firm = uscc(seed('others'), '371323');
  const employer = `demo-employer-${firm}`;
  const [hired, low] = [worker('钱五', seed('n1')), worker('孙六', seed('n2'))];
  await api.on('2026-03-11T09:00:00+08:00');
  await api.post(employer, '/employers', { uscc: firm, name: '沂水某食品有限公司', industry: 'C1439', region: '371323' });
  await api.post(employer, '/employments', { employer: firm, worker: hired, startsOn: '2026-03-11', post: '操作工', kind: 'direct' });
  await api.post(employer, '/employments', { employer: firm, worker: low, startsOn: '2026-03-01', post: '保管员', kind: 'direct' });
  await api.post(employer, '/contracts', {
    employer: firm,
    worker: low,
    term: 'open-ended',
    startsOn: '2026-03-01',
    signedOn: '2026-03-01',
    post: '保管员',
    wage: { basis: 'monthly', amount: '1500.00' },
    payday: 10,
  });
  await api.on('2026-04-08T09:00:00+08:00');
  const payroll = await api.post(employer, '/payrolls', {
    employer: firm,
    period: '2026-03',
    payday: '2026-04-10',
    lines: [{ idNumber: low.idNumber, post: '保管员', kind: 'direct', gross: '1500.00', net: '1500.00' }],
  });
  await api.post(employer, `/payrolls/${payroll.id}/submission`, undefined);
  await api.post('demo-bank', '/payments', {
    employer: firm,
    payroll: payroll.id,
    paidOn: '2026-04-08',
    channel: 'card',
    lines: [{ idNumber: low.idNumber, amount: '1500.00', reference: seed('low') }],
  });
  await api.on('2026-04-13T09:00:00+08:00');
  const alertOf = async (/** @type {string} */ rule) =>
    (await api.get('demo-inspector-371323', `/alerts?employer=${firm}&rule=${rule}`)).items[0];
  const contract = await alertOf('no-written-contract');
  tell(
    '2026-04-11',
    'rules',
    'no-written-contract 未订立书面合同',
    contract ? `${contract.severity}, ${contract.workers} worker, since ${contract.raisedOn}` : 'missing',
    contract?.raisedOn === '2026-04-11',
  );
  const minimum = await alertOf('below-minimum-wage');
  tell(
    '2026-04-11',
    'rules',
    'below-minimum-wage 低于最低工资',
    minimum ? `${minimum.severity}, ${minimum.amount} short` : 'missing',
    minimum?.workers === 1,
  );
  await api.post('demo-hotline', '/complaints', {
    channel: '12345',
    category: 'wage-arrears',
    respondent: { uscc: firm, name: '沂水某食品有限公司' },
    region: '371323',
    receivedAt: '2026-04-13T08:50:00+08:00',
    narrative: '车间十二名工人三个月未发工资',
    complainant: worker('吴八', seed('g1')),
    workers: 12,
    amount: '216000.00',
  });
  await api.settle();
  const incident = await alertOf('collective-incident');
  tell(
    '2026-04-13',
    'rules',
    'collective-incident 群体性欠薪, at once',
    incident ? `${incident.severity}, ${incident.workers} people` : 'missing',
    incident?.severity === 'red',
  );
}

/** Display width: Chinese characters are two columns wide. @param {string} text */
const width = (text) => [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
/** @param {string} text @param {number} to */
const pad = (text, to) => text + ' '.repeat(Math.max(0, to - width(text)));

/** @param {readonly Row[]} rows @param {(line: string) => void} say */
function print(rows, say) {
  const columns = /** @type {const} */ (['day', 'who', 'what', 'result']);
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => width(row[column]))));
  say('');
  say(`   ${columns.map((column, at) => pad(column, widths[at] ?? 0)).join('  ')}`);
  for (const row of rows)
    say(`${row.held ? 'ok' : '✗ '} ${columns.map((column, at) => pad(row[column], widths[at] ?? 0)).join('  ')}`.trimEnd());
}

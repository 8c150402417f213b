import { workOrder } from './making';
import type { Api } from './stack';

/** What the case's walk is told of: how to send and note a body, who is who, and the texts to put in. */
export interface Walk {
  readonly api: Api;
  readonly url: string;
  readonly region: string;
  /** Sends a body as a client, and notes what it filled. */
  readonly put: (as: string, template: string, body: object, ids?: Record<string, string>) => Promise<{ id: string }>;
  /** Notes what a call filled that was sent another way. */
  readonly fed: (template: string, body: object) => void;
  readonly uscc: string;
  readonly hotline: string;
  readonly inspector: string;
  readonly supervisor: string;
  readonly complainant: { readonly name: string; readonly idNumber: string; readonly phone: string };
  readonly names: Record<'heard' | 'speaker' | 'reviewer' | 'receiver' | 'caller', string>;
  readonly words: Record<
    'facts' | 'statement' | 'hearing' | 'opinion' | 'decision' | 'confirmation' | 'report' | 'police' | 'place' | 'order',
    string
  >;
}

type Put = (as: string, at: string, body: object) => Promise<{ id: string }>;

const DAY = '2026-04-13';
const HASH = 'a'.repeat(64);

/** A case as far as it goes: ordered, told, heard, referred to the police and back, reviewed and decided; and a hotline's signed form. */
export async function walkTheCase(walk: Walk): Promise<void> {
  const { api, uscc, region, inspector } = walk;
  const firm = `demo-employer-${uscc}`;
  await api.insist({ as: firm, method: 'POST', path: '/employers', body: { uscc, name: '某家具厂', industry: 'C2110', region } });
  const id = await investigated(walk);
  const put: Put = (as, at, body) => walk.put(as, `/cases/{id}${at}`, body, { id });
  const service = { kind: 'direct', servedAt: `${DAY}T08:58:00+08:00`, place: walk.words.place, receivedBy: walk.names.receiver };
  const confirmed = { way: 'worker-confirmation', amount: '10.00', workers: 1, unreached: 0, note: walk.words.confirmation };
  await put(inspector, '/payment-confirmations', confirmed);
  await challenged(walk, await put(inspector, '/on-the-spot-penalties', onTheSpot(walk, service)), put);
  const notice = await put(inspector, '/notices', {
    kind: 'penalty',
    articles: ['423-30'],
    facts: walk.words.facts,
    fine: '20000.00',
    rights: '三个工作日内陈述申辩，五个工作日内可以要求听证',
    addressees: [
      { uscc, capacity: '用人单位' },
      { person: walk.names.heard, capacity: '直接责任人员' },
    ],
  });
  await api.on(`${DAY}T10:00:00+08:00`);
  const served = { ...service, servedAt: `${DAY}T09:30:00+08:00` };
  const to = { [uscc]: walk.names.receiver, 1: walk.names.heard };
  for (const [addressee, receivedBy] of Object.entries(to))
    await put(inspector, '/services', { paper: notice.id, addressee, ...served, receivedBy });
  await put(firm, '/statements', { by: walk.names.speaker, text: walk.words.statement, waives: false });
  await put(firm, '/hearings', { requestedOn: DAY });
  const hearing = { requestedOn: DAY, heldOn: '2026-04-24' };
  await put(walk.supervisor, '/hearings', hearing);
  await referred(walk, id);
  await api.on('2026-04-24T16:00:00+08:00');
  await put(walk.supervisor, '/hearings', { ...hearing, record: walk.words.hearing });
  await put(walk.supervisor, '/legal-reviews', { reviewer: walk.names.reviewer, opinion: walk.words.opinion });
  await put(inspector, '/decisions', { kind: 'penalty', articles: ['423-30'], fine: '20000.00', reason: walk.words.decision });
  await hotlineForm(walk);
}

/** Fined by two where they found it. */
const onTheSpot = ({ names, words, inspector }: Walk, service: object) => ({
  ...{ articles: ['423-30'], fine: '3000.00', facts: words.facts, statement: words.statement, statementBy: names.speaker },
  ...{ officers: [inspector, `${inspector}-2`], service },
});

/** That fine is taken to review, and annulled. */
async function challenged({ words, inspector }: Walk, { id: decision }: { id: string }, put: Put): Promise<void> {
  const authority = { authority: '市人民政府', reference: '复1号' };
  await put(inspector, '/challenges', { kind: 'review', decision, filedOn: DAY, ...authority, grounds: words.statement });
  await put(inspector, '/challenge-outcomes', { outcome: 'annulled', endedOn: DAY, reference: '复决1号', reasons: words.opinion });
}

/** Complained of, assigned, investigated and ordered; the head has fled. */
async function investigated({ api, uscc, region, inspector, supervisor, hotline, complainant }: Walk): Promise<string> {
  const insist = (as: string, path: string, body: object): Promise<{ id: string }> =>
    api.insist({ as, method: 'POST', path, body }) as Promise<{ id: string }>;
  const complaint = { channel: '12333', category: 'wage-arrears', respondent: { uscc, name: '某家具厂' }, region };
  const lodged = await insist(hotline, '/complaints', {
    ...complaint,
    receivedAt: `${DAY}T08:30:00+08:00`,
    narrative: '四个月未发',
    complainant,
  });
  await api.settle();
  await insist(inspector, `/complaints/${lodged.id}/acceptance`, {});
  await api.settle();
  const found = (await api.insist({ as: inspector, method: 'GET', path: `/cases?employer=${uscc}` })) as { items: { id: string }[] };
  const at = `/cases/${found.items[0]!.id}`;
  await insist(supervisor, `${at}/assignment`, { inspectors: [inspector, `${inspector}-2`] });
  const seen = { takenAt: `${DAY}T08:50:00+08:00`, place: '厂区', attachments: [{ name: '照片', sha256: HASH, source: '现场' }] };
  const owed = { amountVerified: '386400.00', workersVerified: 23, longestOwed: { months: 4, amount: '16800.00' } };
  await insist(inspector, `${at}/investigation-records`, { kind: 'site', summary: '核对台账', ...seen, ...owed });
  await insist(inspector, `${at}/investigation-records`, { kind: 'conduct', conduct: 'fled', summary: '负责人失联', ...seen });
  const service = { kind: 'direct', servedAt: `${DAY}T08:55:00+08:00`, place: '厂区', receivedBy: '门卫' };
  const addressees = [{ uscc, capacity: '用人单位', service }];
  await insist(inspector, `${at}/rectification-orders`, { dueOn: '2026-04-20', amount: '386400.00', demands: '支付工资', addressees });
  return found.items[0]!.id;
}

/** To the police, who take nothing up, nor after the objection; the procuratorate is asked. */
async function referred({ api, put, inspector, supervisor, words }: Walk, id: string): Promise<void> {
  const on = '2026-04-21';
  await api.on(`${on}T09:00:00+08:00`);
  const evidence = ['欠薪明细'];
  const { id: referral } = await put(inspector, '/cases/{id}/referrals', { to: '公安分局', evidence, report: words.report }, { id });
  const approval = { step: 'referral', decision: 'approve' };
  await api.insist({ as: supervisor, method: 'POST', path: `/cases/${id}/approvals`, body: approval });
  await api.on(`${on}T11:00:00+08:00`);
  const step = (at: string, body: object): Promise<{ id: string }> =>
    put(inspector, `/cases/{id}/referrals/{referral}${at}`, body, { id, referral });
  await step('/handover', { at: `${on}T10:30:00+08:00` });
  const paper = { on, note: words.police };
  await step('/receipt', paper);
  await step('/answers', { ...paper, answer: 'refused' });
  await step('/objections', { ...paper, to: 'police' });
  await step('/objection-answers', { ...paper, answer: 'upheld' });
}

/** A work order in the city's own form. */
async function hotlineForm({ url, region, fed, complainant, names, words }: Walk): Promise<void> {
  const order = { ticket_no: 'CN1', source: '12345', received_at: '2026-04-24 15:58:00', category: '拖欠工资', region_code: region };
  const told = { employer_text: '某饺子馆', people_count: 3, amount: '9600', urgency_level: '紧急', content: words.order };
  const caller = { caller_name: names.caller, caller_phone: complainant.phone, caller_id_number: complainant.idNumber };
  await workOrder(url, { ...order, ...told, ...caller });
  fed('/hotline/work-orders', caller);
  fed('/hotline/work-orders', told);
}

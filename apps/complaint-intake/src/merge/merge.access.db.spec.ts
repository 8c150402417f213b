import { Transactions } from '@anxin/persistence';
import { hotline, inspector, neighbour, RunningIntake, supervisor } from '../../test/running-intake';
import { ComplaintStore } from '../complaint/complaint.store';

const ME = { name: '赵四', idNumber: '371311198801013212', phone: '13800004711' };
const OTHER = { name: '钱五', idNumber: '371302199003051239', phone: '13900001234' };

let intake: RunningIntake;
beforeAll(async () => {
  intake = await RunningIntake.start({ ANXIN_DEMO: '1' });
}, 90_000);
beforeEach(() => intake.clock('2026-03-05T10:00:00+08:00'));
afterAll(() => intake?.stop());
jest.setTimeout(30_000);

const merge = (one: { id: string }, into: { id: string }, more: object = {}, caller = inspector) =>
  intake.post(`/complaints/${one.id}/merge`, caller, { into: into.id, ...more });
const one = (complaint: { id: string }, caller = inspector) => intake.get(`/complaints/${complaint.id}`, caller);

describe('merging', () => {
  it('one matter through three channels: each ticket keeps its clocks, is accepted with the first and answered for itself', async () => {
    const [first, call, web] = [
      await intake.lodge({ complainant: ME }),
      await intake.lodge({ channel: '12333', anonymous: true, workers: 8, amount: '48000.00' }),
      await intake.lodge({ channel: 'web', complainant: OTHER }, intake.worker(OTHER.idNumber)),
    ];
    expect(await merge(call, first)).toMatchObject({
      status: 200,
      body: { state: 'merged', mergedInto: first.id, openSteps: ['contact', 'withdrawal', 'unmerge'] },
    });
    expect((await merge(web, first)).status).toBe(200);
    await intake.post(`/complaints/${first.id}/acceptance`, inspector);
    for (const id of [call.id, web.id]) {
      const { body } = await intake.get(`/complaints/${id}`, inspector);
      expect(body).toMatchObject({ state: 'merged', acceptedOn: '2026-03-05', mergedInto: first.id });
      expect((await intake.publishedAs(id, 'complaint-accepted'))[0].acceptedOn).toBe('2026-03-05');
    }
    const replies = (await one(call)).body.deadlines.map((each: any) => `${each.kind} ${each.state}`);
    expect(replies).toEqual([
      'acceptance met',
      'hotline-sign-in met',
      'hotline-contact running',
      'hotline-return stopped',
      'hotline-reply running',
    ]);
    // Answered alone, the others are shown as what still waits; each is then answered in its own words.
    const answered = await intake.post(`/complaints/${first.id}/answer`, inspector, { text: '您的工资已发', outcome: 'substantiated' });
    expect(answered.body.merged).toMatchObject([
      { id: call.id, state: 'merged', dueOn: '2026-03-06' },
      { id: web.id, state: 'merged', dueOn: null },
    ]);
    expect((await one(call)).body.answer).toBeNull();
    await intake.post(`/complaints/${call.id}/answer`, inspector, { text: '已责令支付', outcome: 'substantiated' });
    expect((await one(call)).body).toMatchObject({ state: 'answered', mergedInto: first.id, answer: { text: '已责令支付' } });
    expect((await one(web)).body.state).toBe('merged');
  });

  it('answers all with the same words where that is asked, each as its own ticket', async () => {
    const [first, call] = [await intake.lodge({ complainant: ME }), await intake.lodge({ channel: '12333', anonymous: true })];
    await intake.post(`/complaints/${first.id}/acceptance`, inspector);
    expect((await merge(call, first)).body).toMatchObject({ state: 'merged', acceptedOn: '2026-03-05' });
    const words = { text: '经查属实，已支付', outcome: 'substantiated', mergedToo: true };
    expect((await intake.post(`/complaints/${first.id}/answer`, inspector, words)).body.merged).toMatchObject([
      { id: call.id, state: 'answered', dueOn: null },
    ]);
    expect((await one(call, hotline)).body).toMatchObject({ state: 'answered', answer: { text: '经查属实，已支付' } });
    for (const { id } of [first, call]) expect(await intake.publishedAs(id, 'complaint-ended')).toMatchObject([{ outcome: 'answered' }]);
  });

  it('is undone until one of the two is answered, and whoever was merged into a withdrawn one goes on alone', async () => {
    const [first, second] = [await intake.lodge({ complainant: ME }), await intake.lodge({ complainant: OTHER })];
    await merge(second, first);
    const undone = await intake.post(`/complaints/${second.id}/unmerge`, inspector, { reason: '不是一件事' });
    expect(undone.body).toMatchObject({ state: 'received', mergedInto: null });
    expect(await intake.publishedAs(second.id, 'complaint-merging-changed', 2)).toMatchObject([{ into: { complaintId: first.id } }, {}]);
    await merge(second, first);
    await intake.post(`/complaints/${first.id}/withdrawal`, hotline, { reason: '已私了' });
    expect((await one(second)).body).toMatchObject({ state: 'received', mergedInto: null });
    const third = await intake.lodge({ complainant: ME });
    await merge(second, third);
    await intake.post(`/complaints/${third.id}/acceptance`, inspector);
    await intake.post(`/complaints/${third.id}/answer`, inspector, { text: '已办', outcome: 'settled' });
    expect(await intake.post(`/complaints/${second.id}/unmerge`, inspector, { reason: '不是一件事' })).toMatchObject({
      status: 409,
      body: { openSteps: ['contact', 'answer', 'withdrawal', 'unmerge'] },
    });
  });

  it('asks for a reason where the respondents differ, and takes a shop sign for the firm whose name it is', async () => {
    const first = await intake.lodge({ complainant: ME });
    const sign = await intake.lodge({ respondent: { name: '罗庄某餐饮管理' }, anonymous: true });
    const shop = await intake.lodge({ respondent: { name: '老王饺子馆' }, anonymous: true });
    expect((await merge(sign, first)).status).toBe(200);
    expect(await merge(shop, first)).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } });
    expect((await merge(shop, first, { reason: '招牌属该公司' })).status).toBe(200);
    expect(await intake.publishedAs(shop.id, 'complaint-merging-changed')).toEqual([
      {
        complaintId: shop.id,
        into: { complaintId: first.id, respondent: first.respondent.uscc, category: 'wage-arrears' },
      },
    ]);
  });

  it('counts one phone number as one person, by the pseudonym that was known first', async () => {
    const first = await intake.lodge({ complainant: ME });
    const form = new URLSearchParams({ api_key: 'demo', service_code: 'WAGE_ARREARS', address_string: '罗庄区', phone: ME.phone });
    form.set('attribute[RESPONDENT_CODE]', first.respondent.uscc);
    await intake.post('/open311/v2/requests.json', undefined, form);
    const { items } = (await intake.get('/complaints?channel=open311', inspector)).body;
    await merge(items[0], first);
    const [{ complainant }] = await intake.publishedAs(first.id, 'complaint-received');
    const [own] = await intake.publishedAs(items[0].id, 'complaint-received');
    const [changed] = await intake.publishedAs(items[0].id, 'complaint-merging-changed');
    expect(own.complainant).not.toBe(complainant);
    expect(changed.complainant).toBe(complainant);
  });

  it('refuses what can’t be: itself, into what is over or itself merged, what others were merged into, a stranger’s', async () => {
    const [a, b, c] = [await intake.lodge(), await intake.lodge(), await intake.lodge()];
    expect((await merge(a, a)).status).toBe(409);
    expect((await merge(b, a)).status).toBe(200);
    expect((await merge(b, a)).status).toBe(409);
    expect((await merge(c, b)).status).toBe(409);
    expect((await merge(a, c)).status).toBe(409);
    await intake.post(`/complaints/${c.id}/withdrawal`, hotline, { reason: '不投了' });
    const d = await intake.lodge();
    expect((await merge(d, c)).status).toBe(409);
    expect(await merge(d, { id: '0197f3c2-6d1a-7c3e-9b57-3f1c5a2e8d10' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'into' }] },
    });
    expect((await merge(d, a, {}, neighbour)).status).toBe(404);
    const away = await intake.lodge({ region: '371302' });
    expect((await merge(d, away)).status).toBe(400);
    for (const caller of [hotline, supervisor, intake.worker(ME.idNumber)]) expect((await merge(d, a, {}, caller)).status).toBe(403);
    for (const caller of [hotline, intake.worker(ME.idNumber)])
      expect((await intake.get(`/complaints/${a.id}/suggestions`, caller)).status).toBe(403);
    expect((await intake.get(`/complaints/${a.id}/suggestions`, neighbour)).status).toBe(404);
    const elsewhere = await intake.lodge({ openedElsewhere: 'arbitration' });
    expect((await merge(elsewhere, a)).status).toBe(409);
  });

  it('shows nobody whose complaint theirs was merged into, and opens no identity by a suggestion', async () => {
    const employer = { uscc: '91371300MA3ABCDE17', name: '沂州建设有限公司' };
    const [named, secret, mine] = [
      await intake.lodge({ respondent: employer, complainant: ME }),
      await intake.lodge({ respondent: employer, complainant: ME, confidential: true }),
      await intake.lodge({ respondent: employer, complainant: ME, channel: 'web' }, intake.worker(ME.idNumber)),
    ];
    const { items } = (await intake.get(`/complaints/${named.id}/suggestions`, inspector)).body;
    const reasons = new Map(items.map((item: any) => [item.id, item.reasons]));
    expect(reasons.get(mine.id)).toEqual(['same-phone', 'same-person', 'same-employer', 'same-period']);
    expect(reasons.get(secret.id)).toEqual(['same-employer', 'same-period']);
    expect(JSON.stringify(items)).not.toMatch(/赵|1380000/);
    const others = await intake.lodge({ respondent: employer, complainant: OTHER });
    await merge(mine, others);
    const seen = await one(mine, intake.worker(ME.idNumber));
    expect(seen.body.state).toBe('merged');
    expect(seen.text).not.toContain(others.id);
    expect((await one(others)).body).toMatchObject({ complainant: { name: '钱*' }, merged: [{ id: mine.id }] });
  });

  it('the row is the fold of the log', async () => {
    const store = intake.service.app.get(ComplaintStore);
    const { rows } = await intake.owner.query(`SELECT id FROM complaint_intake.complaint`);
    await intake.service.app.get(Transactions).reading(async (tx) => {
      for (const { id } of rows) expect(await store.cached(tx, id)).toEqual(await store.rebuild(tx, id));
    });
  });
});

describe('reopening', () => {
  const reopen = (complaint: { id: string }, caller = hotline) =>
    intake.post(`/complaints/${complaint.id}/reopening`, caller, { newEvidence: '找到了考勤表' });

  it('once, with new evidence, by whose it is; its clocks start again', async () => {
    const complaint = await intake.lodge({ complainant: ME });
    expect((await reopen(complaint)).status).toBe(409);
    await intake.post(`/complaints/${complaint.id}/rejection`, supervisor, { reason: '证据不足', way: '补充后再提', unfounded: true });
    await intake.clock('2026-04-20T10:00:00+08:00');
    for (const caller of [inspector, supervisor]) expect((await reopen(complaint, caller)).status).toBe(403);
    expect((await reopen(complaint, intake.worker(OTHER.idNumber))).status).toBe(404);
    const { body } = await reopen(complaint, intake.worker(ME.idNumber));
    expect(body).toMatchObject({ state: 'received', acceptedOn: null, outcome: null, reopenedOn: '2026-04-20' });
    expect(body.deadlines.filter((each: any) => each.state === 'running').map((each: any) => `${each.kind} ${each.startsOn}`)).toEqual([
      'acceptance 2026-04-20',
      'hotline-sign-in 2026-04-20',
      'hotline-contact 2026-04-20',
      'hotline-return 2026-04-20',
      'hotline-reply 2026-04-20',
    ]);
    expect(await intake.publishedAs(complaint.id, 'complaint-reopened')).toMatchObject([{ reopenedOn: '2026-04-20' }]);
    expect((await one(complaint)).body).toMatchObject({ reopening: { newEvidence: '找到了考勤表' }, rejection: null });
    await intake.post(`/complaints/${complaint.id}/acceptance`, inspector);
    await intake.post(`/complaints/${complaint.id}/answer`, inspector, { text: '已办', outcome: 'settled' });
    expect((await reopen(complaint)).status).toBe(409);
  });

  it('not of what was withdrawn or sent on', async () => {
    const [one, two] = [await intake.lodge(), await intake.lodge()];
    await intake.post(`/complaints/${one.id}/withdrawal`, hotline, { reason: '不投了' });
    await intake.post(`/complaints/${two.id}/transfer`, inspector, { to: 'hotline', reason: '不属于' });
    for (const complaint of [one, two]) expect((await reopen(complaint)).status).toBe(409);
  });
});

describe('petitions, old wrongs, matters opened elsewhere', () => {
  it('a petition has fifteen days to be accepted, sixty to be handled, and thirty more once', async () => {
    const petition = await intake.lodge({ channel: 'transfer', petition: true });
    const dues = (body: any): string[] => body.deadlines.map((each: any) => `${each.kind} ${each.dueOn} ${each.state} ${each.unit}`);
    expect(dues(petition)).toEqual(['acceptance 2026-03-12 running working-days', 'petition-acceptance 2026-03-20 running calendar-days']);
    await intake.clock('2026-03-10T10:00:00+08:00');
    await intake.post(`/complaints/${petition.id}/acceptance`, inspector);
    const extend = (days: number, caller = supervisor) =>
      intake.post(`/complaints/${petition.id}/petition-extension`, caller, { days, reason: '案情复杂' });
    expect((await extend(30, inspector)).status).toBe(403);
    expect((await extend(31)).status).toBe(400);
    expect(dues((await extend(30)).body)).toContain('petition-handling 2026-06-08 running calendar-days');
    expect((await extend(1)).status).toBe(409);
    expect((await intake.post('/complaints', hotline, {})).status).toBe(400);
    await expect(intake.lodge({ petition: true })).rejects.toThrow(/petition/);
  });

  it('asks whether an old wrong continues; refused for its age, the letter names the arbitration', async () => {
    await intake.clock('2026-05-19T10:00:00+08:00');
    const old = (more = {}) =>
      intake.lodge({ periodFrom: '2024-02', periodTo: '2024-03', receivedAt: '2026-05-19T09:00:00+08:00', ...more });
    const [one_, two, young] = [await old(), await old(), await old({ periodTo: '2024-05' })];
    const accept = (complaint: { id: string }, body: object = {}) => intake.post(`/complaints/${complaint.id}/acceptance`, inspector, body);
    expect((await one(one_)).body.asksWhetherContinuing).toBe(true);
    expect((await accept(one_)).status).toBe(409);
    expect((await accept(one_, { continuing: true })).status).toBe(400);
    expect((await accept(one_, { continuing: true, reason: '至今未付' })).body.state).toBe('accepted');
    const refuse = (complaint: { id: string }, ground: string) =>
      intake.post(`/complaints/${complaint.id}/rejection`, supervisor, { reason: '超过二年', way: '劳动仲裁', ground });
    expect((await refuse(young, 'too-old')).status).toBe(400);
    expect((await refuse(two, 'too-old')).status).toBe(200);
    const { rejection } = (await one(two, hotline)).body;
    expect(rejection).toMatchObject({ ground: 'too-old', advice: expect.stringContaining('仲裁') });
    expect((await accept(young)).status).toBe(200);
  });

  it('files nothing of what was opened in arbitration', async () => {
    const complaint = await intake.lodge({ openedElsewhere: 'arbitration' });
    expect((await intake.post(`/complaints/${complaint.id}/acceptance`, inspector)).status).toBe(409);
    const body = { reason: '已申请仲裁', way: '按仲裁程序', ground: 'arbitration-opened' };
    expect((await intake.post(`/complaints/${complaint.id}/rejection`, supervisor, body)).status).toBe(200);
  });
});

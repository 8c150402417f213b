import { eventually, holds, type TestCaller } from '@anxin/testing';
import { randomUUID } from 'node:crypto';
import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';
import { NoticeStore } from './notice.store';
import { TellDeadlines } from './tell-deadlines.use-case';

const mine = inspectorOf('371302');
const second = inspectorOf('371302', { second: '2' });
const county = supervisorOf('371302');
const neighbours = supervisorOf('371311');

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());
beforeEach(() => inspection.setClock('2026-02-11T09:00:00+08:00'));

interface Heard {
  id: string;
  event: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
}
/** A client of the stream, as a browser would be one. */
const listen = async (caller: TestCaller, lastId?: string) => {
  const stop = new AbortController();
  const headers = { ...(await inspection.issuer.headersFor(caller)), ...(lastId && { 'last-event-id': lastId }) };
  const answer = await fetch(`${inspection.service.url}/api/v1/cases/stream`, { headers, signal: stop.signal });
  const heard: Heard[] = [];
  const state = { text: '', ended: false };
  const reading = (async () => {
    if (!answer.ok) return;
    for await (const chunk of answer.body!) {
      state.text += Buffer.from(chunk).toString();
      const blocks = state.text.split('\n\n').filter((block) => block.startsWith('id:'));
      heard.splice(
        0,
        heard.length,
        ...blocks
          .filter((block) => !block.includes('event: ready'))
          .slice(0, state.text.endsWith('\n\n') ? undefined : -1)
          .map((block) => {
            const [id, event, data] = block.split('\n').map((line) => line.slice(line.indexOf(': ') + 2)) as [string, string, string];
            return { id, event, data: JSON.parse(data) };
          }),
      );
    }
  })()
    .catch(() => undefined)
    .finally(() => (state.ended = true));
  return { answer, heard, state, leave: () => (stop.abort(), reading) };
};
const open = async (employer = freshUscc(), region = '371302') => {
  await inspection.alert(anAlert({ employer, region }));
  return (await inspection.cases(employer))[0];
};

it('tells a supervisor of its region, an inspector of its own cases, with rising numbers and nothing personal', async () => {
  const streams = await Promise.all([county, neighbours, mine, second].map((caller) => listen(caller)));
  const [boss, other, first, deputy] = streams as [(typeof streams)[0], (typeof streams)[0], (typeof streams)[0], (typeof streams)[0]];
  expect(boss.answer.headers.get('content-type')).toContain('text/event-stream');
  await eventually('the streams are open', () => streams.every(({ state }) => state.text.includes(': open')));
  // A notice of each stream's own proves that it follows.
  const file = await open();
  await eventually('the opening', () => boss.heard.some(({ event, data }) => event === 'opened' && data.case === file.id));
  const { rows } = await inspection.owner.query(`SELECT subject FROM inspection.inspector WHERE id = $1`, [file.lead]);
  const [leader, idle] = rows[0].subject === mine.client ? [first, deputy] : [deputy, first];
  await eventually('the proposal', () => leader.heard.some(({ event, data }) => event === 'assigned' && data.case === file.id));
  await inspection.call('POST', `/cases/${file.id}/filing`, mine, { decision: 'decline', reason: '秘密的理由' });
  await eventually('the closure', () => boss.heard.some(({ event, data }) => event === 'closed' && data.outcome === 'declined'));
  await holds('nothing for others', () => !other.heard.length && !idle.heard.length, { within: 1_500 });
  const numbers = boss.heard.map(({ id }) => Number(id));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(boss.state.text).not.toMatch(/秘密|监察员/);
  await Promise.all(streams.map(({ leave }) => leave()));
}, 30_000);

it('resumes after the last number that was heard', async () => {
  const stream = await listen(county);
  await open();
  const last = (await eventually('a notice', () => stream.heard.at(-1))).id;
  await stream.leave();
  const missed = await open();
  const again = await listen(county, last);
  await eventually('what was missed', () => again.heard.some(({ event, data }) => event === 'opened' && data.case === missed.id));
  expect(again.heard.every(({ id }) => Number(id) > Number(last))).toBe(true);
  await again.leave();
}, 30_000);

it('resumes where nothing was heard yet: the stream says first which number it goes on from', async () => {
  const stream = await listen(county);
  const ready = /^id: (\d+)\nevent: ready\ndata: \{\}$/m;
  await eventually('the stream is ready', () => ready.test(stream.state.text));
  await stream.leave();
  expect(stream.heard).toEqual([]);
  const missed = await open();
  const again = await listen(county, ready.exec(stream.state.text)![1]);
  await eventually('what was missed', () => again.heard.some(({ event, data }) => event === 'opened' && data.case === missed.id));
  await again.leave();
}, 30_000);

it('tells of what another process did within its poll', async () => {
  const stream = await listen(county);
  const caseId = randomUUID();
  const at = '2026-02-11T09:00:00+08:00';
  await eventually('the stream is open', () => stream.state.text.includes(': open'));
  await inspection.inTransaction((tx) =>
    inspection.get(NoticeStore).post(tx, [{ kind: 'opened', at, caseId, region: '371302', subjects: [], data: {} }]),
  );
  await eventually('the notice', () => stream.heard.some(({ data }) => data.case === caseId));
  await stream.leave();
}, 30_000);

it('tells the eve of a deadline once, from eight in the morning', async () => {
  const stream = await listen(county);
  const file = await open();
  const tell = async (at: string) => {
    await inspection.setClock(at);
    await inspection.get(TellDeadlines).run();
  };
  const eves = () => stream.heard.filter(({ event, data }) => event === 'deadline' && data.case === file.id);
  await eventually('the opening', () => stream.heard.some(({ data }) => data.case === file.id));
  await tell('2026-02-24T07:59:00+08:00');
  expect(await inspection.get(TellDeadlines).next()).toEqual(new Date('2026-02-24T08:00:00+08:00'));
  await holds('nothing before eight', () => !eves().length, { within: 1_200 });
  await tell('2026-02-24T08:00:00+08:00');
  await tell('2026-02-24T08:01:00+08:00');
  await eventually('the eve', () => eves().length > 0);
  await holds('once', () => eves().length === 1, { within: 1_200 });
  expect(eves()[0]!.data).toMatchObject({ deadline: 'filing', dueOn: '2026-02-25', number: file.number });
  await stream.leave();
}, 30_000);

it('is for inspectors and supervisors', async () => {
  for (const caller of [{ role: 'employer', uscc: freshUscc() }, { role: 'hotline' }, { role: 'auditor' }] as TestCaller[]) {
    expect((await listen(caller)).answer.status).toBe(403);
  }
  expect((await fetch(`${inspection.service.url}/api/v1/cases/stream`)).status).toBe(401);
  expect((await listen(county, 'nonsense')).answer.status).toBe(400);
});

it('ends its streams when the service stops', async () => {
  const stream = await listen(county);
  await eventually('the stream is open', () => stream.state.text.includes(': open'));
  await inspection.service.close();
  await eventually('the end', () => stream.state.ended, { within: 3_000 });
}, 20_000);

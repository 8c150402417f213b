import { complaintMergingChanged, complaintReopened, respondentIdentified, type ComplaintReceived } from '@anxin/contracts';
import { aComplaint, acceptanceOf, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());
jest.setTimeout(30_000);

const AT = '2026-03-09T11:00:00+08:00';
const merge = (one: ComplaintReceived, into: ComplaintReceived | null, complainant?: string, at = AT) =>
  inspection.hear(
    complaintMergingChanged,
    {
      complaintId: one.complaintId,
      ...(one.respondent && { respondent: one.respondent }),
      ...(into && {
        into: { complaintId: into.complaintId, ...(into.respondent && { respondent: into.respondent }), category: into.category },
      }),
      ...(complainant && { complainant }),
    },
    at,
  );
const only = async (respondent: string) => {
  const cases = await inspection.cases(respondent);
  expect(cases).toHaveLength(1);
  return cases[0];
};
const told = async (caseId: string) => (await inspection.published(caseId)).at(-1)!.data;

describe('merged complaints', () => {
  it('are one case: people once, money once, also of a shop sign', async () => {
    const respondent = freshUscc();
    const first = aComplaint({ respondent, complainant: 'k1.a', amount: '9600.00' });
    const again = aComplaint({ respondent, complainant: 'k1.phone', amount: '9600.00', channel: 'open311' });
    const call = aComplaint({ complainant: undefined, anonymous: true, workers: 8, amount: '12000.00' });
    for (const each of [first, again, call]) await inspection.complaint(each);
    await inspection.acceptance(acceptanceOf(first, '2026-03-09'));
    const { id } = await only(respondent);
    expect(await told(id)).toMatchObject({ workers: 2, amountClaimed: '19200.00' });
    await merge(again, first, 'k1.a');
    await merge(call, first);
    const merged = await told(id);
    expect(merged).toMatchObject({ workers: 8, amountClaimed: '12000.00' });
    expect([...merged.complaints].sort()).toEqual([first, again, call].map((each) => each.complaintId).sort());
    // Accepted with the first, the shop sign's opens no case of its own; withdrawn, it claims nothing any more.
    await inspection.acceptance(acceptanceOf(call, '2026-03-09'));
    expect(await inspection.cases(call.complaintId)).toEqual([]);
    expect((await only(respondent)).id).toBe(id);
  });

  it('leave the case again when they are taken out, and what they stood in before', async () => {
    const [here, there] = [freshUscc(), freshUscc()];
    const [own, first] = [aComplaint({ respondent: here, complainant: 'k1.c' }), aComplaint({ respondent: there, complainant: 'k1.d' })];
    const moved = aComplaint({ respondent: here, complainant: 'k1.e', amount: '700.00' });
    for (const each of [own, first, moved]) await inspection.complaint(each);
    await inspection.acceptance(acceptanceOf(own, '2026-03-09'));
    await inspection.acceptance(acceptanceOf(first, '2026-03-09'));
    const [a, b] = [(await only(here)).id, (await only(there)).id];
    expect(await told(a)).toMatchObject({ workers: 2, amountClaimed: '10300.00' });
    await merge(moved, first, 'k1.e');
    expect(await told(a)).toMatchObject({ workers: 1, amountClaimed: '9600.00', complaints: [own.complaintId] });
    expect(await told(b)).toMatchObject({ workers: 2, amountClaimed: '10300.00' });
    await merge(moved, null);
    expect(await told(a)).toMatchObject({ workers: 2, amountClaimed: '10300.00' });
    expect(await told(b)).toMatchObject({ workers: 1, amountClaimed: '9600.00', complaints: [first.complaintId] });
  });
});

describe('what is merged into a complaint whose firm is settled later', () => {
  const settle = (one: ComplaintReceived, respondent: string, at = '2026-03-09T12:00:00+08:00') => {
    const { channel: _, anonymous: __, ...claim } = one;
    return inspection.hear(respondentIdentified, { ...claim, respondent } as never, at);
  };
  const standsIn = async (one: ComplaintReceived) => {
    const { rows } = await inspection.owner.query(`SELECT case_id FROM inspection.complaint_fact WHERE complaint_id = $1`, [
      one.complaintId,
    ]);
    return rows[0].case_id;
  };
  /** One of a shop sign, and one that names a firm of its own and is merged into it. */
  const two = () =>
    [aComplaint({ complainant: 'k1.g' }), aComplaint({ respondent: freshUscc(), complainant: 'k1.h', amount: '700.00' })] as const;

  it('goes with the case to the firm, and claims nothing of the firm it named itself', async () => {
    const [[sign, other], firm] = [two(), freshUscc()];
    for (const each of [sign, other]) await inspection.complaint(each);
    await merge(other, sign, 'k1.h');
    await inspection.acceptance(acceptanceOf(sign, '2026-03-09'));
    const { id } = await only(sign.complaintId);
    await settle(sign, firm);
    expect(await only(firm)).toMatchObject({ id });
    const to = expect.objectContaining({ respondent: firm, workers: 2, amountClaimed: '10300.00' });
    expect(await inspection.published(id)).toContainEqual({ key: firm, data: to });
    expect([await standsIn(sign), await standsIn(other)]).toEqual([id, id]);
    expect(await inspection.cases(other.respondent!)).toEqual([]);
    // What is heard of it later goes there too.
    await inspection.acceptance(acceptanceOf(other, '2026-03-10'));
    expect(await inspection.cases(other.respondent!)).toEqual([]);
    expect(await standsIn(other)).toBe(id);
  });

  it('goes to the open case that the firm has, out of the sign’s', async () => {
    const [[sign, other], own] = [two(), aComplaint({ respondent: freshUscc(), complainant: 'k1.i', amount: '100.00' })];
    for (const each of [sign, other, own]) await inspection.complaint(each);
    await merge(other, sign, 'k1.h');
    await inspection.acceptance(acceptanceOf(sign, '2026-03-09'));
    await inspection.acceptance(acceptanceOf(own, '2026-03-09'));
    const [left, there] = [(await only(sign.complaintId)).id, (await only(own.respondent!)).id];
    await settle(sign, own.respondent!);
    expect(await told(there)).toMatchObject({ workers: 3, amountClaimed: '10400.00' });
    expect(await told(left)).toMatchObject({ workers: 0, amountClaimed: '0.00', complaints: [sign.complaintId] });
    expect([await standsIn(sign), await standsIn(other)]).toEqual([there, there]);
  });

  it('goes to the firm also where the merging is heard of after the firm was settled', async () => {
    const [[sign, other], firm] = [two(), freshUscc()];
    for (const each of [sign, other]) await inspection.complaint(each);
    await inspection.acceptance(acceptanceOf(sign, '2026-03-09'));
    await settle(sign, firm);
    const { id } = await only(firm);
    await merge(other, sign, 'k1.h');
    expect(await told(id)).toMatchObject({ workers: 2, amountClaimed: '10300.00' });
    expect(await standsIn(other)).toBe(id);
  });
});

describe('a reopened complaint', () => {
  it('waits after its closed case until it is accepted; then a new case refers to the old', async () => {
    const respondent = freshUscc();
    const complaint = aComplaint({ respondent, complainant: 'k1.f' });
    await inspection.setClock('2026-03-09T12:00:00+08:00');
    await inspection.complaint(complaint);
    await inspection.acceptance(acceptanceOf(complaint, '2026-03-09'));
    const old = await only(respondent);
    const closed = await closeAs(old.id);
    expect(closed).toMatchObject({ state: 'closed' });
    await inspection.hear(
      complaintReopened,
      { complaintId: complaint.complaintId, respondent, reopenedOn: '2026-04-20' },
      '2026-04-20T10:00:00+08:00',
    );
    expect((await inspection.cases(respondent)).filter(({ state }) => state === 'open')).toEqual([]);
    await inspection.acceptance(acceptanceOf(complaint, '2026-04-21'));
    const [, fresh] = await inspection.cases(respondent);
    expect(fresh).toMatchObject({ state: 'open', refers_to: old.id });
    expect(fresh.filed_on).toBe('2026-04-21');
  });
});

/** Two inspectors, a record, and no ground found. */
const closeAs = async (id: string) => {
  const inspector = inspectorOf('371302');
  const { body } = await inspection.call('GET', '/inspectors?region=371302&department=labour', supervisorOf('371302'));
  const inspectors = body.items.slice(0, 2).map((each: { id: string }) => each.id);
  await inspection.call('POST', `/cases/${id}/assignment`, supervisorOf('371302'), { inspectors });
  const record = { kind: 'interview', summary: '已发', takenAt: '2026-03-09T11:30:00+08:00', place: '店内', amountVerified: '0.00' };
  await inspection.call('POST', `/cases/${id}/investigation-records`, inspector, record);
  return (await inspection.call('POST', `/cases/${id}/closure`, inspector, { outcome: 'unsubstantiated', reason: '查无实据' })).body;
};

import { complaintAccepted, complaintReceived, type ComplaintReceived, respondentIdentified } from '@anxin/contracts';
import { aComplaint, acceptanceOf, anAlert, freshUscc, RunningInspection } from '../../test/running-inspection';
import { fold } from './case-log';
import { CaseStore, rowOf } from './case.store';

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());
beforeEach(() => inspection.setClock('2026-03-10T09:00:00+08:00'));

const AT = '2026-03-09T10:00:00+08:00';
const sign = (more: Partial<ComplaintReceived> = {}) => aComplaint({ respondentName: '饺子馆', ...more });
const hears = (complaint: ComplaintReceived) => inspection.hear(complaintReceived, complaint as never, AT);
const accepts = (complaint: ComplaintReceived) => inspection.hear(complaintAccepted, acceptanceOf(complaint, '2026-03-09') as never, AT);
const settles = (complaint: ComplaintReceived, respondent: string) => {
  const { channel: _, anonymous: __, ...claim } = complaint;
  return inspection.hear(respondentIdentified, { ...claim, respondent } as never, AT);
};
const foldsAlike = async (id: string) => {
  const [row] = (await inspection.owner.query(`SELECT folded, respondent, matter FROM inspection.case_file WHERE id = $1`, [id])).rows;
  const log = (await inspection.inTransaction((tx) => inspection.get(CaseStore).logs(tx, [id]))).get(id)!.map(({ action }) => action);
  expect(fold(log)).toEqual(row.folded);
  expect(rowOf(id, fold(log))).toMatchObject({ respondent: row.respondent, matter: row.matter });
  return log;
};

describe('a firm that a person settled on', () => {
  it('takes over the case that was filed for a shop sign', async () => {
    const [complaint, firm] = [sign(), freshUscc()];
    await hears(complaint);
    await accepts(complaint);
    const [filed] = await inspection.cases(complaint.complaintId);
    expect(filed).toMatchObject({ stage: 'filed' });
    await settles(complaint, firm);
    expect(await inspection.cases(complaint.complaintId)).toEqual([]);
    expect(await inspection.cases(firm)).toMatchObject([{ id: filed.id, number: filed.number, stage: 'filed', state: 'open' }]);
    expect(await foldsAlike(filed.id)).toContainEqual(
      expect.objectContaining({ kind: 'respondent-identified', data: { respondent: firm, complaint: complaint.complaintId } }),
    );
    const told = await inspection.published(filed.id);
    expect(told.at(-1)).toMatchObject({ key: firm, data: { step: 'respondent-identified', respondent: firm } });
  });

  it('that has an open case gets the claim there, filed the day it was accepted; what is left is a person’s to close', async () => {
    const [complaint, firm] = [sign(), freshUscc()];
    await inspection.alert(anAlert({ employer: firm }));
    await hears(complaint);
    await accepts(complaint);
    const [old] = await inspection.cases(complaint.complaintId);
    await settles(complaint, firm);
    const [joined] = await inspection.cases(firm);
    expect(joined).toMatchObject({ stage: 'filed', amount_claimed: '1070000' });
    expect(joined.folded.filed.on).toBe('2026-03-09');
    expect(Object.keys(joined.folded.complaints)).toEqual([complaint.complaintId]);
    const [left] = await inspection.cases(complaint.complaintId);
    expect(left).toMatchObject({ id: old.id, state: 'open', amount_claimed: '0' });
    expect((await foldsAlike(old.id)).at(-1)).toMatchObject({ kind: 'noted' });
    await foldsAlike(joined.id);
    const fact = await inspection.owner.query(`SELECT case_id FROM inspection.complaint_fact WHERE complaint_id = $1`, [
      complaint.complaintId,
    ]);
    expect(fact.rows).toEqual([{ case_id: joined.id }]);
  });

  it('changed once more takes the claim along, and leaves others’ claims where they are', async () => {
    const [mine, other, wrong, right] = [sign(), aComplaint(), freshUscc(), freshUscc()];
    await hears({ ...other, respondent: wrong });
    await accepts({ ...other, respondent: wrong });
    await hears(mine);
    await settles(mine, wrong);
    const [file] = await inspection.cases(wrong);
    expect(Object.keys(file.folded.complaints).sort()).toEqual([mine.complaintId, other.complaintId].sort());
    await settles(mine, right);
    expect(await inspection.cases(right)).toEqual([]);
    await accepts({ ...mine, respondent: right });
    const [now] = await inspection.cases(right);
    expect(Object.keys(now.folded.complaints)).toEqual([mine.complaintId]);
    await inspection.alert(anAlert({ employer: wrong }));
    const fact = await inspection.owner.query(`SELECT case_id FROM inspection.complaint_fact WHERE complaint_id = $1`, [mine.complaintId]);
    expect(fact.rows).toEqual([{ case_id: now.id }]);
  });

  it('stands whatever the order in which the complaint’s words come', async () => {
    const words = ['received', 'accepted', 'settled'] as const;
    const orders = words.flatMap((a) => words.filter((b) => b !== a).map((b) => [a, b, words.find((c) => c !== a && c !== b)!]));
    for (const order of orders) {
      const [complaint, firm] = [sign(), freshUscc()];
      for (const word of order) {
        if (word === 'received') await hears(complaint);
        else if (word === 'accepted') await accepts(complaint);
        else await settles(complaint, firm);
      }
      const files = await inspection.cases(firm);
      expect([order, files.map(({ stage, folded }: any) => [stage, folded.filed.on, Object.keys(folded.complaints)])]).toEqual([
        order,
        [['filed', '2026-03-09', [complaint.complaintId]]],
      ]);
      expect(await inspection.cases(complaint.complaintId)).toEqual([]);
      await foldsAlike(files[0].id);
    }
  });
});

import { caseChanged } from '@anxin/contracts';
import type { Outbox } from '@anxin/messaging';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';
import sample from '../../../../libs/contracts/src/inspection/case-changed.v1.sample.json';
import { fold, type Action } from './case-log';
import { CasePublisher } from './case.publisher';
import { afterAlertNews, type AlertNews } from './facts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

it('publishes the sample: the whole case, keyed by its respondent', async () => {
  expect(ajv.validate(caseChanged.schema, sample)).toBe(true);
  const term = { startsOn: '2026-05-21', dueOn: '2026-05-28', unit: 'working-days' as const, basis: '', provisional: false };
  const investigation = { ...term, startsOn: '2026-05-22', dueOn: '2026-08-17' };
  const head = { at: '2026-05-21T01:00:00.000Z', by: 'system', role: 'system', reason: null };
  const news: AlertNews = {
    alertId: sample.alerts[0]!,
    change: 'raised',
    rule: 'wage-arrears',
    group: 'wages',
    state: 'open',
    severity: 'orange',
    employer: sample.respondent,
    project: sample.project,
    region: sample.region,
    department: 'housing-construction',
    amount: sample.amountClaimed,
    workers: 2,
    estimated: false,
    jointlyLiable: [],
  };
  const known = { group: 'wages' as const, respondentName: 'x', region: sample.region, project: sample.project, workers: 1, amount: null };
  const complaint = {
    complaintId: sample.complaints[0]!,
    known,
    respondent: sample.respondent,
    complainant: 'k1.somebody',
    receivedAt: null,
    accepted: null,
    ended: null,
  };
  const log: Action[] = [
    {
      ...head,
      kind: 'opened',
      data: {
        number: sample.number,
        respondent: sample.respondent,
        respondentName: null,
        project: sample.project,
        group: 'wages',
        refersTo: null,
      },
    },
    { ...head, kind: 'alert-joined', data: { alert: afterAlertNews(null, news, head.at, term) } },
    { ...head, kind: 'complaint-joined', data: { complaint } },
    { ...head, kind: 'filed', data: { on: sample.filedOn, investigation, complaint: null } },
    {
      ...head,
      kind: 'investigation-recorded',
      data: { record: sample.conduct[0]!.recordId, kind: 'conduct', on: '2026-05-26', amountVerified: null, workersVerified: null },
    },
    {
      ...head,
      kind: 'rectification-ordered',
      data: {
        ...{ order: sample.orders[0]!.orderId, amount: '14000.00', dueOn: '2026-06-02', on: '2026-05-26', recovered: '0.00' },
        served: [{ addressee: 0, uscc: sample.respondent, term: { ...term, startsOn: '2026-05-26', dueOn: '2026-06-02' } }],
      },
    },
  ];
  const recordAll = jest.fn();
  await new CasePublisher({ recordAll } as unknown as Outbox).changed({} as never, [
    { id: sample.caseId, version: 6, state: fold(log), step: 'rectification-ordered', at: sample.at },
  ]);
  expect(recordAll).toHaveBeenCalledWith({}, [{ contract: caseChanged, data: sample, version: 6 }]);
  expect(caseChanged.key(sample as never)).toBe(sample.respondent);
});

import { apply, type Action, type Complaint, type Deed } from '../complaint/complaint';
import { pauseAfter, toldOf } from './call-back';

const clock = (kind: string): any => ({ kind, startsOn: '2026-03-05', dueOn: '2026-03-06', unit: 'working-days', basis: '办法' });
const lodged: any = {
  ...{ receiptNumber: 'TS-1', channel: '12345', category: 'wage-arrears', respondentName: '饺子馆', region: '371311' },
  ...{
    anonymous: false,
    confidential: false,
    receivedAt: '2026-03-05T02:00:00Z',
    deadlines: [clock('acceptance'), clock('hotline-sign-in')],
  },
};
const by = { at: new Date('2026-03-05T02:00:00Z'), actor: 'a', role: 'inspector' };
const begin = (): Complaint => apply('id', undefined, { kind: 'received', data: lodged, sequence: 1, ...by });
/** What each entry says, and the complaint at the end. */
const told = (...deeds: Deed[]): string[][] => {
  let complaint = begin();
  return deeds.map((deed) => {
    const action = { ...deed, sequence: complaint.version + 1, ...by } as Action;
    const after = apply('id', complaint, action);
    const steps = toldOf(complaint, after, action, (sealed) => `open ${sealed}`).map(({ step, text }) => `${step} ${text}`);
    complaint = after;
    return steps;
  });
};
const on = '2026-03-05';
const contacted: Deed = { kind: 'contacted', data: { on, at: on, note: 'secret note' } };
const accepted: Deed = { kind: 'accepted', data: { on } };
const caseIs = (state: 'open' | 'closed', filed = true, id = 'c1'): Deed => ({
  kind: 'case-changed',
  data: { id, stage: 'x', state, filed },
});

describe('what a hotline is told', () => {
  it('is that its order was signed in, once, with the first thing done about it', () => {
    const [first, second] = told(contacted, contacted);
    expect(first!.map((one) => one.split(' ')[0])).toEqual(['signed-in', 'contacted']);
    expect(second!.map((one) => one.split(' ')[0])).toEqual(['contacted']);
    expect(first!.join()).not.toContain('secret note');
  });

  it('is not that it was signed in, where it was taken back before', () => {
    expect(told({ kind: 'withdrawn', data: { on, reason: 'r' } })).toEqual([['withdrawn 您的投诉已撤回。']]);
  });

  it('is what was written for the caller, opened', () => {
    const [, answer] = told(accepted, { kind: 'answered', data: { on, text: 't', outcome: 'settled' } });
    expect(answer).toEqual(['answered open t']);
    const [refusal] = told({ kind: 'rejected', data: { on, reason: 'r', way: 'w', unfounded: false } });
    expect(refusal![1]).toBe('refused 您反映的问题不予受理：open r。救济途径：open w。');
  });

  it('is that a case ended which the caller’s own accepted complaint led to, once', () => {
    expect(told(accepted, caseIs('open'), caseIs('closed'), caseIs('closed')).slice(1)).toEqual([
      [],
      ['closed 您反映的问题所立案件已办结。'],
      [],
    ]);
    expect(told(caseIs('closed'))).toEqual([[]]);
    expect(told(accepted, caseIs('closed', false))[1]).toEqual([]);
  });

  it('is told again after pauses that double up to an hour', () => {
    expect([1, 2, 3, 4, 10, 11, 50].map(pauseAfter)).toEqual([5, 10, 20, 40, 2_560, 3_600, 3_600]);
  });
});

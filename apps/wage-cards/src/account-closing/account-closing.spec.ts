import { closingFaults, decisionRefusal, requestRefusal, stateOf, type ClosingPaper } from './account-closing';

const paper = (kind: ClosingPaper['kind'], on = '2026-06-01'): ClosingPaper => ({ kind, on, sha256: 'a'.repeat(64) });
const both = [paper('completion'), paper('notice')];
const paths = (changes: object = {}) =>
  closingFaults({ completedOn: '2026-05-31', noticeFrom: '2026-06-01', papers: both, ...changes }, '2026-03-02', '2026-07-06').map(
    (one) => one.path,
  );

describe('closing a special wage account (保障农民工工资支付条例 27)', () => {
  it('is applied for after completion and notice, with the papers of both', () => {
    expect(paths()).toEqual([]);
    expect(paths({ completedOn: '2026-06-01' })).toEqual([]);
    expect(paths({ completedOn: '2026-06-02' })).toEqual(['noticeFrom']);
    expect(paths({ completedOn: '2026-07-07' })).toEqual(['completedOn', 'noticeFrom']);
    expect(paths({ completedOn: '2026-03-01' })).toEqual(['completedOn']);
    expect(paths({ papers: [paper('completion')] })).toEqual(['papers']);
    expect(paths({ papers: [paper('notice')] })).toEqual(['papers']);
    expect(paths({ papers: [...both, paper('settlement', '2026-07-07')] })).toEqual(['papers.2.on']);
  });

  it('waits for the notice’s last day and for the last open fen', () => {
    const at = (changes: object = {}) =>
      requestRefusal('open', { openWages: 0n, noticeUntil: '2026-07-01', today: '2026-07-02', ...changes });
    expect(at()).toBeUndefined();
    expect(at({ today: '2026-07-01' })).toMatchObject({ openSteps: ['closings'], detail: expect.stringContaining('公示期至2026-07-01止') });
    expect(at({ openWages: 1n })).toMatchObject({ openSteps: ['payments'], detail: expect.stringContaining('0.01元') });
    expect(requestRefusal('closing', { openWages: 0n, noticeUntil: '2026-07-01', today: '2026-07-02' })).toMatchObject({
      openSteps: ['approvals'],
    });
  });

  it('is confirmed once, and not while wages have opened since', () => {
    expect(decisionRefusal('requested', 'approve', 0n)).toBeUndefined();
    expect(decisionRefusal('requested', 'approve', 1n)).toMatchObject({ openSteps: ['payments'] });
    expect(decisionRefusal('requested', 'refuse', 1n)).toBeUndefined();
    for (const decision of ['approve', 'refuse'] as const)
      expect(decisionRefusal(stateOf(decision), 'refuse', 0n)).toMatchObject({ openSteps: [] });
  });
});

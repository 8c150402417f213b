import { decisionRefusal, proposalRefusal, stateOf, writeOffFaults, type WriteOffPaper } from './write-off';

const paper: WriteOffPaper = { kind: 'bankruptcy-closed', on: '2026-06-01', sha256: 'a'.repeat(64) };
const paths = (changes: Partial<WriteOffPaper> = {}, amount = 1n) =>
  writeOffFaults(amount, { ...paper, ...changes }, '2026-03-02', '2026-06-01').map((one) => one.path);

describe('writing off an advance', () => {
  it('is proposed of what is claimed, one at a time', () => {
    expect(proposalRefusal('paid-out', 100n, 100n, false)).toBeUndefined();
    expect(proposalRefusal('paid-out', 100n, 101n, false)).toMatchObject({ detail: expect.stringContaining('1.00元') });
    expect(proposalRefusal('paid-out', 100n, 1n, true)).toMatchObject({ openSteps: ['approvals'] });
    expect(proposalRefusal('proposed', 0n, 1n, false)).toMatchObject({ openSteps: ['approvals'] });
    for (const state of ['refused', 'recovered', 'written-off'] as const) expect(proposalRefusal(state, 0n, 0n, false)).toBeDefined();
  });

  it('rests on a paper that came after the money went out', () => {
    expect(paths()).toEqual([]);
    expect(paths({ on: '2026-03-01' })).toEqual(['paper.on']);
    expect(paths({ on: '2026-06-02' })).toEqual(['paper.on']);
    expect(paths({}, 0n)).toEqual(['amount']);
  });

  it('is decided by another person, once, and approved only while so much is claimed', () => {
    const open = { state: stateOf(null), proposedBy: 'one', amount: 100n };
    const by = (client: string, decision: 'approve' | 'refuse' = 'approve') => ({ by: client, decision });
    expect(decisionRefusal(open, by('two'), 100n)).toBeUndefined();
    expect(decisionRefusal(open, by('one'), 100n)).toMatchObject({ openSteps: ['approvals'] });
    expect(decisionRefusal(open, by('two'), 99n)).toMatchObject({ openSteps: ['approvals', 'write-offs'] });
    expect(decisionRefusal(open, by('two', 'refuse'), 99n)).toBeUndefined();
    for (const decision of ['approve', 'refuse'] as const)
      expect(decisionRefusal({ ...open, state: stateOf(decision) }, by('two'), 100n)).toMatchObject({ openSteps: [] });
  });
});

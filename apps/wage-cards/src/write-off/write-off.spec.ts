import fc from 'fast-check';
import { recoveryParts, recoveryRefusal, stateBy } from '../fund/advance';
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

  it('loses no fen, whatever is proposed, approved and recovered in whatever order', () => {
    const step = fc.record({ kind: fc.constantFrom('propose', 'approve', 'refuse', 'recover'), amount: fc.bigInt(1n, 120n) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let [claim, writtenOff, recovered, asked] = [100n, 0n, 0n, null as bigint | null];
        for (const { kind, amount } of steps) {
          const state = stateBy({ claim, writtenOff });
          if (kind === 'propose') {
            if (!proposalRefusal(state, claim, amount, asked !== null)) asked = amount;
          } else if (kind === 'recover') {
            if (recoveryRefusal(state, { claim, writtenOff }, amount)) continue;
            const { fromClaim, fromWrittenOff } = recoveryParts(amount, { claim, writtenOff });
            [claim, writtenOff, recovered] = [claim - fromClaim, writtenOff - fromWrittenOff, recovered + amount];
          } else if (asked !== null) {
            const open = { state: stateOf(null), proposedBy: 'one', amount: asked };
            if (decisionRefusal(open, { by: 'two', decision: kind as 'approve' | 'refuse' }, claim)) continue;
            if (kind === 'approve') [claim, writtenOff] = [claim - asked, writtenOff + asked];
            asked = null;
          }
          expect(claim + writtenOff + recovered).toBe(100n);
          expect(claim >= 0n && writtenOff >= 0n).toBe(true);
          expect(stateBy({ claim, writtenOff }) === 'recovered').toBe(recovered === 100n);
        }
      }),
    );
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

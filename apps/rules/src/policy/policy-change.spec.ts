import { backdatingFault, decisionRefusal, type ChangeState } from './policy-change';

describe('the first day of a change', () => {
  it.each<[string, string | undefined, boolean]>([
    ['2026-03-12', undefined, true],
    ['2026-04-01', undefined, true],
    ['2026-03-11', undefined, false],
    ['2026-03-11', '省政府3月10日公布，3月1日起执行', true],
    ['2026-03-12', '无须追溯', false],
  ])('%s with the reason %s on 2026-03-12: may be %s', (validFrom, reason, fine) => {
    expect(backdatingFault(validFrom, '2026-03-12', reason)?.path).toBe(fine ? undefined : 'backdating');
  });
});

describe('who may decide', () => {
  const change = { state: 'proposed' as ChangeState, proposedBy: 'a', validFrom: '2026-04-01', backdating: null };

  it('another administrator, once', () => {
    expect(decisionRefusal(change, 'approve', 'b', '2026-03-12')).toBeUndefined();
    expect(decisionRefusal(change, 'refuse', 'b', '2026-03-12')).toBeUndefined();
    for (const decision of ['approve', 'refuse'] as const) {
      expect(decisionRefusal(change, decision, 'a', '2026-03-12')).toMatchObject({ openSteps: ['approval'] });
      expect(decisionRefusal({ ...change, state: 'approved' }, decision, 'b', '2026-03-12')).toMatchObject({ openSteps: [] });
      expect(decisionRefusal({ ...change, state: 'refused' }, decision, 'b', '2026-03-12')).toMatchObject({ openSteps: [] });
    }
  });

  it('what has meanwhile become a change of days that are over is refused or proposed anew', () => {
    expect(decisionRefusal(change, 'approve', 'b', '2026-04-01')).toBeUndefined();
    expect(decisionRefusal(change, 'approve', 'b', '2026-04-02')).toMatchObject({ openSteps: ['approval'] });
    expect(decisionRefusal(change, 'refuse', 'b', '2026-04-02')).toBeUndefined();
    expect(decisionRefusal({ ...change, backdating: 'why' }, 'approve', 'b', '2026-04-02')).toBeUndefined();
  });
});

import { apply, type Action, type CaseState } from '../case/case-log';
import { acknowledgementFault, awaitedOf } from './acknowledgement';

const head = { at: '2026-02-12T01:00:00.000Z', by: 'boss', role: 'supervisor', reason: null };
const officer = (subject: string) => ({ id: subject, subject, region: '371302', department: 'labour' as const });
const OPENED: Action = {
  ...head,
  kind: 'opened',
  data: { number: 'n', respondent: 'E', respondentName: null, project: null, group: 'wages', refersTo: null },
};
const assigned = (...subjects: string[]): Action => ({ ...head, kind: 'assigned', data: { inspectors: subjects.map(officer) } });
const confirmed = (by: string): Action => ({ ...head, by, role: 'inspector', kind: 'acknowledged', data: {} });
const after = (...actions: Action[]): CaseState => [OPENED, ...actions].reduce<CaseState | null>(apply, null)!;
const actor = (client: string) => ({ client, role: 'inspector', interested: false });
const awaited = (state: CaseState) => awaitedOf(state).map(({ subject }) => subject);

describe('the word of an assigned inspector', () => {
  it('is waited for from each until it comes', () => {
    expect(awaited(after())).toEqual([]);
    expect(awaited(after(assigned('a', 'b')))).toEqual(['a', 'b']);
    expect(awaited(after(assigned('a', 'b'), confirmed('b')))).toEqual(['a']);
  });

  it('stays with who stays: a reassignment waits for the newcomer alone, and for who comes back', () => {
    expect(awaited(after(assigned('a', 'b'), confirmed('b'), assigned('b', 'c')))).toEqual(['c']);
    expect(awaited(after(assigned('a', 'b'), confirmed('b'), assigned('a', 'c'), assigned('a', 'b')))).toEqual(['a', 'b']);
  });

  it('comes from the assigned, once, and neither before an assignment nor after the end', () => {
    const state = after(assigned('a', 'b'), confirmed('b'));
    expect(acknowledgementFault(state, actor('a'))).toBeNull();
    expect(acknowledgementFault(state, actor('b'))).toMatchObject({ kind: 'order', detail: 'it is confirmed already' });
    expect(acknowledgementFault(state, actor('c'))).toMatchObject({ kind: 'stranger', openSteps: [] });
    expect(acknowledgementFault(after(), actor('a'))).toMatchObject({ kind: 'order', openSteps: ['assignment'] });
    const over = after(assigned('a', 'b'), { ...head, kind: 'closed', data: { on: '2026-02-13', outcome: 'withdrawn' } });
    expect(acknowledgementFault(over, actor('a'))).toMatchObject({ kind: 'order', openSteps: [] });
    expect(awaited(over)).toEqual([]);
  });
});

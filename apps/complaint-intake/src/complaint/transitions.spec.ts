import { COMPLAINT_STATES, type ComplaintState } from './complaint';
import type { Deadline } from './deadlines';
import { isOpen, openSteps, STEPS, type Standing } from './transitions';

const standing = (state: ComplaintState, more: Partial<Standing> = {}): Standing => ({
  state,
  acceptedOn: ['accepted', 'in-progress', 'answered'].includes(state) ? '2026-03-05' : null,
  reopenedOn: null,
  deadlines: [],
  ...more,
});
const handling: Deadline = {
  kind: 'petition-handling',
  startsOn: '2026-03-05',
  dueOn: '2026-05-04',
  unit: 'calendar-days',
  basis: '信访工作条例 34',
};

describe('what may be done with a complaint', () => {
  it.each([
    ['received', ['contact', 'correction-requests', 'acceptance', 'rejection', 'transfer', 'withdrawal', 'respondent', 'merge']],
    ['correction-asked', ['contact', 'corrections', 'acceptance', 'rejection', 'transfer', 'withdrawal', 'respondent', 'merge']],
    ['accepted', ['contact', 'answer', 'withdrawal', 'respondent', 'merge']],
    ['in-progress', ['contact', 'answer', 'withdrawal', 'respondent', 'merge']],
    ['rejected', ['reopening']],
    ['transferred', []],
    ['answered', ['reopening']],
    ['merged', ['contact', 'withdrawal', 'unmerge']],
    ['withdrawn', []],
    ['closed', ['reopening']],
  ] as const)('%s: %j and nothing else', (state, open) => {
    expect(openSteps(standing(state))).toEqual(open);
    for (const step of STEPS) expect(isOpen(standing(state), step)).toBe((open as readonly string[]).includes(step));
  });

  it('a merged one is answered once it was accepted', () => {
    expect(openSteps(standing('merged', { acceptedOn: '2026-03-05' }))).toEqual(['contact', 'answer', 'withdrawal', 'unmerge']);
  });

  it('nothing is reopened twice', () => {
    for (const state of ['rejected', 'answered', 'closed'] as const)
      expect(openSteps(standing(state, { reopenedOn: '2026-04-20' }))).toEqual([]);
  });

  it('the handling of a petition is extended once, while it runs', () => {
    const may = (deadline: Deadline): boolean => isOpen(standing('accepted', { deadlines: [deadline] }), 'petition-extension');
    expect(may(handling)).toBe(true);
    expect(may({ ...handling, extendedBy: 30 })).toBe(false);
    expect(may({ ...handling, metOn: '2026-04-01' })).toBe(false);
    expect(may({ ...handling, kind: 'petition-acceptance' })).toBe(false);
  });

  it('speaks of every state', () => {
    for (const state of COMPLAINT_STATES) expect(openSteps(standing(state))).toBeDefined();
  });
});

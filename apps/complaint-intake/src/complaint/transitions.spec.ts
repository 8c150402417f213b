import { COMPLAINT_STATES } from './complaint';
import { isOpen, openSteps, STEPS } from './transitions';

describe('what may be done with a complaint', () => {
  it.each([
    ['received', ['contact', 'correction-requests', 'acceptance', 'rejection', 'transfer', 'withdrawal', 'respondent']],
    ['correction-asked', ['contact', 'corrections', 'acceptance', 'rejection', 'transfer', 'withdrawal', 'respondent']],
    ['accepted', ['contact', 'answer', 'withdrawal', 'respondent']],
    ['in-progress', ['contact', 'answer', 'withdrawal', 'respondent']],
    ['rejected', []],
    ['transferred', []],
    ['answered', []],
    ['merged', []],
    ['withdrawn', []],
    ['closed', []],
  ] as const)('%s: %j and nothing else', (state, open) => {
    expect(openSteps(state)).toEqual(open);
    for (const step of STEPS) expect(isOpen(state, step)).toBe((open as readonly string[]).includes(step));
  });

  it('speaks of every state', () => {
    for (const state of COMPLAINT_STATES) expect(openSteps(state)).toBeDefined();
  });
});

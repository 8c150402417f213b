import { COMPLAINT_STATES } from './complaint';
import { isOpen, openSteps, STEPS } from './transitions';

describe('what may be done with a complaint', () => {
  it.each([
    ['received', ['contact', 'correction-requests', 'acceptance', 'rejection', 'transfer', 'withdrawal']],
    ['correction-asked', ['contact', 'corrections', 'acceptance', 'rejection', 'transfer', 'withdrawal']],
    ['accepted', ['contact', 'answer', 'withdrawal']],
    ['in-progress', ['contact', 'answer', 'withdrawal']],
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

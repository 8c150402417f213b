import type { LinkedCase } from '../complaint/complaint';

/** Whether a case has been filed (立案): any stage past the clue (线索), and a closed one if a day is known. */
export const wasFiled = (stage: string, filedOn: string | undefined): boolean =>
  filedOn !== undefined || (stage !== 'clue' && stage !== 'closed');

/** Whether there is news in what is heard of a complaint's case. */
export const differs = (before: LinkedCase | null, now: LinkedCase): boolean =>
  before === null || before.id !== now.id || before.stage !== now.stage || before.state !== now.state || before.filed !== now.filed;

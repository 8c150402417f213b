import { dispatchPost, inPost } from '../employers-facts.builder';
import { moment } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'dispatch-post'> = {
  facts: dispatchPost(inPost('worker', '2026-01-15', { postKind: 'temporary' })),
  moment: moment('2026-07-15'),
};

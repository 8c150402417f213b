import { createContext, useContext } from 'react';
import type { Person } from '../auth/session';

export interface Desk {
  readonly person: Person;
  /** Region that lists are narrowed to; undefined: all within the person's remit. */
  readonly region: string | undefined;
}

export const DeskContext = createContext<Desk | null>(null);

/** Who sits at the desk. @throws Error outside the frame */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('nobody is signed in here');
  return desk;
}

import { AsyncLocalStorage } from 'node:async_hooks';

/** What a request brought along for the one transaction it will run: its idempotency key and what it would be answered with. */
export interface RequestScope {
  readonly client: string;
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  claimed: boolean;
}

/** The running request's scope; empty outside requests and for requests without a key. */
export const requestScope = new AsyncLocalStorage<RequestScope>();

/**
 * Does work whose request keeps no idempotency key: what ends the same however often it is asked needs none, and the hash of a short secret in its body, kept with
 * a key, would give it away.
 */
export const withoutKey = <T>(work: () => Promise<T>): Promise<T> => requestScope.exit(work);

/** The key was claimed by an earlier request: its stored answer stands. */
export class AlreadyAnswered extends Error {
  constructor() {
    super('the idempotency key was used before');
  }
}

/** What one service reports as not yet done, and how far it has read each log: `topic/partition` → the next offset to apply. */
export interface ServiceFlight {
  readonly outbox: number;
  readonly due: number;
  readonly setAside: number;
  readonly applied: Readonly<Record<string, string>>;
}

/** End of each partition's log, by `topic/partition`: the offset of the next message there. */
export type LogEnds = Readonly<Record<string, string>>;

/** A look at several services at once; null where one did not answer. */
export type Look = ReadonlyMap<string, ServiceFlight | null>;

/**
 * What is still in flight in each service that is not done: `outbox 3, behind 2`, `no answer`; empty if nothing is. The ends are
 * those read before the look: nothing is in flight if they stand there still after it.
 */
export function inFlight(look: Look, ends: LogEnds): ReadonlyMap<string, string> {
  const open = [...look].map(([service, flight]): [string, string] => [service, flight ? openOf(flight, ends) : 'no answer']);
  return new Map(open.filter(([, words]) => words !== ''));
}

function openOf(flight: ServiceFlight, ends: LogEnds): string {
  const counts = Object.entries({ outbox: flight.outbox, due: flight.due, behind: behind(flight, ends), 'set aside': flight.setAside });
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

/** Whether nothing was appended to any log between two readings. */
export function sameEnds(one: LogEnds, other: LogEnds): boolean {
  const places = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...places].every((place) => one[place] === other[place]);
}

/** How many messages of the logs it reads a service has not applied. */
function behind(flight: ServiceFlight, ends: LogEnds): number {
  let messages = 0n;
  for (const [place, next] of Object.entries(flight.applied)) {
    const left = BigInt(ends[place] ?? '0') - BigInt(next);
    if (left > 0n) messages += left;
  }
  return Number(messages);
}

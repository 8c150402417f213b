/** What one service reports as not yet done. */
export interface ServiceFlight {
  readonly outbox: number;
  readonly due: number;
  readonly behind: number;
  readonly setAside: number;
  readonly ends: Readonly<Record<string, string>>;
}

/** A look at all services at once; null where one did not answer. */
export type Look = ReadonlyMap<string, ServiceFlight | null>;

const COUNTS = ['outbox', 'due', 'behind', 'setAside'] as const;

/** Judges looks one after the other: settled is nothing in flight twice in a row while no partition's end moved in between. */
export class FlightLog {
  private last: { look: Look; idleAt: string | null } | undefined;

  /** Adds a look; true when all is settled. */
  add(look: Look): boolean {
    const idleAt = [...look.values()].every(isIdle) ? endsOf(look) : null;
    const settled = idleAt !== null && this.last?.idleAt === idleAt;
    this.last = { look, idleAt };
    return settled;
  }

  /** What is still in flight, by service: `wage-cards: outbox 3, behind 2; rules: no answer`. */
  report(): string {
    const parts = [...(this.last?.look ?? [])].flatMap(([service, flight]) => {
      if (!flight) return [`${service}: no answer`];
      const counts = COUNTS.filter((count) => flight[count] > 0).map((count) => `${count} ${flight[count]}`);
      return counts.length > 0 ? [`${service}: ${counts.join(', ')}`] : [];
    });
    return parts.length > 0 ? parts.join('; ') : 'nothing in flight, but events still come';
  }
}

const isIdle = (flight: ServiceFlight | null): boolean => flight !== null && COUNTS.every((count) => flight[count] === 0);

function endsOf(look: Look): string {
  const ends = [...look].map(([service, flight]) => [
    service,
    Object.entries(flight?.ends ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
  return JSON.stringify(ends);
}

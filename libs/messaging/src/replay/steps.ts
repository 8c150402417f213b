import { localDateOf } from '@anxin/calendar';

/** A partition of the log, as far as a replay cares which one it is. */
export type LaneName = `${string}/${number}`;

/** One message of the log waiting for its turn in a replay. */
export interface Turn {
  readonly lane: LaneName;
  readonly key: string;
  /** `fact`: somebody here handles it; `mark`: a day is closed; `moved`: the clock was moved back; `other`: it only tells the time. */
  readonly kind: 'fact' | 'mark' | 'moved' | 'other';
  /** Wall time of the recording, milliseconds. */
  readonly wall: number;
  /** Business time; null where it can't be read, or comes from a publisher whose clock hasn't been moved back yet. */
  readonly time: Date | null;
}

/** A publisher's events on the same key within so many milliseconds (wall time) of one another are judged together, as they are in a running service. */
const TOGETHER_MS = 100;
/** Business time that one step spans at most, in milliseconds. */
const SPAN_MS = 60_000;
/** Messages of one step. */
const LARGEST = 2_000;

/**
 * What of the log is applied in one piece and judged after it.
 *
 * A step is as large as it can be without changing what comes of it: marks aren't mixed with facts (a day is judged between
 * them), no business day ends in it, nothing falls due in it, and a key's later fact waits until its earlier one is judged.
 */
export class Step<T extends Turn = Turn> {
  readonly turns: T[] = [];
  private kind: Turn['kind'] = 'other';
  private readonly since = new Map<string, number>();
  private first: Date | null = null;
  private last: Date | null = null;

  /** @param dueAt the business instant at which the next thing falls due; null if nothing does */
  constructor(private readonly dueAt: Date | null) {}

  /** The business time of the newest message; null if none of them tells it. */
  get upTo(): Date | null {
    return this.last;
  }

  /** Takes the log's next message if it belongs to this step; the first always does. */
  take(turn: T): boolean {
    if (this.turns.length > 0 && !this.fits(turn)) return false;
    this.turns.push(turn);
    if (turn.kind !== 'other') this.kind = turn.kind;
    if (turn.kind === 'fact' && !this.since.has(turn.key)) this.since.set(turn.key, turn.wall);
    if (turn.time) {
      this.first ??= turn.time;
      if (!this.last || this.last < turn.time) this.last = turn.time;
    }
    return true;
  }

  private fits(turn: T): boolean {
    if (this.turns.length >= LARGEST) return false;
    if (turn.kind === 'moved' || this.kind === 'moved') return turn.kind === this.kind;
    if (turn.kind !== 'other' && this.kind !== 'other' && turn.kind !== this.kind) return false;
    const since = this.since.get(turn.key);
    if (turn.kind === 'fact' && since !== undefined && turn.wall - since > TOGETHER_MS) return false;
    if (!turn.time) return true;
    if (this.dueAt && turn.time >= this.dueAt) return false;
    if (!this.first) return true;
    return turn.time.getTime() - this.first.getTime() <= SPAN_MS && localDateOf(turn.time) === localDateOf(this.first);
  }
}

/** Publishers are moved back one after the other; what they say of one move lies within so many milliseconds of wall time. */
const ONE_MOVE_MS = 60_000;

/**
 * The moves of the clock that the log tells of. Every publisher says each move on every partition it has; the first of them
 * moves the replay's clock, the others belong to it.
 */
export class ClockMoves {
  private readonly moves: { to: number; wall: number }[] = [];
  private readonly seen = new Map<LaneName, number>();

  /** Whether no other partition has told this move yet. */
  isNew(lane: LaneName, to: Date, wall: number): boolean {
    return this.find(lane, to, wall) < 0;
  }

  /** Notes what a partition tells. @returns whether it was new */
  told(lane: LaneName, to: Date, wall: number): boolean {
    const known = this.find(lane, to, wall);
    if (known < 0) this.moves.push({ to: to.getTime(), wall });
    this.seen.set(lane, known < 0 ? this.moves.length : known + 1);
    return known < 0;
  }

  /** Whether the times on this partition are those of the clock as it stands; not, while its publisher is still to be moved back with the others. */
  isCurrent(lane: LaneName, wall: number): boolean {
    const last = this.moves.at(-1);
    return !last || (this.seen.get(lane) ?? 0) === this.moves.length || wall - last.wall > ONE_MOVE_MS;
  }

  private find(lane: LaneName, to: Date, wall: number): number {
    const after = this.seen.get(lane) ?? 0;
    return this.moves.findIndex((move, i) => i >= after && move.to === to.getTime() && Math.abs(move.wall - wall) <= ONE_MOVE_MS);
  }
}

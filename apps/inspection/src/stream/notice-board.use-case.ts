import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { afterCommit, Transactions, type Tx } from '@anxin/persistence';
import { NoticeStore, type Notice, type NumberedNotice } from './notice.store';

/** One open stream. */
export interface Listener {
  readonly caller: Caller;
  /** The last number told. */
  after: bigint;
  /** Told first: the number that the stream goes on from, so that who breaks off before anything was told can still resume. */
  ready(from: bigint): void;
  tell(notice: NumberedNotice): void;
  end(): void;
}

/** How often other processes' notices are looked for, in wall milliseconds. */
const POLL_MS = 1_000;

/** Posts notices with their cause and tells them to the open streams: at once those of this process, within a second those of others. */
@Injectable()
export class NoticeBoard implements BeforeApplicationShutdown {
  private readonly logger = new Logger('stream');
  private readonly listeners = new Set<Listener>();
  private poll: NodeJS.Timeout | undefined;
  private reading: Promise<void> | undefined;
  private again = false;
  private closed = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly notices: NoticeStore,
  ) {}

  async post(tx: Tx, notices: readonly Notice[]): Promise<void> {
    await this.notices.post(tx, notices);
    if (notices.length) afterCommit(tx, () => this.wake());
  }

  /** Follows the notices for a caller, from a number on or from now. */
  async follow(listener: Omit<Listener, 'after'>, after: bigint | undefined): Promise<Listener | undefined> {
    const from = after ?? (await this.lastNumber());
    if (this.closed) return undefined;
    listener.ready(from);
    const following: Listener = Object.assign(listener, { after: from });
    this.listeners.add(following);
    this.poll ??= setInterval(() => this.wake(), POLL_MS).unref();
    this.wake();
    return following;
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size || !this.poll) return;
    clearInterval(this.poll);
    this.poll = undefined;
  }

  /** Looks for new notices; without an open stream nothing is read. */
  wake(): void {
    this.again = true;
    if (this.closed || !this.listeners.size) return;
    this.reading ??= this.readOn().finally(() => (this.reading = undefined));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearInterval(this.poll);
    for (const listener of [...this.listeners]) listener.end();
    this.listeners.clear();
    await this.reading;
  }

  private async lastNumber(): Promise<bigint> {
    await this.numberWaiting();
    return this.transactions.reading((tx) => this.notices.last(tx));
  }

  /** Numbers what waits, whether or not a stream is open. */
  async numberWaiting(): Promise<void> {
    if (await this.transactions.reading((tx) => this.notices.areWaiting(tx))) await this.transactions.run((tx) => this.notices.number(tx));
  }

  private async readOn(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      try {
        await this.numberWaiting();
        const last = await this.transactions.reading((tx) => this.notices.last(tx));
        for (const listener of [...this.listeners]) await this.tellUpTo(last, listener);
      } catch (error) {
        // The poll tries again in a second; streams stay open meanwhile.
        this.logger.warn(`notices can't be read: ${(error as Error).name}`);
        return;
      }
    }
  }

  private async tellUpTo(last: bigint, listener: Listener): Promise<void> {
    while (listener.after < last && this.listeners.has(listener)) {
      const notices = await this.transactions.reading((tx) => this.notices.between(tx, listener.after, last, listener.caller));
      for (const notice of notices) {
        listener.tell(notice);
        listener.after = BigInt(notice.id);
      }
      if (!notices.length) listener.after = last;
    }
  }
}

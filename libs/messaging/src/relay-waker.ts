import { Injectable } from '@nestjs/common';

/** Carries "there is something in the outbox" from a commit to this process's relay, which tells the other processes. */
@Injectable()
export class RelayWaker {
  private listener: (() => void) | null = null;

  /** Called after a commit that left rows in the outbox. */
  wake(): void {
    this.listener?.();
  }

  /** The relay's ear; only one. */
  listen(listener: (() => void) | null): void {
    this.listener = listener;
  }
}

import { Injectable } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Tx } from '@anxin/persistence';
import type { Delivered } from './cloud-event';
import type { ConsumableContract, HandlerExtras } from './consumes';

interface Registered {
  contract: ConsumableContract;
  orderFree: boolean;
  call: MessageHandler;
}

/** The `@Consumes` methods of this service, by event type. */
@Injectable()
export class Handlers {
  private readonly byType = new Map<string, Registered[]>();

  /** Adds what Nest found; several methods may take the same event, they are called one after the other. */
  add(type: string, call: MessageHandler, extras: Partial<HandlerExtras>): void {
    if (!extras.contract) throw new Error(`${type}: handlers of events are declared with @Consumes`);
    const registered = { contract: extras.contract, orderFree: extras.orderFree ?? false, call };
    this.byType.set(type, [...(this.byType.get(type) ?? []), registered]);
  }

  /** The topics of the events that have a handler. */
  get topics(): string[] {
    const topics = [...this.byType.values()].flat().flatMap((handler) => handler.contract.topic ?? []);
    return [...new Set(topics)].sort();
  }

  /** The contract of a type that has a handler. */
  contractOf(type: string): ConsumableContract | undefined {
    return this.byType.get(type)?.[0]?.contract;
  }

  /** Whether every handler of this type has declared that order within a key doesn't matter to it. */
  isOrderFree(type: string): boolean {
    return this.byType.get(type)?.every((handler) => handler.orderFree) ?? false;
  }

  /** Calls the handlers of a type with a run of events, and waits for their very end. */
  async deliver(type: string, events: Delivered[], tx: Tx, group: string): Promise<void> {
    for (const handler of this.byType.get(type) ?? []) {
      const result: unknown = await handler.call(events, { tx, group });
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    }
  }
}

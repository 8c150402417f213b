import { applyDecorators, UseFilters, Catch, type RpcExceptionFilter } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import type { EventContract } from '@anxin/contracts';
import type { Tx } from '@anxin/persistence';
import type { Delivered } from './cloud-event';

/** What a handler gets beside the events. */
export interface Delivery {
  /** The inbox's transaction: what the handler writes in it takes effect once, together with the inbox rows and offsets. */
  tx: Tx;
  /** The consumer group, `anxin.<service>` or a generation of it. */
  group: string;
}

/** How a handler wants to be called. */
export interface ConsumesOptions {
  /** Order within a key doesn't matter to this handler: a dead letter of this type parks no key, and none holds this type back. */
  orderFree?: boolean;
}

/** A handler of one event type. */
export type EventHandler<D = any> = (events: Delivered<D>[], delivery: Delivery) => unknown;

/** A contract that can be consumed: a published fact, or one of the two infrastructure facts, which stand on every topic. */
export type ConsumableContract<D = any> = Omit<EventContract<D>, 'topic' | 'producer' | 'key'> & { readonly topic?: string };

/** What `@Consumes` leaves for the strategy to find. */
export interface HandlerExtras {
  contract: ConsumableContract;
  orderFree: boolean;
}

/**
 * Nest's RPC layer turns an exception into an observable of `{ status, message }`; the consumer needs the original to tell
 * a lost database from a poisoned message.
 */
@Catch()
export class RethrowOriginal implements RpcExceptionFilter {
  catch(exception: unknown): Observable<never> {
    return throwError(() => exception);
  }
}

/**
 * Marks a method of a Nest controller as the handler of an event:
 *
 * ```ts
 * @Consumes(payrollSubmitted)
 * async payrollSubmitted(events: Delivered<PayrollSubmitted>[], delivery: Delivery) { … }
 * ```
 *
 * It is called with a run of events of that one type, each key's in order, several keys possible, inside the inbox's
 * transaction. Whatever it throws rolls that back: a database that is away is waited for, anything else is bisected down
 * to the one event, retried for at most 5 s, and that event becomes a dead letter.
 */
export function Consumes<D>(contract: ConsumableContract<D>, options: ConsumesOptions = {}): MethodDecorator {
  const extras: HandlerExtras = { contract, orderFree: options.orderFree ?? false };
  return (target, key, descriptor) => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    return applyDecorators(
      EventPattern<string>(contract.type, extras as unknown as Record<string, any>),
      UseFilters(new RethrowOriginal()),
    )(target, key, descriptor as TypedPropertyDescriptor<any>) as void;
  };
}

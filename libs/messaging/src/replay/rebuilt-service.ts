import type { DynamicModule, INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { Handlers } from '../handlers';

/** Finds the `@Consumes` methods and reads nothing: the replay hands them their events. */
class FoundHandlers extends Server implements CustomTransportStrategy {
  readonly found: [type: string, call: MessageHandler, extras: Record<string, unknown>][] = [];

  override addHandler(pattern: unknown, call: MessageHandler, isEventHandler = false, extras: Record<string, unknown> = {}): void {
    call.isEventHandler = isEventHandler;
    this.found.push([String(pattern), call, extras]);
  }

  listen(callback: () => void): void {
    callback();
  }

  close(): void {}

  on(): void {
    throw new Error('a rebuilt generation has no events to listen to');
  }

  unwrap<T>(): T {
    throw new Error('a rebuilt generation has no server');
  }
}

/** The parts of a generation that is being rebuilt: its container without HTTP, bus reader, relay and timers. */
export const rebuiltService = async (module: DynamicModule): Promise<INestMicroservice> => {
  const strategy = new FoundHandlers();
  const app = await NestFactory.createMicroservice(module, { strategy, logger: ['error', 'warn'], abortOnError: false });
  await app.init();
  const handlers = app.get(Handlers);
  for (const [type, call, extras] of strategy.found) handlers.add(type, call, extras);
  return app;
};

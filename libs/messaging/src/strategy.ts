import { Inject, Injectable, Logger } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { Applier } from './applier';
import { Bus, type RunningConsumer } from './bus';
import { Handlers } from './handlers';
import { Inbox } from './inbox';
import { groupOf, MESSAGING_OPTIONS, type MessagingOptions } from './options';

const RETRY_FIRST = 200;
const RETRY_LONGEST = 5_000;

/**
 * The bus as a Nest transport: `app.connectMicroservice({ strategy: app.get(BusStrategy) })` finds the `@Consumes` methods,
 * `startAllMicroservices()` starts reading. A broker that is away doesn't hold up the start: the service accepts work into
 * its outbox and reads once the broker is there.
 */
@Injectable()
export class BusStrategy extends Server implements CustomTransportStrategy {
  // The base class has a logger of its own name.
  protected override readonly logger = new Logger(BusStrategy.name);
  private consumer: RunningConsumer | null = null;
  private starting: Promise<void> | null = null;
  private stopped = false;
  private wakeRetry: (() => void) | null = null;

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly bus: Bus,
    private readonly found: Handlers,
    private readonly inbox: Inbox,
    private readonly applier: Applier,
  ) {
    super();
  }

  /** Nest hands over each handler here; they aren't chained, since all of them work in one transaction, one after the other. */
  override addHandler(pattern: unknown, callback: MessageHandler, isEventHandler = false, extras: Record<string, unknown> = {}): void {
    const type = String(pattern);
    if (!isEventHandler) throw new Error(`${type}: services don't call one another, only events are handled`);
    callback.isEventHandler = true;
    callback.extras = extras;
    if (!this.messageHandlers.has(type)) this.messageHandlers.set(type, callback);
    this.found.add(type, callback, extras);
  }

  listen(callback: (...parameters: unknown[]) => void): void {
    this.stopped = false;
    if (this.found.topics.length > 0) this.starting = this.start();
    callback();
  }

  async close(): Promise<void> {
    this.stopped = true;
    this.wakeRetry?.();
    await this.starting;
    await this.consumer?.stop();
    this.consumer = null;
  }

  /** True once the consumer reads (at once where nothing is consumed); for readiness. */
  get isReading(): boolean {
    return this.consumer !== null || this.found.topics.length === 0;
  }

  /** The partitions that this process reads now. */
  owned(): { topic: string; partition: number }[] {
    return this.consumer?.owned() ?? [];
  }

  on(): void {
    throw new Error('the bus has no events to listen to');
  }

  unwrap<T>(): T {
    return this.bus as T;
  }

  private async start(): Promise<void> {
    const { topics } = this.found;
    for (let wait = RETRY_FIRST; !this.stopped; wait = Math.min(wait * 2, RETRY_LONGEST)) {
      try {
        await this.bus.ensureTopics(topics);
        await this.inbox.ensurePositions(topics);
        this.consumer = await this.bus.consume({
          group: groupOf(this.options),
          topics,
          positions: (partitions) => this.inbox.positions(partitions),
          apply: (batch, stillOurs) => this.applier.apply(batch, stillOurs),
          onFatal: (error) => this.fatal(error),
        });
        return;
      } catch (error) {
        this.logger.warn(`can't read the bus yet: ${(error as Error).message}`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, wait);
          this.wakeRetry = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  }

  private fatal(error: Error): void {
    if (this.stopped) return;
    this.logger.fatal?.(`consuming has ended: ${error.message}`);
    if (this.options.onFatal) this.options.onFatal(error);
    else process.exit(1);
  }
}

import { Body, Controller, Get, HttpCode, Inject, Put, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GatewayOnly } from '@anxin/access';
import { addDays, localDateOf } from '@anxin/calendar';
import { DayCloser, InFlight, type InFlightReading } from '@anxin/messaging';
import { StoredClock } from '@anxin/persistence';
import { DueSources, Timers } from '@anxin/timers';
import { InstantField } from './fields';
import { SERVICE_DOCUMENT, type ServiceDocument } from './service-document';

export class ClockSetting {
  @InstantField()
  now!: string;
}

export class DueUntil {
  @InstantField()
  until!: string;
}

/** Within this wall time the same order is the gateway's own repetition. */
const REPEATED_WITHIN_MS = 5_000;
/** So long a service that is at work keeps whoever asks what is in flight waiting. */
const BUSY_AT_MOST_MS = 200;

/** What only the gateway asks: the service's document, and in demo mode its clock and what is still in flight. */
@ApiExcludeController()
@Controller('internal')
export class InternalController {
  private lastSet: { readonly now: string; readonly wall: number } | undefined;

  constructor(
    private readonly clock: StoredClock,
    private readonly dayCloser: DayCloser,
    private readonly inFlight: InFlight,
    private readonly due: DueSources,
    private readonly timers: Timers,
    @Inject(SERVICE_DOCUMENT) private readonly document: ServiceDocument,
  ) {}

  @Get('openapi.json')
  @GatewayOnly()
  openapi(): object {
    return this.document.read();
  }

  /** The earliest instant up to `until` at which something of this service falls due. */
  @Get('due')
  @GatewayOnly()
  async nextDue(@Query() query: DueUntil): Promise<{ next: string | null }> {
    const next = await this.due.nextDue(new Date(query.until));
    return { next: next?.toISOString() ?? null };
  }

  /** Sets the business clock; forward closes the days that are over, back makes later marks void. */
  @Put('clock')
  @HttpCode(200)
  @GatewayOnly()
  async setClock(@Body() setting: ClockSetting): Promise<{ now: string }> {
    const to = new Date(setting.now);
    // The gateway sends an order again whose answer it lost; by then the clock has run on a little past it.
    const repeated = this.lastSet?.now === setting.now && Date.now() - this.lastSet.wall < REPEATED_WITHIN_MS;
    if (!repeated && to < (await this.clock.now())) await this.dayCloser.moveBack(to);
    else if (!repeated) await this.clock.set(to);
    this.lastSet = { now: setting.now, wall: Date.now() };
    await this.dayCloser.closeUpTo(addDays(localDateOf(to), -1));
    await this.timers.wakeAll();
    return { now: to.toISOString() };
  }

  /** What the service has taken on that has not yet had its whole effect; asking also wakes what is due. */
  @Get('in-flight')
  @GatewayOnly()
  async flight(): Promise<InFlightReading & { due: number; outbox: number }> {
    await this.inFlight.pauseWhileBusy(BUSY_AT_MOST_MS);
    // In this order nothing slips through: what is applied puts something due or into the outbox, what is due into the outbox, never the other way round.
    const flight = await this.inFlight.read();
    const due = await this.due.countDue();
    if (due) this.due.fireSoon();
    return { ...flight, due, outbox: await this.inFlight.outbox() };
  }

  /** The end of every log, as this service sees the bus. */
  @Get('log-ends')
  @GatewayOnly()
  ends(): Promise<Record<string, string>> {
    return this.inFlight.ends();
  }
}

import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@anxin/access';
import { topics, topicsOf } from '@anxin/contracts';
import { Bus, BusStrategy, MESSAGING_OPTIONS, type MessagingOptions } from '@anxin/messaging';
import { DataSource } from 'typeorm';
import { answersInTime } from './in-time';

/** live: the process answers. ready: it can also do all its work: its database answers, the bus answers, and its consumer reads. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  private busAnswer: { readonly at: number; readonly answers: Promise<boolean> } | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: Bus,
    private readonly consumer: BusStrategy,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  @Get('live')
  @Public()
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @Public()
  async ready(): Promise<{ status: string }> {
    const [database, bus] = await Promise.all([answersInTime(() => this.dataSource.query('SELECT 1')), this.busAnswers()]);
    if (!database) throw new ServiceUnavailableException({ detail: 'the database does not answer' });
    if (!bus) throw new ServiceUnavailableException({ detail: 'the bus does not answer' });
    if (!this.consumer.isReading) throw new ServiceUnavailableException({ detail: 'the bus is not read yet' });
    return { status: 'ready' };
  }

  /** Asked once a second at most, however many probes there are: a client of a broker that is away keeps trying for a while. */
  private busAnswers(): Promise<boolean> {
    const now = performance.now();
    if (!this.busAnswer || now - this.busAnswer.at > 1_000)
      this.busAnswer = { at: now, answers: answersInTime(() => this.bus.ends([this.ownTopic()])) };
    return this.busAnswer.answers;
  }

  /** A topic that there must be: a client asks long for one that nobody has made yet. */
  private ownTopic(): string {
    return this.consumer.owned()[0]?.topic ?? topicsOf(this.options.service)[0] ?? topics[0]!;
  }
}

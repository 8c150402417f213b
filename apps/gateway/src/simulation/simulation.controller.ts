import { Permit } from '@anxin/access';
import { toOffsetString } from '@anxin/calendar';
import { Body, Controller, GatewayTimeoutException, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Deadline, LIMIT_MS, TimeIsUp } from './deadline';
import { Queue } from './queue';
import { SetClock } from './set-clock.use-case';
import { Settle } from './settle.use-case';
import { ClockDto, ClockSettingDto, SettledDto } from './simulation.dto';

/** Demo mode only. One change at a time: others wait their turn, business calls go on meanwhile. */
@ApiTags('simulation')
@Controller('api/v1/simulation')
export class SimulationController {
  private readonly queue = new Queue();

  constructor(
    private readonly clock: SetClock,
    private readonly settling: Settle,
  ) {}

  /** Sets the business clock. Forward fires what falls due on the way, in order; back fires nothing. Answers once nothing is in flight. */
  @Put('clock')
  @Permit('administrator')
  setClock(@Body() setting: ClockSettingDto): Promise<ClockDto> {
    return this.inTurn(async (deadline) => ({ now: toOffsetString(await this.clock.setClock(new Date(setting.now), deadline)) }));
  }

  /** Answers once nothing is in flight. */
  @Post('settle')
  @HttpCode(200)
  @Permit('administrator')
  settle(): Promise<SettledDto> {
    return this.inTurn(async (deadline) => ({ settled: true, looks: await this.settling.settle(deadline) }));
  }

  private async inTurn<T>(work: (deadline: Deadline) => Promise<T>): Promise<T> {
    const deadline = new Deadline(LIMIT_MS, () => Date.now());
    try {
      return await this.queue.run(() => {
        deadline.check(() => 'an earlier clock change is still under way');
        return work(deadline);
      });
    } catch (error) {
      if (error instanceof TimeIsUp) throw new GatewayTimeoutException({ detail: error.message });
      throw error;
    }
  }
}

import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { isUUID } from 'class-validator';
import { AlertLogQuery, AlertQuery } from './alert.dto';
import type { AlertDetailView, AlertView } from './alert.view';
import { FindAlerts } from './find-alerts.use-case';
import { ReadAlertLog, type AlertLogView } from './read-alert-log.use-case';

@Controller('alerts')
export class AlertController {
  constructor(
    private readonly findAlerts: FindAlerts,
    private readonly readAlertLog: ReadAlertLog,
  ) {}

  /** Alerts (预警), newest first. */
  @Get()
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: AlertQuery, @CurrentCaller() caller: Caller): Promise<Page<AlertView>> {
    return this.findAlerts.list(query, caller);
  }

  /** One alert with its evidence, parameters and articles. */
  @Get(':id')
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<AlertDetailView> {
    if (!isUUID(id)) throw new NotFoundException({ detail: 'no such alert' });
    return this.findAlerts.one(id, caller);
  }

  /** The trail of an alert, and what it said; with `on` up to the end of that day. */
  @Get(':id/log')
  @Permit('inspector', 'supervisor', 'administrator')
  log(@Param('id') id: string, @Query() { on }: AlertLogQuery, @CurrentCaller() caller: Caller): Promise<AlertLogView> {
    if (!isUUID(id)) throw new NotFoundException({ detail: 'no such alert' });
    return this.readAlertLog.run(id, on, caller);
  }
}

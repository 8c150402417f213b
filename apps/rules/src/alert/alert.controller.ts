import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { isUUID } from 'class-validator';
import { AlertLogQuery, AlertQuery, AnswerAlertInput, DismissAlertInput, ExplainAlertInput } from './alert.dto';
import type { AlertDetailView, AlertView, AlertWordView } from './alert.view';
import { DismissAlert } from './dismiss-alert.use-case';
import { FindAlerts } from './find-alerts.use-case';
import { ReadAlertLog, type AlertLogView } from './read-alert-log.use-case';
import { SayOfAlert } from './say-of-alert.use-case';

const alertId = idOf('alert');

@Controller('alerts')
export class AlertController {
  constructor(
    private readonly findAlerts: FindAlerts,
    private readonly readAlertLog: ReadAlertLog,
    private readonly sayOfAlert: SayOfAlert,
    private readonly dismissAlert: DismissAlert,
  ) {}

  /** Alerts (预警), newest first. */
  @Get()
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: AlertQuery, @CurrentCaller() caller: Caller): Promise<Page<AlertView>> {
    return this.findAlerts.list(query, caller);
  }

  /** One alert with its evidence, parameters and articles. */
  @Get(':id')
  @Narrowed('region', 'department', 'own')
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

  /** The employer answers an alert (单位答复) that is about it. */
  @Post(':id/answers')
  @Permit('employer')
  answer(@Param('id', alertId) id: string, @Body() input: AnswerAlertInput, @CurrentCaller() caller: Caller): Promise<AlertWordView> {
    return this.sayOfAlert.run(id, 'answer', input, caller);
  }

  /** An inspector explains what was found (监察员说明); the alert stands. */
  @Post(':id/explanations')
  @Permit('inspector')
  explain(@Param('id', alertId) id: string, @Body() input: ExplainAlertInput, @CurrentCaller() caller: Caller): Promise<AlertWordView> {
    return this.sayOfAlert.run(id, 'explanation', input, caller);
  }

  /** A supervisor dismisses an alert (人工排除) with the reason; it comes back where it outgrows what was dismissed. */
  @Post(':id/dismissal')
  @Permit('supervisor')
  dismiss(
    @Param('id', alertId) id: string,
    @Body() { reason }: DismissAlertInput,
    @CurrentCaller() caller: Caller,
  ): Promise<AlertDetailView> {
    return this.dismissAlert.dismiss(id, reason, caller);
  }

  /** Takes a dismissal back: the alert stands again and is judged by what is known now. */
  @Post(':id/reinstatement')
  @Permit('supervisor')
  reinstate(
    @Param('id', alertId) id: string,
    @Body() { reason }: DismissAlertInput,
    @CurrentCaller() caller: Caller,
  ): Promise<AlertDetailView> {
    return this.dismissAlert.reinstate(id, reason, caller);
  }
}

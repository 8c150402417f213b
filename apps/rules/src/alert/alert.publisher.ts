import { Injectable } from '@nestjs/common';
import { alertChanged, type AlertChanged } from '@anxin/contracts';
import { toOffsetString } from '@anxin/calendar';
import { Outbox } from '@anxin/messaging';
import { yuan } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import { recordOf } from '../catalogue/subject';
import type { Action } from './alert';

/** Alerts as published: what they say, never whom it concerns by name and never the evidence. */
@Injectable()
export class AlertPublisher {
  constructor(private readonly outbox: Outbox) {}

  async changed(tx: Tx, actions: readonly Action[]): Promise<void> {
    if (!actions.length) return;
    await this.outbox.recordAll(
      tx,
      actions.map((action) => ({ contract: alertChanged, data: published(action), version: action.alert.version })),
    );
  }
}

const published = ({ change, alert }: Action): AlertChanged => ({
  alertId: alert.id,
  change,
  rule: alert.rule,
  revision: alert.revision,
  group: alert.group,
  state: alert.state,
  severity: alert.severity,
  employer: alert.employer,
  ...(alert.project && { project: alert.project }),
  ...(alert.period && { period: alert.period }),
  region: alert.region,
  department: alert.department,
  ...(alert.amount !== undefined && { amount: yuan(alert.amount) }),
  workers: alert.workers,
  estimated: alert.estimated,
  jointlyLiable: alert.jointlyLiable.map(({ cap, ...liable }) => ({ ...liable, ...(cap !== undefined && { cap: yuan(cap) }) })),
  raisedOn: alert.raisedOn,
  at: toOffsetString(alert.changedAt),
  ...(alert.resolution && { resolution: { cause: alert.resolution.cause, at: toOffsetString(alert.resolution.at) } }),
  ...(alert.unconfirmed && { unconfirmed: true }),
  ...about(alert.subject),
});

/** The employment or contract that it is about. */
const about = (subject: string): Pick<AlertChanged, 'employment' | 'contract'> => {
  const [employment, contract] = [recordOf(subject, 'employment'), recordOf(subject, 'contract')];
  return { ...(employment !== null && { employment }), ...(contract !== null && { contract }) };
};

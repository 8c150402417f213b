import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { afterCommit, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { Catalogue } from '../catalogue/catalogue';
import { subjectOf } from '../catalogue/subject';
import { DecisionWaker } from '../evaluation/decision-waker';
import { TouchStore } from '../facts/touch.store';
import { dismiss, reinstate, type Action, type Alert } from './alert';
import { openStepsOf } from './alert-word';
import { AlertPublisher } from './alert.publisher';
import { AlertStore } from './alert.store';
import { alertDetailView, type AlertDetailView } from './alert.view';

/**
 * A supervisor dismisses an alert (人工排除) with the reason, or takes the dismissal back. Nothing is deleted: both stand in the trail. What was dismissed adds
 * nothing to what its employer owes in all; what is taken up again is judged at once by what is known now.
 */
@Injectable()
export class DismissAlert {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly alerts: AlertStore,
    private readonly publisher: AlertPublisher,
    private readonly touches: TouchStore,
    private readonly waker: DecisionWaker,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws NotFoundException if there is no such alert for this caller; ConflictException if it does not stand open */
  dismiss(id: string, reason: string, caller: Caller): Promise<AlertDetailView> {
    return this.act(id, caller, 'open', async (tx, alert, at) => {
      // The ladder looks at all an employer owes: its other alerts are judged again without this one.
      await this.alerts.keepOpenWages(tx, [{ alert, open: [] }]);
      const others = alert.rule === 'wage-arrears' && alert.employer ? await this.alerts.openWageSubjects(tx, [alert.employer]) : [];
      await this.touches.add(
        tx,
        others.map((subject) => ({ subject: subjectOf(subject), at })),
      );
      return dismiss(alert, at, reason);
    });
  }

  /** @throws NotFoundException if there is no such alert for this caller; ConflictException if it was not dismissed */
  reinstate(id: string, reason: string, caller: Caller): Promise<AlertDetailView> {
    return this.act(id, caller, 'dismissed', async (tx, alert, at) => {
      await this.touches.add(tx, [{ subject: subjectOf(alert.subject), at }]);
      return reinstate(alert, at, reason);
    });
  }

  private act(
    id: string,
    caller: Caller,
    from: Alert['state'],
    deed: (tx: Tx, alert: Alert, at: Date) => Promise<Action>,
  ): Promise<AlertDetailView> {
    return this.transactions.run(async (tx) => {
      const stored = await this.alerts.find(tx, id, caller, { lock: true });
      if (!stored) throw new NotFoundException({ detail: 'no such alert' });
      const { alert } = stored;
      if (alert.state !== from)
        throw new ConflictException({
          detail: from === 'open' ? 'the alert does not stand open' : 'the alert was not dismissed',
          openSteps: openStepsOf(alert.state, caller.role, false),
        });
      const action = await deed(tx, alert, await this.clock.now(tx));
      await this.alerts.write(tx, [action], caller.client);
      await this.publisher.changed(tx, [action]);
      afterCommit(tx, () => this.waker.wake());
      return alertDetailView({ alert: action.alert, case: stored.case }, this.catalogue.find(alert.rule), caller);
    });
  }
}

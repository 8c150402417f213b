import { ConflictException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { isEmployer, type Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { openStepsOf, type Attachment, type WordKind } from './alert-word';
import { AlertWordStore } from './alert-word.store';
import { AlertStore } from './alert.store';
import { alertWordView, type AlertWordView } from './alert.view';

/** An employer answers an alert (单位答复), or an inspector explains it (监察员说明); the alert stands as it did. */
@Injectable()
export class SayOfAlert {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly alerts: AlertStore,
    private readonly words: AlertWordStore,
  ) {}

  /**
   * @throws NotFoundException if there is no such alert for this caller
   * @throws ForbiddenException for a unit that answers for another
   * @throws ConflictException for an alert that does not stand open
   */
  run(id: string, kind: WordKind, said: { text: string; attachments?: readonly Attachment[] }, caller: Caller): Promise<AlertWordView> {
    return this.transactions.run(async (tx) => {
      const stored = await this.alerts.find(tx, id, caller);
      if (!stored) throw new NotFoundException({ detail: 'no such alert' });
      const { alert } = stored;
      if (caller.role === 'employer' && !isEmployer(caller, alert.employer ?? ''))
        throw new ForbiddenException({ detail: 'the alert is answered by the unit it is about' });
      if (alert.state !== 'open')
        throw new ConflictException({ detail: 'the alert does not stand open', openSteps: openStepsOf(alert.state, caller.role, true) });
      const word = {
        id: newId(),
        alertId: id,
        kind,
        text: said.text,
        attachments: (said.attachments ?? []).map(({ name, sha256 }) => ({ name, sha256 })),
        employer: caller.role === 'employer' ? caller.uscc! : null,
        by: caller.client,
        at: await this.clock.now(tx),
      };
      await this.words.insert(tx, word);
      return alertWordView(word);
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { addDays, localDateOf, maxDate, type LocalDate } from '@anxin/calendar';
import { COUNTRY, coversRegion, regionPrefix } from '@anxin/codes';
import { fen } from '@anxin/money';
import { afterCommit, type Tx } from '@anxin/persistence';
import { Policies, type PolicyKey } from '@anxin/policy';
import { Catalogue } from '../catalogue/catalogue';
import { switchOf } from '../catalogue/switch';
import { subjectKey } from '../catalogue/subject';
import { DecisionWaker } from '../evaluation/decision-waker';
import { DueStore } from '../evaluation/due.store';
import { decidedAt } from '../evaluation/judge';
import { HOME_REGION } from '../evaluation/judge-subject.use-case';
import { ContractsFactsStore } from '../facts/contracts-facts.store';

const DECIDED_AT = 'absence.decided-at';

/** An approved change as far as judging goes. */
export interface ApprovedChange {
  readonly key: string;
  readonly region: string;
  readonly validFrom: LocalDate;
  /** Last day; what held before holds again after it. */
  readonly validTo?: LocalDate;
  readonly value: string;
  /** Business time of the approval. */
  readonly at: Date;
}

/**
 * A parameter changed: what its rules say by it is judged again at the end of its first day, or of today if that day is over. Only days from the first on
 * are looked at, and alerts that are open; older months were judged by the older row and stay so. A rule that is switched on again also looks at the days
 * that passed while it was off: what is still broken is raised then. A rule that speaks of every employer looks at all of them.
 */
@Injectable()
export class RejudgeForPolicy {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly dues: DueStore,
    private readonly policies: Policies,
    private readonly waker: DecisionWaker,
    private readonly contractsFacts: ContractsFactsStore,
    @Inject(HOME_REGION) private readonly homeRegion: string,
  ) {}

  async run(tx: Tx, changes: readonly ApprovedChange[]): Promise<void> {
    for (const change of changes) await this.rearm(tx, change);
    afterCommit(tx, () => this.waker.wake());
  }

  private async rearm(tx: Tx, change: ApprovedChange): Promise<void> {
    const today = localDateOf(change.at);
    const day = maxDate(change.validFrom, today);
    const governsHome = change.key === DECIDED_AT && coversRegion(change.region, this.homeRegion);
    if (governsHome) await this.dues.decideAt(tx, change.validFrom, change.value);
    const changed = this.catalogue.rules.filter((rule) => rule.parameters.includes(change.key) || switchOf(rule.id) === change.key);
    if (!changed.length) return;
    const prefix = change.region === COUNTRY ? '' : regionPrefix(change.region.slice(0, 6));
    const standing = changed.filter((rule) => rule.standing).map(({ id, subject }) => ({ rule: id, kind: subject }));
    const subjects = [
      ...(await this.dues.subjectsIn(tx, { rules: changed.map((rule) => rule.id), from: this.lookedAtFrom(change), prefix })),
      ...(standing.length ? await this.dues.everyEmployer(tx, standing, prefix) : []),
      ...(await this.contractsBelow(tx, change, prefix)),
    ];
    const days = [day, ...(change.validTo === undefined ? [] : [maxDate(addDays(change.validTo, 1), today)])];
    for (const on of days) {
      const fireAt = decidedAt(on, this.policies.text(DECIDED_AT, { region: this.homeRegion, on }));
      await this.dues.arm(
        tx,
        subjects.map((subject) => ({ ...subject, day: on, fireAt, again: true })),
      );
    }
  }

  /** The first day that is looked at: of a rule that is switched on again, the day on which it was switched off. */
  private lookedAtFrom({ key, region, validFrom, value }: ApprovedChange): LocalDate {
    if (value !== 'on') return validFrom;
    const before = this.policies.find(key as PolicyKey, { region, on: addDays(validFrom, -1) });
    return before?.value === 'off' ? before.validFrom : validFrom;
  }

  /** A new minimum wage reaches contracts at which nobody had to look before. */
  private async contractsBelow(
    tx: Tx,
    { key, value }: ApprovedChange,
    prefix: string,
  ): Promise<{ rule: string; subject: string; employer: string }[]> {
    const basis = key === 'minimum-wage.monthly' ? 'monthly' : key === 'minimum-wage.hourly' ? 'hourly' : undefined;
    if (!basis) return [];
    const found = await this.contractsFacts.agreedBelow(tx, { basis, wage: fen(value), prefix });
    return found.map((subject) => ({ rule: 'contract-below-minimum-wage', subject: subjectKey(subject), employer: subject.employer }));
  }
}

import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf, toOffsetString } from '@anxin/calendar';
import { isUscc } from '@anxin/codes';
import { cursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { newId, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import type { CaseState } from '../case/case-log';
import { CaseStore } from '../case/case.store';
import { FactStore } from '../case/fact.store';
import { alertsOf, regionOf } from '../case/standing';
import type { StepContext } from '../case/take-step.use-case';
import { bundleText, type Bundle, type BundledPaper } from './bundle';
import { BundleStore, hashOf } from './bundle.store';
import { ReferralStore, type StoredReferral, type Viewing } from './referral.store';

export interface BundleView extends Bundle {
  /** Of the list itself, without this field. */
  readonly sha256: string;
}
export interface BundleViewingView {
  readonly id: string;
  readonly form: string;
  readonly sha256: string;
  readonly by: string;
  readonly role: string;
  readonly at: string;
}

/** The list of papers that goes to the police (移送材料清单). It names who is answerable, so that each time it is taken out is kept. */
@Injectable()
export class TakeOutBundle {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly cases: CaseStore,
    private readonly facts: FactStore,
    private readonly referrals: ReferralStore,
    private readonly bundles: BundleStore,
  ) {}

  /** @throws NotFoundException, ForbiddenException for an inspector who is not on the case */
  json(id: string, referral: string, caller: Caller): Promise<BundleView> {
    return this.takeOut(id, referral, caller, 'json').then(({ bundle, sha256 }) => ({ ...bundle, sha256 }));
  }

  /** As a text to print. */
  file(id: string, referral: string, caller: Caller): Promise<string> {
    return this.takeOut(id, referral, caller, 'file').then(({ bundle, sha256 }) => bundleText(bundle, sha256));
  }

  /** In the step that hands it over. @returns the SHA-256 of the list */
  async handedOver({ tx, id, state, now, caller }: StepContext, referral: string): Promise<string> {
    const bundle = await this.collect(tx, id, state, referral);
    const sha256 = hashOf(bundle);
    await this.referrals.addViewing(tx, referral, viewing('handed-over', sha256, caller, now));
    return sha256;
  }

  /** Who took it out, newest first. @throws NotFoundException if there is no such transfer for this caller */
  viewings(id: string, referral: string, query: PageQuery, caller: Caller): Promise<Page<BundleViewingView>> {
    return this.transactions.reading(async (tx) => {
      const file = await this.cases.find(tx, id, caller);
      if (!file?.state.referrals?.some((each) => each.referral === referral)) throw new NotFoundException({ detail: 'no such transfer' });
      const rows = await this.referrals.viewings(tx, referral, { limit: query.limit, after: cursorOf(query, 2) });
      return pageOf(rows, query, (row) => [row.viewed_at.toISOString(), row.id], viewingView);
    });
  }

  private takeOut(id: string, referral: string, caller: Caller, form: Viewing['form']): Promise<{ bundle: Bundle; sha256: string }> {
    return this.transactions.run(async (tx) => {
      const file = await this.cases.find(tx, id, caller);
      if (!file) throw new NotFoundException({ detail: 'no such case' });
      if (caller.role === 'inspector' && !file.state.inspectors.some(({ subject }) => subject === caller.client))
        throw new ForbiddenException({ detail: 'the case is assigned to other inspectors' });
      const bundle = await this.collect(tx, id, file.state, referral);
      const sha256 = hashOf(bundle);
      await this.referrals.addViewing(tx, referral, viewing(form, sha256, caller, await this.clock.now(tx)));
      return { bundle, sha256 };
    });
  }

  private async collect(tx: Tx, id: string, state: CaseState, referral: string): Promise<Bundle> {
    const row = (await this.referrals.of(tx, id)).find((each) => each.id === referral);
    const known = state.referrals?.find((each) => each.referral === referral);
    if (!row || !known) throw new NotFoundException({ detail: 'no such transfer' });
    const { papers, answerable } = await this.bundles.papers(tx, id, state.papers);
    const names = await this.facts.employerNames(tx, [state.respondent]);
    return {
      case: state.number,
      referral,
      to: row.police,
      respondent: { uscc: isUscc(state.respondent) ? state.respondent : null, name: names.get(state.respondent) ?? state.respondentName },
      region: regionOf(state),
      owed: known.owed,
      workers: known.workers,
      answerable,
      papers: [reportOf(row), ...papers, ...alertPapers(state), ...evidenceOf(row)],
    };
  }
}

const reportOf = ({ id, report, police, proposed_at }: StoredReferral): BundledPaper => ({
  kind: 'report',
  id,
  what: police,
  on: localDateOf(proposed_at),
  sha256: hashOf({ id, police, report }),
  files: [],
});

const alertPapers = (state: CaseState): BundledPaper[] =>
  alertsOf(state).map((alert) => ({
    kind: 'alert',
    id: alert.alertId,
    what: [alert.rule, alert.period].filter(Boolean).join(' '),
    on: localDateOf(new Date(alert.at)),
    sha256: hashOf(alert),
    files: [],
  }));

const evidenceOf = ({ id, evidence, proposed_at }: StoredReferral): BundledPaper[] =>
  evidence.map((each, at) => ({
    kind: 'evidence',
    id: `${id}/${at}`,
    what: typeof each === 'string' ? each : each.name,
    on: localDateOf(proposed_at),
    sha256: typeof each === 'string' ? hashOf(each) : each.sha256,
    files: typeof each === 'string' ? [] : [each],
  }));

const viewing = (form: Viewing['form'], sha256: string, caller: Caller, now: Date): Viewing => ({
  id: newId(),
  form,
  sha256,
  viewed_by: caller.client,
  role: caller.role,
  viewed_at: now,
});

const viewingView = ({ id, form, sha256, viewed_by, role, viewed_at }: Viewing): BundleViewingView => ({
  id,
  form,
  sha256,
  by: viewed_by,
  role,
  at: toOffsetString(viewed_at),
});

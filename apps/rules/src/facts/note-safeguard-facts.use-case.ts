import { Injectable } from '@nestjs/common';
import { localDateOf } from '@anxin/calendar';
import type {
  AdvanceChanged,
  AdvanceWriteOffChanged,
  InjuryCoverRegistered,
  PaymentGuaranteeRegistered,
  PayrollSubmitted,
  ProjectRegistered,
  QualificationChecked,
  SpecialAccountClosed,
  SpecialAccountFunded,
  SpecialAccountOpened,
  SubcontractRegistered,
  WageDepositAssessed,
  WageDepositChanged,
  WageReserveChanged,
} from '@anxin/contracts';
import type { Delivered } from '@anxin/messaging';
import { afterCommit, type Tx } from '@anxin/persistence';
import { LivePolicies } from '@anxin/policy';
import { EVERY_SITE } from '../catalogue/safeguards/wage-reserve-short.rule';
import { DecisionWaker } from '../evaluation/decision-waker';
import { rowsOf } from './facts.store';
import { SafeguardFactsStore } from './safeguard-facts.store';
import { SafeguardTouchStore, type Named } from './safeguard-touch.store';
import { TouchStore, type Touch } from './touch.store';

type Run<D> = readonly Delivered<D>[];

/** Keeps the facts about building sites and the safeguards of their wages, and marks what they speak of for judgement, in the inbox's transaction. */
@Injectable()
export class NoteSafeguardFacts {
  constructor(
    private readonly facts: SafeguardFactsStore,
    private readonly found: SafeguardTouchStore,
    private readonly touches: TouchStore,
    private readonly waker: DecisionWaker,
    private readonly policies: LivePolicies,
  ) {}

  /** Where a site changed hands, both its old and its new parties are looked at. */
  async sites(tx: Tx, events: Run<ProjectRegistered>): Promise<void> {
    const sites = named(events, (data) => data.projectId);
    const before = await this.found.ofSites(tx, sites);
    await this.facts.sites(tx, rowsOf(events));
    await this.touch(tx, before, await this.found.ofSites(tx, sites), await this.found.depositsOfSites(tx, sites));
  }

  async subcontracts(tx: Tx, events: Run<SubcontractRegistered>): Promise<void> {
    await this.facts.subcontracts(tx, rowsOf(events));
    await this.touchSites(
      tx,
      named(events, (data) => data.projectId),
    );
  }

  async qualifications(tx: Tx, events: Run<QualificationChecked>): Promise<void> {
    await this.facts.qualifications(tx, rowsOf(events));
    await this.touchSites(
      tx,
      named(events, (data) => data.projectId),
    );
  }

  async accounts(tx: Tx, events: Run<SpecialAccountOpened>): Promise<void> {
    await this.facts.accounts(tx, rowsOf(events));
    await this.touchSites(
      tx,
      named(events, (data) => data.project),
    );
  }

  async accountEnds(tx: Tx, events: Run<SpecialAccountClosed>): Promise<void> {
    await this.facts.accountEnds(tx, rowsOf(events));
    await this.touchSites(
      tx,
      named(events, (data) => data.project),
    );
  }

  async inflows(tx: Tx, events: Run<SpecialAccountFunded>): Promise<void> {
    await this.facts.inflows(tx, rowsOf(events));
    await this.touchSites(
      tx,
      named(events, (data) => data.project),
    );
  }

  async assessments(tx: Tx, events: Run<WageDepositAssessed>): Promise<void> {
    await this.facts.assessments(tx, rowsOf(events));
    await this.touch(
      tx,
      await this.found.sitesOfContractors(
        tx,
        named(events, (data) => data.employer),
      ),
    );
  }

  /** What one project leaves of a deposit for all of them, another may have. */
  async deposits(tx: Tx, events: Run<WageDepositChanged>): Promise<void> {
    await this.facts.deposits(tx, rowsOf(events));
    const contractors = named(events, (data) => data.employer);
    await this.touch(tx, await this.found.sitesOfContractors(tx, contractors), await this.found.depositsOfContractors(tx, contractors));
  }

  async guarantees(tx: Tx, events: Run<PaymentGuaranteeRegistered>): Promise<void> {
    await this.facts.guarantees(tx, rowsOf(events));
    const sites = named(events, (data) => data.projectId);
    await this.touch(tx, await this.found.ofSites(tx, sites));
  }

  async covers(tx: Tx, events: Run<InjuryCoverRegistered>): Promise<void> {
    await this.facts.covers(tx, rowsOf(events));
    const sites = named(events, (data) => data.projectId);
    await this.touch(tx, await this.found.ofSites(tx, sites));
  }

  async reserves(tx: Tx, events: Run<WageReserveChanged>): Promise<void> {
    await this.facts.reserves(tx, rowsOf(events));
    const sites = named(events, (data) => data.project);
    await this.touch(tx, await this.found.ofSites(tx, sites));
  }

  async advances(tx: Tx, events: Run<AdvanceChanged>): Promise<void> {
    await this.facts.advances(tx, rowsOf(events));
    await this.touch(tx, advancesOf(events));
  }

  async writeOffs(tx: Tx, events: Run<AdvanceWriteOffChanged>): Promise<void> {
    await this.facts.advances(tx, rowsOf(events));
    await this.touch(tx, advancesOf(events));
  }

  /** Payrolls say what a site's wage reserve should hold, where it has one or its region asks for one. */
  async payrolls(tx: Tx, events: Run<PayrollSubmitted>): Promise<void> {
    const sites = events.flatMap(({ data, time }): Named[] => (data.project ? [{ id: data.project, at: time }] : []));
    if (!sites.length) return;
    const found = await this.found.reservesOf(tx, sites);
    const asked = found.filter(
      (one) => one.hasReserve || this.policies.text(EVERY_SITE, { region: one.region, on: localDateOf(one.at) }) === 'yes',
    );
    await this.touch(
      tx,
      asked.map(({ employer, project, at }) => ({ subject: { kind: 'site', employer, project }, at })),
    );
  }

  /** The sites, and the open arrears on them: who else owes those may be another now. */
  private async touchSites(tx: Tx, sites: readonly Named[]): Promise<void> {
    await this.touch(tx, await this.found.ofSites(tx, sites), await this.found.arrearsOn(tx, sites));
  }

  private async touch(tx: Tx, ...touches: readonly (readonly Touch[])[]): Promise<void> {
    await this.touches.add(tx, touches.flat());
    afterCommit(tx, () => this.waker.wake());
  }
}

const named = <D>(events: Run<D>, id: (data: D) => string): Named[] => events.map(({ data, time }) => ({ id: id(data), at: time }));

const advancesOf = (events: Run<{ advanceId: string; employer: string; project?: string }>): Touch[] =>
  events.map(({ data: { advanceId, employer, project }, time }) => ({
    subject: { kind: 'advance', employer, ...(project && { project }), record: advanceId },
    at: time,
  }));

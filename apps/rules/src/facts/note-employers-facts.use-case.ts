import { Injectable } from '@nestjs/common';
import type {
  CaseChanged,
  DispatchLicenceRegistered,
  EmployerRegistered,
  EmployerStatusChanged,
  EmploymentRegistered,
  WageAgreementFiled,
  WageSystemFiled,
} from '@anxin/contracts';
import type { Delivered } from '@anxin/messaging';
import { afterCommit, type Tx } from '@anxin/persistence';
import { DecisionWaker } from '../evaluation/decision-waker';
import { EmployersFactsStore } from './employers-facts.store';
import { EmployersTouchStore } from './employers-touch.store';
import { rowsOf } from './facts.store';
import { TouchStore, type Touch } from './touch.store';

type Run<D> = readonly Delivered<D>[];

/** Keeps the facts about agencies, insurance, filings and complaints, and marks the subjects they speak of, in the inbox's transaction. */
@Injectable()
export class NoteEmployersFacts {
  constructor(
    private readonly facts: EmployersFactsStore,
    private readonly subjects: EmployersTouchStore,
    private readonly touches: TouchStore,
    private readonly waker: DecisionWaker,
  ) {}

  async registered(tx: Tx, events: Run<EmployerRegistered>): Promise<void> {
    await this.facts.employers(tx, rowsOf(events));
    await this.touch(
      tx,
      await this.subjects.ofEmployers(
        tx,
        named(events, (data) => data.uscc),
      ),
    );
  }

  async agreements(tx: Tx, events: Run<WageAgreementFiled>): Promise<void> {
    await this.facts.agreements(tx, rowsOf(events));
    await this.touch(
      tx,
      events.map(({ data, time }): Touch => ({ subject: { kind: 'bargaining', employer: data.employer }, at: time })),
    );
  }

  async wageSystems(tx: Tx, events: Run<WageSystemFiled>): Promise<void> {
    await this.facts.wageSystems(tx, rowsOf(events));
    await this.touch(
      tx,
      events.map(({ data, time }): Touch => ({ subject: { kind: 'wage-systems', employer: data.employer }, at: time })),
    );
  }

  async statuses(tx: Tx, events: Run<EmployerStatusChanged>): Promise<void> {
    await this.facts.statuses(tx, rowsOf(events));
    await this.touch(
      tx,
      await this.subjects.ofEmployers(
        tx,
        named(events, (data) => data.employer),
      ),
    );
  }

  async licences(tx: Tx, events: Run<DispatchLicenceRegistered>): Promise<void> {
    await this.facts.licences(tx, rowsOf(events));
    await this.touch(
      tx,
      events.map(({ data, time }): Touch => ({ subject: { kind: 'agency', employer: data.employer }, at: time })),
    );
  }

  /** After the employments themselves were kept. */
  async employed(tx: Tx, events: Run<EmploymentRegistered>): Promise<void> {
    const rows = rowsOf(events);
    if (events.some(({ data }) => data.kind === 'dispatched')) await this.facts.dispatched(tx, rows);
    if (events.some(({ data }) => data.insuredFrom !== undefined)) await this.facts.insured(tx, rows);
    await this.employmentsChanged(tx, events);
  }

  async employmentsChanged(tx: Tx, events: Run<{ employmentId: string }>): Promise<void> {
    await this.touch(
      tx,
      await this.subjects.ofEmployments(
        tx,
        named(events, (data) => data.employmentId),
      ),
    );
  }

  async contractsChanged(tx: Tx, events: Run<{ contractId: string }>): Promise<void> {
    await this.touch(
      tx,
      await this.subjects.ofContracts(
        tx,
        named(events, (data) => data.contractId),
      ),
    );
  }

  async counted(tx: Tx, events: Run<{ employer: string }>): Promise<void> {
    await this.touch(
      tx,
      await this.subjects.ofHeadcounts(
        tx,
        named(events, (data) => data.employer),
      ),
    );
  }

  async complained(tx: Tx, events: Run<{ complaintId: string }>): Promise<void> {
    await this.touch(
      tx,
      await this.subjects.ofComplaints(
        tx,
        named(events, (data) => data.complaintId),
      ),
    );
  }

  /** A case tells which complaints it handles; with its end they are closed. */
  async casesChanged(tx: Tx, events: Run<CaseChanged>): Promise<void> {
    const handling = events.filter(({ data }) => data.complaints.length > 0);
    if (!handling.length) return;
    await this.facts.complaintCases(tx, rowsOf(handling));
    const ended = handling.filter(({ data }) => data.state === 'closed' || data.step === 'reopened');
    const complaints = ended.flatMap(({ data, time }) => data.complaints.map((id) => ({ id, at: time })));
    await this.touch(tx, await this.subjects.ofComplaints(tx, complaints));
  }

  private async touch(tx: Tx, touches: readonly Touch[]): Promise<void> {
    if (!touches.length) return;
    await this.touches.add(tx, touches);
    afterCommit(tx, () => this.waker.wake());
  }
}

const named = <D>(events: Run<D>, id: (data: D) => string): { id: string; at: Date }[] =>
  events.map(({ data, time }) => ({ id: id(data), at: time }));

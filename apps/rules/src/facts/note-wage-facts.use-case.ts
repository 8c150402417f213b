import { Injectable } from '@nestjs/common';
import type { AttendanceRecorded, CardIssued, PaymentReported, WorkingTimeApprovalRegistered } from '@anxin/contracts';
import type { Delivered } from '@anxin/messaging';
import { afterCommit, type Tx } from '@anxin/persistence';
import { DecisionWaker } from '../evaluation/decision-waker';
import { rowsOf } from './facts.store';
import { TouchStore, type Touch } from './touch.store';
import { WageFactsStore } from './wage-facts.store';

type Run<D> = readonly Delivered<D>[];

/** Keeps what only the rules on wages read, and marks the subjects it speaks of, in the inbox's transaction. */
@Injectable()
export class NoteWageFacts {
  constructor(
    private readonly facts: WageFactsStore,
    private readonly touches: TouchStore,
    private readonly waker: DecisionWaker,
  ) {}

  async attendance(tx: Tx, events: Run<AttendanceRecorded>): Promise<void> {
    await this.facts.attendance(tx, rowsOf(events));
    await this.touch(
      tx,
      events.flatMap(({ data: { employer, project, period }, time: at }): Touch[] => [
        { subject: { kind: 'wage-period', employer, project, period }, at },
        { subject: { kind: 'employer-period', employer, period }, at },
      ]),
    );
  }

  async workingTime(tx: Tx, events: Run<WorkingTimeApprovalRegistered>): Promise<void> {
    await this.facts.workingTime(tx, rowsOf(events));
    await this.touch(
      tx,
      await this.facts.monthsOf(
        tx,
        events.map(({ data: { employer, validFrom, validUntil }, time: at }) => ({ employer, validFrom, validUntil, at })),
      ),
    );
  }

  async cards(tx: Tx, events: Run<CardIssued>): Promise<void> {
    const at = events.map(({ time }) => time).reduce((a, b) => (a > b ? a : b));
    const workers = events.map(({ data }) => data.workerId);
    const open = await this.facts.ofSharedCards(tx, workers, at);
    await this.facts.cards(tx, rowsOf(events));
    await this.touch(tx, open);
  }

  /** Payments are kept already: employers that paid by a shared card are looked at. */
  async payments(tx: Tx, events: Run<PaymentReported>): Promise<Touch[]> {
    const byCard = events.filter(({ data }) => data.channel === 'card');
    return byCard.length
      ? this.facts.paidOnSharedCards(
          tx,
          byCard.map(({ data, time }) => ({ id: data.paymentId, at: time })),
        )
      : [];
  }

  /** Complaints, kept already, that say that the employer keeps wage cards. */
  complaints(tx: Tx, complaints: readonly { readonly id: string; readonly at: Date }[]): Promise<Touch[]> {
    return this.facts.ofHeldCards(tx, complaints);
  }

  private async touch(tx: Tx, touches: readonly Touch[]): Promise<void> {
    await this.touches.add(tx, touches);
    afterCommit(tx, () => this.waker.wake());
  }
}

import { Injectable } from '@nestjs/common';
import type { CaseChanged, ComplaintClocksChanged } from '@anxin/contracts';
import type { Delivered } from '@anxin/messaging';
import { afterCommit, type Tx } from '@anxin/persistence';
import { DecisionWaker } from '../evaluation/decision-waker';
import { rowsOf } from './facts.store';
import { OfficeFactsStore } from './office-facts.store';
import { TouchStore, type Touch } from './touch.store';

type Run<D> = readonly Delivered<D>[];

/** Keeps what cases and complaints tell of orders, conduct and clocks, and marks what they speak of for judgement, in the inbox's transaction. */
@Injectable()
export class NoteOfficeFacts {
  constructor(
    private readonly facts: OfficeFactsStore,
    private readonly touches: TouchStore,
    private readonly waker: DecisionWaker,
  ) {}

  async cases(tx: Tx, events: Run<CaseChanged>): Promise<void> {
    await this.facts.cases(tx, rowsOf(events));
    const files = events.filter(({ data }) => data.deadlines?.length);
    const respondents = events.flatMap(({ data, time }) =>
      data.respondent && (data.orders || data.conduct || data.referredOn) ? [{ id: data.respondent, at: time }] : [],
    );
    await this.touch(tx, [
      ...files.map(({ data, time }) => file(`case/${data.caseId}`, data.project, time)),
      ...events.flatMap(ordersOf),
      ...(await this.facts.ofEmployers(tx, respondents)),
    ]);
  }

  async complaints(tx: Tx, events: Run<ComplaintClocksChanged>): Promise<void> {
    await this.facts.complaints(tx, rowsOf(events));
    await this.touch(
      tx,
      events.map(({ data, time }) => file(`complaint/${data.complaintId}`, data.project, time)),
    );
  }

  /** Wages of these employers are owed or paid: that says something of the orders on them, where there are any. */
  async wagesMoved(tx: Tx, events: Run<{ employer: string }>): Promise<void> {
    await this.touch(
      tx,
      await this.facts.ofEmployers(
        tx,
        events.map(({ data, time }) => ({ id: data.employer, at: time })),
      ),
    );
  }

  private async touch(tx: Tx, touches: readonly Touch[]): Promise<void> {
    if (!touches.length) return;
    await this.touches.add(tx, touches);
    afterCommit(tx, () => this.waker.wake());
  }
}

const file = (record: string, project: string | undefined, at: Date): Touch => ({
  subject: { kind: 'file', ...(project && { project }), record },
  at,
});

/** The orders of a case whose respondent has no code: their addressees may have one. */
const ordersOf = ({ data, time }: Delivered<CaseChanged>): Touch[] =>
  (data.orders ?? []).flatMap(({ orderId, served }) =>
    served.flatMap(({ uscc, addressee }): Touch[] =>
      uscc
        ? [
            {
              subject: { kind: 'order', employer: uscc, ...(data.project && { project: data.project }), record: `${orderId}/${addressee}` },
              at: time,
            },
            { subject: { kind: 'refusal', employer: uscc }, at: time },
          ]
        : [],
    ),
  );

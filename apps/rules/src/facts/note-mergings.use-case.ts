import { Injectable } from '@nestjs/common';
import type { ComplaintMergingChanged, ComplaintReopened } from '@anxin/contracts';
import type { Delivered } from '@anxin/messaging';
import { afterCommit, type Tx } from '@anxin/persistence';
import { DecisionWaker } from '../evaluation/decision-waker';
import { rowsOf } from './facts.store';
import { MergingFactsStore } from './merging-facts.store';
import { NoteEmployersFacts } from './note-employers-facts.use-case';
import { NoteWageFacts } from './note-wage-facts.use-case';
import { TouchStore } from './touch.store';

type Run<D> = readonly Delivered<D>[];

/** Keeps which complaints are handled together (并案) and which were reopened; the matters that they leave are judged again, and those they come to. */
@Injectable()
export class NoteMergings {
  constructor(
    private readonly facts: MergingFactsStore,
    private readonly touches: TouchStore,
    private readonly waker: DecisionWaker,
    private readonly ofEmployers: NoteEmployersFacts,
    private readonly noteWages: NoteWageFacts,
  ) {}

  async changed(tx: Tx, events: Run<ComplaintMergingChanged>): Promise<void> {
    await this.touch(tx, events);
    await this.facts.mergings(tx, rowsOf(events));
    await this.touch(tx, events);
  }

  async reopened(tx: Tx, events: Run<ComplaintReopened>): Promise<void> {
    await this.touch(tx, events);
    await this.facts.reopenings(
      tx,
      events.map(({ data, time }) => ({ id: data.complaintId, at: time })),
    );
    await this.touch(tx, events);
  }

  /** What the complaints speak of as they stand at this moment. */
  private async touch(tx: Tx, events: Run<{ complaintId: string }>): Promise<void> {
    const complaints = events.map(({ data, time }) => ({ id: data.complaintId, at: time }));
    await this.ofEmployers.complained(tx, events);
    const touches = [...(await this.touches.ofComplaints(tx, complaints)), ...(await this.noteWages.complaints(tx, complaints))];
    if (!touches.length) return;
    await this.touches.add(tx, touches);
    afterCommit(tx, () => this.waker.wake());
  }
}

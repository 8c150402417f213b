import { Injectable } from '@nestjs/common';
import { payrollCorrected, payrollCorrectionConfirmed } from '@anxin/contracts';
import { Outbox, type Fact } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import { piecesOf } from '../payroll/payroll';
import type { PayrollEntity } from '../payroll/payroll.entity';
import { lineRecorded } from '../payroll/payroll.publisher';
import type { CorrectedLine } from './correction';

/** The facts about corrections, as published. */
@Injectable()
export class CorrectionPublisher {
  constructor(private readonly outbox: Outbox) {}

  /** At most 500 lines an event, parts from 1. @param version of the payroll, counted over its corrections and the words on them */
  corrected(
    tx: Tx,
    { id, employer }: PayrollEntity,
    correction: number,
    version: number,
    corrected: readonly CorrectedLine[],
  ): Promise<void> {
    const lines = corrected.map(({ line, effect, waits, after }) => ({ ...lineRecorded({ ...after, line }), effect, waits }));
    const pieces = piecesOf(lines, (line) => Buffer.byteLength(JSON.stringify(line)) + 1);
    return this.outbox.recordAll(
      tx,
      pieces.map((piece, at): Fact => ({
        contract: payrollCorrected,
        data: { payrollId: id, employer, correction, lines: piece },
        version,
        part: at + 1,
      })),
    );
  }

  confirmed(
    tx: Tx,
    { id, employer }: PayrollEntity,
    said: { id: string; correction: number; word: number; workerId: string; accepted: boolean; by: 'worker' | 'inspector' },
  ): Promise<void> {
    const { id: confirmationId, correction, word, workerId, accepted, by } = said;
    return this.outbox.record(
      tx,
      payrollCorrectionConfirmed,
      { confirmationId, payrollId: id, employer, correction, workers: [workerId], accepted, by, word },
      { version: word },
    );
  }
}

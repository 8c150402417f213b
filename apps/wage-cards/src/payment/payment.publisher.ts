import { Injectable } from '@nestjs/common';
import { cashPaymentConfirmed, paymentReported } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import { yuan } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import { PIECE_LINES, type PaymentLine } from './payment';
import type { PaymentEntity } from './payment.entity';

/** The facts about payments, as published. */
@Injectable()
export class PaymentPublisher {
  constructor(private readonly outbox: Outbox) {}

  /** At most 500 lines an event, parts from 1. */
  reported(tx: Tx, payment: PaymentEntity, lines: readonly PaymentLine[]): Promise<void> {
    const { id, employer, reporter, byBank, channel, paidOn, payroll, period, project, version } = payment;
    const said = lines.map(({ workerId, amount, reference, status }, at) => ({
      line: at + 1,
      workerId,
      amount: yuan(amount),
      reference,
      status,
    }));
    const pieces = Array.from({ length: Math.ceil(said.length / PIECE_LINES) }, (_, at) =>
      said.slice(at * PIECE_LINES, (at + 1) * PIECE_LINES),
    );
    return this.outbox.recordAll(
      tx,
      pieces.map((piece, at) => ({
        contract: paymentReported,
        data: {
          paymentId: id,
          employer,
          reporter,
          byBank,
          ...(payroll !== null && { payroll }),
          ...(period !== null && { period }),
          ...(project !== null && { project }),
          paidOn,
          channel,
          lines: piece,
        },
        version,
        part: at + 1,
      })),
    );
  }

  confirmed(
    tx: Tx,
    payment: PaymentEntity,
    said: { id: string; workers: string[]; accepted: boolean; by: 'worker' | 'inspector' },
  ): Promise<void> {
    const { id: paymentId, employer, version } = payment;
    const { id: confirmationId, workers, accepted, by } = said;
    return this.outbox.record(tx, cashPaymentConfirmed, { confirmationId, paymentId, employer, workers, accepted, by }, { version });
  }
}

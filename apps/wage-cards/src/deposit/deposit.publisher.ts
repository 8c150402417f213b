import { Injectable } from '@nestjs/common';
import { wageDepositAssessed, wageDepositChanged } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import { yuan, type Fen } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { LocalDate } from '@anxin/calendar';
import { topUpDueOn, topUpOpen, type Cause, type Drawdown } from './deposit';
import type { DepositEntity } from './deposit.entity';
import type { Requirement } from './requirement';

/** A deposit as it stands after something happened to it. */
export interface ChangedDeposit {
  readonly deposit: DepositEntity;
  readonly draws: readonly (Drawdown & { readonly case: string | null })[];
  readonly held: Fen;
  readonly noticed: Fen;
  readonly region: string | null;
  readonly remindOn: LocalDate | null;
  readonly cause: Cause;
  readonly on: LocalDate;
}

type Asked = Requirement & {
  readonly project: string;
  readonly employer: string;
  readonly region: string;
  readonly signedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly version: number;
};

/** The facts about wage deposits, as published. */
@Injectable()
export class DepositPublisher {
  constructor(private readonly outbox: Outbox) {}

  changed(tx: Tx, { deposit, draws, held, noticed, region, remindOn, cause, on }: ChangedDeposit): Promise<void> {
    const { project, validFrom, validUntil, releaseOn } = deposit;
    const data = {
      depositId: deposit.id,
      employer: deposit.employer,
      ...(project !== null && { project }),
      ...(region !== null && { region }),
      form: deposit.form,
      cause,
      on,
      state: deposit.state,
      held: yuan(held),
      noticed: yuan(noticed),
      ...(validFrom !== null && { validFrom }),
      ...(validUntil !== null && { validUntil }),
      ...(remindOn !== null && { remindOn }),
      drawdowns: draws.map((draw) => ({
        drawdownId: draw.id,
        ...(draw.case !== null && { case: draw.case }),
        amount: yuan(draw.amount),
        noticedOn: draw.noticedOn,
        payDueOn: draw.payDueOn,
        ...(draw.paidOn !== null && { paidOn: draw.paidOn }),
        topUpDueOn: topUpDueOn(draw),
        topUpOpen: yuan(topUpOpen(draw)),
        ...(draw.toppedUpOn !== null && { toppedUpOn: draw.toppedUpOn }),
      })),
      ...(releaseOn !== null && { releaseOn }),
    };
    return this.outbox.record(tx, wageDepositChanged, data, { version: deposit.version });
  }

  assessed(tx: Tx, found: readonly Asked[]): Promise<void> {
    return this.outbox.recordAll(
      tx,
      found.map(({ project, employer, region, signedOn, required, rate, exempt, dueOn, reasons, version }) => ({
        contract: wageDepositAssessed,
        data: {
          projectId: project,
          employer,
          region,
          signedOn,
          required: yuan(required),
          rate,
          exempt,
          ...(dueOn !== null && { dueOn }),
          reasons: reasons.map(({ code, parameter, value, basis, rate: after, fact }) => ({
            code,
            parameter,
            value,
            basis,
            rate: after,
            ...(fact && { on: fact.on }),
          })),
        },
        version,
      })),
    );
  }
}

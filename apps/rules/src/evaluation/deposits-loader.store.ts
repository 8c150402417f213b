import { Injectable } from '@nestjs/common';
import { fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';
import type { AssessmentFact, DepositFact, DepositStepFact, DrawFact } from '../catalogue/safeguard-facts';
import { grouped, present } from './rows';

type Row = Record<string, string | null>;
type DrawRow = Omit<DrawFact, 'id' | 'amount' | 'topUpOpen'> & { drawdownId: string; amount: string; topUpOpen: string };

/** Loads wage deposits (工资保证金) of general contractors, and what is asked of their projects. */
@Injectable()
export class DepositsLoader {
  /** By contractor, each deposit with its steps in their order. */
  async ofContractors(tx: Tx, contractors: readonly string[]): Promise<Map<string, DepositFact[]>> {
    const rows: (Row & { draws: DrawRow[] })[] = await tx.query(
      `SELECT deposit_id AS "depositId", employer, project, form, cause, on_day AS "on", known_on AS "knownOn", state, held, valid_from AS "validFrom",
         valid_until AS "validUntil", draws, event_id AS "eventId"
       FROM deposit_step_fact WHERE employer = ANY($1::text[]) ORDER BY employer, deposit_id, seq`,
      [contractors],
    );
    const steps = grouped(rows, (row) => row.depositId!);
    const deposits = [...steps.values()].map((own) => ({
      employer: own[0]!.employer!,
      deposit: present<DepositFact>({ id: own[0]!.depositId, form: own[0]!.form, project: own[0]!.project, steps: own.map(stepOf) }),
    }));
    const byContractor = grouped(deposits, (one) => one.employer);
    return new Map([...byContractor].map(([employer, own]) => [employer, own.map((one) => one.deposit)]));
  }

  async assessments(
    tx: Tx,
    contractors: readonly string[],
  ): Promise<(AssessmentFact & { project: string; employer: string; region: string })[]> {
    const rows: (Row & { required: string })[] = await tx.query(
      `SELECT project, employer, region, required, rate, signed_on AS "signedOn", known_on AS "knownOn", event_id AS "eventId"
       FROM deposit_assessment_fact WHERE employer = ANY($1::text[]) ORDER BY project`,
      [contractors],
    );
    return rows.map((row) => ({ ...row, required: fenOf(row.required) }) as never);
  }
}

const stepOf = ({ draws, cause, on, knownOn, state, held, validFrom, validUntil, eventId }: Row & { draws: DrawRow[] }): DepositStepFact =>
  present({ cause, on, knownOn, state, held: fenOf(held!), validFrom, validUntil, eventId, draws: draws.map(drawOf) });

const drawOf = ({ drawdownId, amount, topUpOpen, ...rest }: DrawRow): DrawFact => ({
  id: drawdownId,
  amount: fen(amount),
  topUpOpen: fen(topUpOpen),
  noticedOn: rest.noticedOn,
  topUpDueOn: rest.topUpDueOn,
  ...(rest.paidOn !== undefined && { paidOn: rest.paidOn }),
  ...(rest.toppedUpOn !== undefined && { toppedUpOn: rest.toppedUpOn }),
});

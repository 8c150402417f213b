import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import type { ContractAmendmentFact, ContractFact } from '../catalogue/facts';
import { present } from './rows';

type Row<T> = { [K in keyof T]: T[K] | null };
type AmendmentRow = Row<Omit<ContractAmendmentFact, 'wage'>> & { readonly wage: string | null; readonly contractId: string };
type ContractRow = Row<Omit<ContractFact, 'wage' | 'amendments'>> & { readonly wage: string; readonly id: string };

/** Loads contracts as they are known: the paper as signed with its amendments, and the last day as agreed or ended. */
@Injectable()
export class ContractsLoader {
  /** @param workers of these people alone, where given */
  async load(tx: Tx, employers: readonly string[], workers?: readonly string[]): Promise<ContractFact[]> {
    const which = [employers, ...(workers ? [workers] : [])];
    const among = workers ? ' AND c.worker_id = ANY($2::text[])' : '';
    const rows: ContractRow[] = await tx.query(
      `SELECT c.id, c.employer, c.worker_id AS "workerId", c.form, c.starts_on AS "startsOn", coalesce(e.ends_on, a.ends_on, c.ends_on) AS "endsOn",
         coalesce(e.known_on, a.known_on) AS "endKnownOn", c.signed_on AS "signedOn", c.basis, c.wage, c.payday, c.payday_month AS "paydayMonth", c.project,
         c.known_on AS "knownOn", c.event_id AS "eventId"
       FROM contract_fact c LEFT JOIN contract_end_fact e ON e.contract_id = c.id
       LEFT JOIN LATERAL (SELECT ends_on, known_on FROM contract_amendment_fact WHERE contract_id = c.id AND ends_on IS NOT NULL
         ORDER BY from_on DESC, version DESC LIMIT 1) a ON true
       WHERE c.employer = ANY($1::text[])${among} ORDER BY c.signed_on, c.id`,
      which,
    );
    const amendments = await this.amendments(tx, among, which);
    return rows.map((row) => present({ ...row, wage: fenOf(row.wage), amendments: amendments.get(row.id) ?? [] }));
  }

  private async amendments(tx: Tx, among: string, which: unknown[]): Promise<Map<string, ContractAmendmentFact[]>> {
    const rows: AmendmentRow[] = await tx.query(
      `SELECT a.contract_id AS "contractId", a.version, a.from_on AS "from", a.basis, a.wage, a.payday, a.payday_month AS "paydayMonth",
         a.known_on AS "knownOn", a.event_id AS "eventId"
       FROM contract_fact c JOIN contract_amendment_fact a ON a.contract_id = c.id WHERE c.employer = ANY($1::text[])${among}`,
      which,
    );
    const byContract = new Map<string, ContractAmendmentFact[]>();
    for (const { contractId, ...row } of rows) {
      const amendment: ContractAmendmentFact = present({ ...row, wage: row.wage === null ? null : fenOf(row.wage) });
      byContract.set(contractId, [...(byContract.get(contractId) ?? []), amendment]);
    }
    return byContract;
  }
}

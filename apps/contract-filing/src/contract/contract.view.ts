import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { ContractEntity } from './contract.entity';

/** A contract as callers see it: the worker by opaque id and masked name, amounts in yuan. */
export interface ContractView {
  readonly id: string;
  readonly employer: string;
  readonly workerId: string;
  /** 张* */
  readonly workerName: string;
  readonly term: string;
  readonly form: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly signedOn: string;
  readonly post: string;
  readonly wage: { readonly basis: string; readonly amount: string; readonly probationAmount: string | null };
  readonly probationMonths: number | null;
  readonly payday: number;
  readonly paydayMonth: string;
  readonly project: string | null;
  /** The register has not told of the employer, or of the project, yet. */
  readonly unconfirmed: boolean;
  readonly filedAt: string;
}

export const contractView = (contract: ContractEntity, workerName: string, unconfirmed: boolean): ContractView => ({
  id: contract.id,
  employer: contract.employer,
  workerId: contract.workerId,
  workerName,
  term: contract.term,
  form: contract.form,
  startsOn: contract.startsOn,
  endsOn: contract.endsOn,
  signedOn: contract.signedOn,
  post: contract.post,
  wage: {
    basis: contract.wageBasis,
    amount: yuan(contract.wageAmount),
    probationAmount: contract.probationAmount === null ? null : yuan(contract.probationAmount),
  },
  probationMonths: contract.probationMonths,
  payday: contract.payday,
  paydayMonth: contract.paydayMonth,
  project: contract.project,
  unconfirmed,
  filedAt: toOffsetString(contract.filedAt),
});

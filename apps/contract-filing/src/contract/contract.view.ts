import { toOffsetString, type LocalDate } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import { asAgreed, asOf, type AgreedWage } from '../amendment/amendment';
import type { FiledVersion } from '../amendment/amendment.store';
import { END_REASONS, type ContractEnd } from '../contract-end/contract-end';
import type { Papers } from '../contract-end/papers';
import type { Severance } from '../contract-end/severance';
import type { Filing } from '../filing/filing';
import { filingView, type FilingView } from '../filing/filing.view';
import type { Warning } from '../warning/warning';
import type { ContractEntity } from './contract.entity';

export interface WageView {
  readonly basis: string;
  readonly amount: string;
  readonly probationAmount: string | null;
}

/** What was agreed to hold from a day on (变更); null: as before. */
export interface AmendmentView {
  /** The paper as signed is version 1. */
  readonly version: number;
  readonly from: string;
  readonly signedOn: string;
  readonly wage: WageView | null;
  readonly post: string | null;
  readonly endsOn: string | null;
  readonly probationMonths: number | null;
  readonly payday: number | null;
  readonly paydayMonth: string | null;
  readonly filedAt: string;
}

/** How a contract ended (解除、终止), what papers are due, and what is owed to who leaves. */
export interface ContractEndView {
  readonly endsOn: string;
  readonly reason: string;
  /** The article of the reason. */
  readonly article: string;
  readonly ground: string | null;
  readonly proposedBy: string | null;
  readonly renewalRefusedByWorker: boolean | null;
  /** 解除或终止劳动合同证明, 档案和社会保险关系转移 (劳动合同法 50). */
  readonly papers: Papers | null;
  /** 经济补偿, for information: the sum is the monthly wages of the last year on average, which are not kept here. */
  readonly severance: Severance;
  /** By when the end was to be filed (用工备案), and when it was. */
  readonly filing: FilingView | null;
}

/** coming: not begun; expired: the term is over, nothing followed; ended: dissolved or ended, as filed; renewed: another period follows. */
export type ContractState = 'coming' | 'running' | 'expired' | 'ended' | 'renewed';

/** A contract as callers see it on a day: the worker by opaque id and masked name, amounts in yuan. */
export interface ContractView {
  readonly id: string;
  readonly employer: string;
  readonly workerId: string;
  /** 张* */
  readonly workerName: string;
  /** The day as of which the terms stand here. */
  readonly asOf: string;
  readonly state: ContractState;
  readonly term: string;
  readonly form: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly signedOn: string;
  readonly post: string;
  readonly wage: WageView;
  readonly probationMonths: number | null;
  readonly payday: number;
  readonly paydayMonth: string;
  readonly settlementDays: number | null;
  readonly fixedAskedByWorker: boolean | null;
  readonly project: string | null;
  /** How often it was filed, amended and ended. */
  readonly version: number;
  readonly amendments: readonly AmendmentView[];
  /** The contract whose period it follows, and the one that follows it (续订). */
  readonly renews: string | null;
  readonly renewedBy: string | null;
  /** All periods that follow one another, oldest first, this one among them. */
  readonly chain: readonly string[];
  readonly end: ContractEndView | null;
  /** By when it was to be filed (用工备案), and when it was. */
  readonly filing: FilingView | null;
  /** Where it breaks the law as it was filed. */
  readonly warnings: readonly Warning[];
  /** The register has not told of the employer, or of the project, yet. */
  readonly unconfirmed: boolean;
  readonly filedAt: string;
}

/** What is told of a contract beside its own row. */
export interface ContractSurroundings {
  readonly on: LocalDate;
  readonly workerName: string;
  readonly unconfirmed: boolean;
  readonly versions: readonly FiledVersion[];
  readonly renewedBy: string | null;
  readonly chain: readonly string[];
  readonly end: (ContractEnd & { readonly papers: Papers | null; readonly severance: Severance }) | null;
  readonly filing: Filing | undefined;
  readonly endFiling: Filing | undefined;
  readonly warnings: readonly Warning[];
}

const wageView = ({ basis, amount, probationAmount }: AgreedWage): WageView => ({
  basis,
  amount: yuan(amount),
  probationAmount: probationAmount === null ? null : yuan(probationAmount),
});

const amendmentView = (version: FiledVersion): AmendmentView => ({
  version: version.version,
  from: version.from,
  signedOn: version.signedOn,
  wage: version.wage && wageView(version.wage),
  post: version.post,
  endsOn: version.endsOn,
  probationMonths: version.probationMonths,
  payday: version.payday,
  paydayMonth: version.paydayMonth,
  filedAt: toOffsetString(version.filedAt),
});

const stateOn = (contract: ContractEntity, { on, versions, end, renewedBy }: ContractSurroundings): ContractState => {
  if (end && on > end.endsOn) return 'ended';
  if (on < contract.startsOn) return 'coming';
  const { endsOn } = asAgreed(contract, versions);
  if (endsOn === null || on <= endsOn) return 'running';
  return renewedBy ? 'renewed' : 'expired';
};

const endView = ({ end, endFiling }: ContractSurroundings): ContractEndView | null =>
  end && {
    endsOn: end.endsOn,
    reason: end.reason,
    article: END_REASONS[end.reason],
    ground: end.ground,
    proposedBy: end.proposedBy,
    renewalRefusedByWorker: end.renewalRefusedByWorker,
    papers: end.papers,
    severance: end.severance,
    filing: filingView(endFiling),
  };

export const contractView = (signed: ContractEntity, around: ContractSurroundings): ContractView => {
  const contract = asOf(signed, around.versions, around.on);
  return {
    id: contract.id,
    employer: contract.employer,
    workerId: contract.workerId,
    workerName: around.workerName,
    asOf: around.on,
    state: stateOn(signed, around),
    term: contract.term,
    form: contract.form,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    signedOn: contract.signedOn,
    post: contract.post,
    wage: wageView({ basis: contract.wageBasis, amount: contract.wageAmount, probationAmount: contract.probationAmount }),
    probationMonths: contract.probationMonths,
    payday: contract.payday,
    paydayMonth: contract.paydayMonth,
    settlementDays: contract.settlementDays,
    fixedAskedByWorker: contract.fixedAskedByWorker,
    project: contract.project,
    version: contract.version,
    amendments: around.versions.map(amendmentView),
    renews: contract.renews,
    renewedBy: around.renewedBy,
    chain: around.chain,
    end: endView(around),
    filing: filingView(around.filing),
    warnings: around.warnings,
    unconfirmed: around.unconfirmed,
    filedAt: toOffsetString(contract.filedAt),
  };
};

import { compare, type LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import type { ContractRecord, Fault, PaydayMonth, WageBasis } from '../contract/contract';

/** A wage as agreed; what is paid on probation belongs to it. */
export interface AgreedWage {
  readonly basis: WageBasis;
  /** Fen per month, day, hour or piece. */
  readonly amount: Fen;
  readonly probationAmount: Fen | null;
}

/** What was agreed to hold from a day on (劳动合同变更, 劳动合同法 35); null: as before. */
export interface Amendment {
  /** The first day on which it holds. */
  readonly from: LocalDate;
  readonly signedOn: LocalDate;
  readonly wage: AgreedWage | null;
  readonly post: string | null;
  readonly endsOn: LocalDate | null;
  readonly payday: number | null;
  readonly paydayMonth: PaydayMonth | null;
  readonly probationMonths: number | null;
}

/** An amendment with its place in the contract's history; the paper as signed is version 1. */
export interface Version extends Amendment {
  readonly version: number;
}

/** Of two amendments from the same day the later filed one holds. */
const inOrder = (versions: readonly Version[]): Version[] => [...versions].sort((a, b) => compare(a.from, b.from) || a.version - b.version);

const amended = <C extends ContractRecord>(contract: C, change: Amendment): C => ({
  ...contract,
  ...(change.wage && { wageBasis: change.wage.basis, wageAmount: change.wage.amount, probationAmount: change.wage.probationAmount }),
  post: change.post ?? contract.post,
  endsOn: change.endsOn ?? contract.endsOn,
  payday: change.payday ?? contract.payday,
  paydayMonth: change.paydayMonth ?? contract.paydayMonth,
  probationMonths: change.probationMonths ?? contract.probationMonths,
});

/** What the contract says on a day: the paper as signed, and what had been agreed to hold from that day or earlier. */
export const asOf = <C extends ContractRecord>(contract: C, versions: readonly Version[], day: LocalDate): C =>
  inOrder(versions)
    .filter((one) => compare(one.from, day) <= 0)
    .reduce(amended<C>, contract);

/** What the contract says in the end, with all that was agreed. */
export const asAgreed = <C extends ContractRecord>(contract: C, versions: readonly Version[]): C =>
  inOrder(versions).reduce(amended<C>, contract);

/**
 * What can't be, or would break the law, of an amendment. It is by consent and in writing, and takes nothing back that was earned: unlike a contract, which is
 * filed as it was signed, an unlawful amendment is void (劳动合同法 26) and changes nothing.
 * @param contract with all that was agreed before
 */
export const amendmentFaults = (contract: ContractRecord, change: Amendment, today: LocalDate): Fault[] => [
  ...contentFaults(change),
  ...dayFaults(contract, change, today),
  ...endFaults(contract, change),
  ...wageFaults(contract, change),
  ...probationFaults(contract, change),
];

const contentFaults = ({ wage, post, endsOn, payday, paydayMonth, probationMonths }: Amendment): Fault[] =>
  [wage, post, endsOn, payday, paydayMonth, probationMonths].every((field) => field === null)
    ? [{ path: 'wage', message: '至少变更一项内容。must amend something: wage, post, endsOn, payday, paydayMonth or probationMonths' }]
    : [];

const dayFaults = (contract: ContractRecord, { from, signedOn }: Amendment, today: LocalDate): Fault[] => {
  const faults: Fault[] = [];
  if (compare(from, contract.startsOn) < 0)
    faults.push({ path: 'from', message: '不得早于合同起始日。must not lie before the contract begins' });
  if (contract.endsOn !== null && compare(from, contract.endsOn) > 0)
    faults.push({ path: 'from', message: '合同期满后应当续订或另行订立。lies after the contract’s end: renew it instead' });
  if (compare(signedOn, today) > 0) faults.push({ path: 'signedOn', message: '不得晚于今日。must not lie in the future' });
  if (compare(signedOn, contract.signedOn) < 0)
    faults.push({ path: 'signedOn', message: '不得早于合同签订日。must not lie before the contract was signed' });
  return faults;
};

const endFaults = (contract: ContractRecord, { from, signedOn, endsOn }: Amendment): Fault[] => {
  if (endsOn === null) return [];
  if (contract.term === 'open-ended')
    return [
      {
        path: 'endsOn',
        message: '无固定期限劳动合同不得约定终止时间（劳动合同法 14）。an open-ended contract bears no end (劳动合同法 14)',
      },
    ];
  if (contract.endsOn !== null && compare(signedOn, contract.endsOn) > 0)
    return [{ path: 'signedOn', message: '期满后应当续订。was signed after the contract’s end: renew it instead' }];
  return compare(endsOn, from) < 0 ? [{ path: 'endsOn', message: '不得早于变更生效日。must not lie before the amendment holds' }] : [];
};

/** Work that was done is paid as it was agreed then: no paper lowers a wage, or moves a payday, from a day before it was signed. */
const wageFaults = (contract: ContractRecord, { from, signedOn, wage, payday, paydayMonth }: Amendment): Fault[] => {
  if (wage !== null && wage.amount <= 0n)
    return [{ path: 'wage.amount', message: '劳动报酬不得为零（劳动合同法 17）。must be more than nothing: work is paid (劳动合同法 17)' }];
  if (compare(from, signedOn) >= 0) return [];
  const isRaise = wage === null || (wage.basis === contract.wageBasis && wage.amount >= contract.wageAmount);
  const faults: Fault[] = [];
  if (!isRaise)
    faults.push({
      path: 'from',
      message:
        '已提供劳动的工资不得追溯降低（劳动合同法 30, 35）。a wage is not lowered for work that was done before it was signed (劳动合同法 30, 35)',
    });
  if (payday !== null || paydayMonth !== null)
    faults.push({
      path: 'from',
      message:
        '支付日不得追溯变更（劳动合同法 30, 35）。a payday is not moved for work that was done before it was signed (劳动合同法 30, 35)',
    });
  return faults;
};

const probationFaults = ({ probationMonths }: ContractRecord, change: Amendment): Fault[] =>
  change.probationMonths !== null && change.probationMonths > (probationMonths ?? 0)
    ? [
        {
          path: 'probationMonths',
          message:
            '同一用人单位与同一劳动者只能约定一次试用期，不得延长（劳动合同法 19）。probation is agreed once and not prolonged (劳动合同法 19)',
        },
      ]
    : [];

import { compare, lastDayOfMonths, type LocalDate } from '@anxin/calendar';
import { percentOf, yuan } from '@anxin/money';
import type { Relation } from '../employment/employment';
import { fixedInARow, mustBeOpenEnded } from '../renewal/renewal';
import type { LawNumbers } from '../warning/law-numbers';
import type { Warning } from '../warning/warning';
import type { ContractRecord } from './contract';

/** A contract with what its filing says beside its terms. */
export interface FiledContract extends ContractRecord {
  readonly id: string;
  readonly renews: string | null;
  readonly fixedAskedByWorker: boolean | null;
  /** Whether its end is on file; `endsOn` is its day then. */
  readonly ended?: boolean;
}

/** An employment of the same people. */
export interface KnownEmployment {
  readonly employer: string;
  readonly relation: Relation;
  readonly dispatchedBy: string | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** Days between two payments of part-time work at most (劳动合同法 72). */
const PART_TIME_SETTLEMENT = 15;

export const overlap = (
  one: { startsOn: LocalDate; endsOn: LocalDate | null },
  other: { startsOn: LocalDate; endsOn: LocalDate | null },
): boolean =>
  (other.endsOn === null || compare(one.startsOn, other.endsOn) <= 0) && (one.endsOn === null || compare(other.startsOn, one.endsOn) <= 0);

/**
 * Where a contract breaks the law as it was filed: it is on file all the same, since it is what was agreed; the rules judge it.
 * @param others further contracts of the same employer and worker
 * @param employments what the employer, or the agency, has on the register of this worker
 */
export const contractWarnings = (
  contract: FiledContract,
  others: readonly FiledContract[],
  employments: readonly KnownEmployment[],
  law: LawNumbers,
): Warning[] => {
  const during = employments.filter((one) => overlap(contract, one));
  const partTime = during.length > 0 && during.every((one) => one.relation === 'part-time');
  return [
    ...probationWarnings(contract, others, partTime, law),
    ...wageWarnings(contract, partTime, law),
    ...(partTime ? partTimeWarnings(contract) : []),
    ...termWarnings(contract, others, partTime),
    ...dispatchWarnings(contract, during, law),
    ...(contract.ended ? endWarnings(contract, others, during) : []),
    ...(contract.form === 'written-agreement' && contract.project === null
      ? [
          warning(
            'form',
            '保障农民工工资支付条例 28',
            '用工书面协议仅适用于工程建设项目，请注明项目或订立劳动合同。A written agreement serves on a site only.',
          ),
        ]
      : []),
  ];
};

const warning = (path: string, article: string, message: string): Warning => ({ path, article, message });

/** The most months of probation that a term allows (劳动合同法 19). */
export const mostProbation = (
  { term, startsOn, endsOn }: Pick<ContractRecord, 'term' | 'startsOn' | 'endsOn'>,
  law: LawNumbers,
): number => {
  if (term === 'open-ended') return law.probationMost;
  if (term === 'task' || endsOn === null) return 0;
  const isUnder = (months: number): boolean => compare(endsOn, lastDayOfMonths(startsOn, months)) < 0;
  if (isUnder(law.noProbationUnderMonths)) return 0;
  if (isUnder(12)) return law.probationUnderOneYear;
  return isUnder(36) ? law.probationUnderThreeYears : law.probationMost;
};

const probationWarnings = (contract: FiledContract, others: readonly FiledContract[], partTime: boolean, law: LawNumbers): Warning[] => {
  const months = contract.probationMonths ?? 0;
  if (months === 0) return [];
  if (partTime)
    return [warning('probationMonths', '劳动合同法 70', '非全日制用工双方当事人不得约定试用期。Part-time work bears no probation.')];
  const most = mostProbation(contract, law);
  const earlier = others.find((one) => (one.probationMonths ?? 0) > 0 && compare(one.startsOn, contract.startsOn) < 0);
  return [
    ...(months > most
      ? [
          warning(
            'probationMonths',
            '劳动合同法 19',
            most === 0
              ? '以完成一定工作任务为期限或者期限不满三个月的劳动合同，不得约定试用期。A contract of this term bears no probation.'
              : `该期限的劳动合同试用期不得超过${most}个月。Probation of this term is ${most} month(s) at most.`,
          ),
        ]
      : []),
    ...(earlier
      ? [
          warning(
            'probationMonths',
            '劳动合同法 19',
            '同一用人单位与同一劳动者只能约定一次试用期。The same employer and worker agree on one probation only.',
          ),
        ]
      : []),
    ...probationPayWarnings(contract, law),
  ];
};

const probationPayWarnings = ({ wageAmount, wageBasis, probationAmount }: FiledContract, law: LawNumbers): Warning[] => {
  if (probationAmount === null) return [];
  const percent = percentOf(wageAmount, law.probationPayPercent);
  const floor = wageBasis === 'monthly' && law.leastMonthly !== null && law.leastMonthly > percent ? law.leastMonthly : percent;
  if (probationAmount >= floor) return [];
  return [
    warning(
      'wage.probationAmount',
      '劳动合同法 20',
      `试用期工资不得低于约定工资的${law.probationPayPercent}%和当地最低工资标准，即${yuan(floor)}元。Probation pay is ${yuan(floor)} at least.`,
    ),
  ];
};

const wageWarnings = ({ wageBasis, wageAmount }: FiledContract, partTime: boolean, law: LawNumbers): Warning[] => {
  const least = wageBasis === 'monthly' ? law.leastMonthly : wageBasis === 'hourly' && partTime ? law.leastHourly : null;
  if (least === null || wageAmount >= least) return [];
  return [
    warning(
      'wage.amount',
      partTime ? '劳动合同法 72' : '劳动法 48',
      `约定工资低于当地最低工资标准${yuan(least)}元。Below the minimum wage of ${yuan(least)}.`,
    ),
  ];
};

const partTimeWarnings = ({ settlementDays, wageBasis }: FiledContract): Warning[] => [
  ...(settlementDays === null || settlementDays > PART_TIME_SETTLEMENT
    ? [
        warning(
          'settlementDays',
          '劳动合同法 72',
          `非全日制用工劳动报酬结算支付周期最长不得超过${PART_TIME_SETTLEMENT}日。Part-time work is paid every ${PART_TIME_SETTLEMENT} days at least.`,
        ),
      ]
    : []),
  ...(wageBasis !== 'hourly'
    ? [warning('wage.basis', '劳动合同法 68', '非全日制用工以小时计酬为主。Part-time work is paid by the hour as a rule.')]
    : []),
];

const termWarnings = (contract: FiledContract, others: readonly FiledContract[], partTime: boolean): Warning[] => {
  const earlier = fixedInARow(others, contract.startsOn);
  const running = partTime ? undefined : others.find((one) => one.form === contract.form && overlap(one, contract));
  return [
    ...(contract.form === 'contract' && mustBeOpenEnded(contract.term, earlier, contract.fixedAskedByWorker ?? false)
      ? [
          warning(
            'term',
            '劳动合同法 14',
            '已连续订立二次固定期限劳动合同，除劳动者提出外应当订立无固定期限劳动合同。After two fixed terms an open-ended contract is due unless the worker asked otherwise.',
          ),
        ]
      : []),
    ...(running
      ? [
          warning(
            'startsOn',
            '劳动合同法 35',
            '与同一劳动者的另一份劳动合同期限重叠；变更内容请报送变更，期满请报送续订。Another contract of the same people runs in these days: file an amendment or a renewal.',
          ),
        ]
      : []),
  ];
};

const dispatchWarnings = (contract: FiledContract, during: readonly KnownEmployment[], law: LawNumbers): Warning[] => {
  const held = during.some((one) => one.dispatchedBy === contract.employer);
  const years = law.agencyContractYears;
  const tooShort =
    contract.term !== 'open-ended' &&
    (contract.term !== 'fixed' || compare(contract.endsOn!, lastDayOfMonths(contract.startsOn, 12 * years)) < 0);
  if (held && tooShort)
    return [
      warning(
        'endsOn',
        '劳动合同法 58',
        `劳务派遣单位应当与被派遣劳动者订立${years}年以上的固定期限劳动合同。An agency’s contract is for ${years} years at least.`,
      ),
    ];
  const user = during.length > 0 && during.every((one) => one.employer === contract.employer && one.dispatchedBy !== null);
  if (!user) return [];
  return [
    warning(
      'employer',
      '劳动合同法 58',
      '被派遣劳动者的劳动合同应由劳务派遣单位订立并备案。The contract of a dispatched worker is the agency’s to sign and file.',
    ),
  ];
};

/** The contract was ended, and the work goes on without another. */
const endWarnings = (contract: FiledContract, others: readonly FiledContract[], during: readonly KnownEmployment[]): Warning[] => {
  const goesOn = (until: LocalDate | null): boolean => until === null || compare(until, contract.endsOn!) > 0;
  const works = during.some((one) => one.relation === 'labour' && goesOn(one.endsOn));
  if (!works || others.some((one) => goesOn(one.endsOn))) return [];
  return [
    warning(
      'endsOn',
      '劳动合同法 10',
      '合同已终止而用工登记仍在：用工已结束的请报送用工终止，继续用工的应在一个月内订立书面劳动合同。The employment is still on the register: file its end, or sign a contract within a month.',
    ),
  ];
};

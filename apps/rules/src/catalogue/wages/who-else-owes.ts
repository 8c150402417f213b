import { addDays, type LocalDate } from '@anxin/calendar';
import type { ProjectFact } from '../facts';
import type { Liable, Moment } from '../rule';
import { lateLabourCost } from '../safeguards/labour-cost';
import { UNQUALIFIED, type ChainFacts, type QualificationFact, type SubcontractFact, type Unqualified } from '../safeguard-facts';

const REGULATION = '保障农民工工资支付条例';
const article = (number: number): string => `${REGULATION} ${number}`;

/** Wages that an employer owes. */
export interface OwedWages {
  readonly employer: string;
  /** The site they were earned on, where it is one and the register knows it. */
  readonly project?: ProjectFact;
  readonly chain?: ChainFacts;
  /** What is open: whose, since which effective payday, and whether a migrant worker's (农民工). */
  readonly open: readonly { readonly workerId: string; readonly payday: LocalDate; readonly migrant: boolean }[];
}

/**
 * Who owes an employer's open wages besides it, with the article's own word: the general contractor first for its subcontractors of any depth (先行清偿), whoever
 * let work to somebody unqualified or lent a licence (清偿), the developer where it paid the labour cost late (垫付), each to migrant workers alone
 * (保障农民工工资支付条例 2); and the unit where dispatched people work beside their agency (连带), to whomever.
 */
export const whoElseOwes = (owed: OwedWages, place: Pick<Moment, 'policy' | 'region'>): Liable[] => {
  const migrants = owed.open.filter((one) => one.migrant);
  const entries = [...(migrants.length && owed.project ? ofTheSite(owed, migrants, owed.project, place) : []), ...userUnits(owed)];
  const byName = new Map<string, Liable>();
  for (const entry of entries) {
    const name = `${entry.uscc} ${entry.kind}`;
    if (entry.uscc !== owed.employer && !byName.has(name)) byName.set(name, entry);
  }
  return [...byName.values()];
};

const ofTheSite = (
  owed: OwedWages,
  migrants: OwedWages['open'],
  project: ProjectFact,
  place: Pick<Moment, 'policy' | 'region'>,
): Liable[] => [paysFirst(owed, project), ...unqualified(owed, migrants, project), ...advances(owed, migrants, project, place)];

const paysFirst = ({ employer, chain }: OwedWages, { generalContractor }: ProjectFact): Liable => {
  const depth = Math.min(...worksOf(employer, chain).map((one) => depthOf(one, chain!)), Infinity);
  const tier = Number.isFinite(depth) && depth > 1 ? `第${depth}级` : '';
  return {
    uscc: generalContractor,
    kind: 'pays-first',
    article: article(30),
    because: `${tier}分包单位拖欠农民工工资，由施工总承包单位先行清偿`,
  };
};

const worksOf = (employer: string, chain?: ChainFacts): SubcontractFact[] =>
  (chain?.subcontracts ?? []).filter((one) => one.subcontractor === employer);

const parentOf = (one: SubcontractFact, { subcontracts }: ChainFacts): SubcontractFact | undefined =>
  one.parent === undefined ? undefined : subcontracts.find((other) => other.id === one.parent);

/** How many times the work was let on, from the general contractor down; 1 for its own subcontractor. */
const depthOf = (one: SubcontractFact, chain: ChainFacts): number => {
  const seen = new Set<string>();
  let at: SubcontractFact | undefined = one;
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    at = parentOf(at, chain);
  }
  return seen.size;
};

/** What was last found of a subcontractor's qualification by a day; nothing stated is nothing known. */
export const qualificationOn = ({ qualifications }: SubcontractFact, day: LocalDate): QualificationFact | undefined =>
  qualifications.findLast((one) => one.on <= day);

export const isUnqualified = (finding: QualificationFact['finding']): finding is Unqualified =>
  (UNQUALIFIED as readonly string[]).includes(finding);

/** Whoever let the work to a person or a unit without capacity, or lent its licence, pays (条例 19, 36). */
const unqualified = ({ employer, chain }: OwedWages, migrants: OwedWages['open'], project: ProjectFact): Liable[] => {
  const payday = migrants.map((one) => one.payday).reduce((a, b) => (a > b ? a : b));
  return worksOf(employer, chain).flatMap((work): Liable[] => {
    const found = qualificationOn(work, payday);
    if (!found || !isUnqualified(found.finding)) return [];
    const letBy = parentOf(work, chain!)?.subcontractor ?? project.generalContractor;
    const letting: Liable = {
      uscc: letBy,
      kind: 'pays',
      article: article(letBy === project.generalContractor ? 36 : 19),
      because:
        found.finding === 'person'
          ? '将工程分包给个人，导致拖欠农民工工资，由发包单位清偿'
          : '将工程分包给不具备合法经营资格的单位，导致拖欠农民工工资，由发包单位清偿',
    };
    if (found.finding !== 'lent') return [letting];
    if (found.lender === undefined) return [];
    return [
      {
        uscc: found.lender,
        kind: 'pays',
        article: article(36),
        because: '允许他人以本单位名义承揽工程，导致拖欠农民工工资，由出借资质的单位清偿',
      },
    ];
  });
};

/** The developer advances up to the unsettled price where it paid the labour cost late, only where that stood open on the payday (条例 29). */
const advances = (
  { chain }: OwedWages,
  migrants: OwedWages['open'],
  { developer }: ProjectFact,
  place: Pick<Moment, 'policy' | 'region'>,
): Liable[] => {
  const site = chain?.site;
  const late =
    site &&
    [...new Set(migrants.map((one) => one.payday))].some((day) => lateLabourCost(site, { over: addDays(day, -1), known: day }, place));
  if (!site || !late) return [];
  const cap = site.site.unsettledPrice;
  return [
    {
      uscc: developer,
      kind: 'advances',
      article: article(29),
      ...(cap !== undefined && { cap }),
      because: `建设单位未按约定拨付人工费用，以未结清的工程款为限先行垫付${cap === undefined ? '（未结清工程款待核实）' : ''}`,
    },
  ];
};

/** An agency's people: the units where they worked owe with it (劳动合同法 92). */
const userUnits = ({ chain, open }: OwedWages): Liable[] => {
  const workers = new Set(open.map((one) => one.workerId));
  return (chain?.dispatched ?? [])
    .filter((one) => workers.has(one.workerId))
    .map((one) => ({
      uscc: one.userUnit,
      kind: 'joint',
      article: '劳动合同法 92',
      because: '用工单位与劳务派遣单位对被派遣劳动者承担连带赔偿责任',
    }));
};

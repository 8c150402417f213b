import type { Complaint } from '../complaint/complaint';
import { spokenName } from './merging';

/** Why two complaints may be one matter: 同一单位, 名称相近, 同一项目, 时段重叠, 同一来电号码, 同一投诉人. */
export const SUGGESTION_REASONS = ['same-employer', 'like-name', 'same-site', 'same-period', 'same-phone', 'same-person'] as const;
export type SuggestionReason = (typeof SUGGESTION_REASONS)[number];

/** How much each speaks for one matter; a period alone suggests nothing. */
const WEIGHT: Readonly<Record<SuggestionReason, number>> = {
  'same-person': 8,
  'same-phone': 8,
  'same-site': 6,
  'same-employer': 5,
  'like-name': 3,
  'same-period': 1,
};
const LEAST = 2;
/** Names shorter than this say too little to be found inside another. */
const LEAST_LETTERS = 3;

/** Whether two names may mean one firm: equal as people say them, or the one inside the other. */
export const alike = (one: string, other: string): boolean => {
  const [a, b] = [spokenName(one), spokenName(other)].sort((x, y) => x.length - y.length) as [string, string];
  return a === b || (a.length >= LEAST_LETTERS && b.includes(a));
};

/** Who complained as far as a suggestion may use it. */
export interface Kin {
  readonly person: string | null;
  readonly phone: string | null;
}

const overlap = (one: Complaint, other: Complaint): boolean => {
  const [from, to] = [one.periodFrom ?? one.periodTo, one.periodTo ?? one.periodFrom];
  const [otherFrom, otherTo] = [other.periodFrom ?? other.periodTo, other.periodTo ?? other.periodFrom];
  return from !== undefined && to !== undefined && otherFrom !== undefined && otherTo !== undefined && from <= otherTo && otherFrom <= to;
};

/**
 * Why a complaint may be one matter with another, in the order of their weight. Where one of the two is to be kept secret, nothing that points from it to a
 * person is said: a suggestion opens nobody's identity.
 */
export const reasonsFor = (one: Complaint, kin: Kin, other: Complaint, others: Kin): SuggestionReason[] => {
  const secret = [one, other].some(({ confidential, anonymous }) => confidential || anonymous);
  const found: Record<SuggestionReason, boolean> = {
    'same-person': !secret && kin.person !== null && kin.person === others.person,
    'same-phone': !secret && kin.phone !== null && kin.phone === others.phone,
    'same-site': one.project !== undefined && one.project === other.project,
    'same-employer': one.respondentUscc !== undefined && one.respondentUscc === other.respondentUscc,
    'like-name':
      (one.respondentUscc === undefined || other.respondentUscc === undefined) &&
      one.region === other.region &&
      alike(one.respondentName, other.respondentName),
    'same-period': overlap(one, other),
  };
  return SUGGESTION_REASONS.filter((reason) => found[reason]).sort((a, b) => WEIGHT[b] - WEIGHT[a]);
};

/** How much the reasons weigh together; 0 where they suggest nothing. */
export const weightOf = (reasons: readonly SuggestionReason[]): number => {
  const sum = reasons.reduce((total, reason) => total + WEIGHT[reason], 0);
  return sum >= LEAST ? sum : 0;
};

import type { Complaint } from '../complaint/complaint';

/** States in which a complaint takes others up. */
const TAKES_UP = ['received', 'correction-asked', 'accepted', 'in-progress'];
/** What a firm's name says of its form; people leave it out, or say it otherwise. */
const FORM = /(股份有限公司|有限责任公司|集团有限公司|有限公司|总公司|分公司|公司|集团)$/;

/** A firm's name as people say it: without spaces, brackets, marks and its legal form. */
export const spokenName = (name: string): string => {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
  return plain.replace(FORM, '') || plain;
};

type Respondent = Pick<Complaint, 'respondentUscc' | 'respondentName'>;

/** Whether two complaints name one respondent: by its code, or where one has none by its name. */
export const sameRespondent = (one: Respondent, other: Respondent): boolean =>
  one.respondentUscc !== undefined && other.respondentUscc !== undefined
    ? one.respondentUscc === other.respondentUscc
    : spokenName(one.respondentName) === spokenName(other.respondentName);

/** What speaks against merging (并案) one complaint into another. */
export interface Against {
  /** A reason given by a person overcomes it. */
  readonly overcome: boolean;
  readonly detail: string;
}

/**
 * Why a complaint can't be merged into another, or null. One that stands in a case of its own is not torn out of it, and what others were merged into
 * stays where it is: everybody is to find their matter in one step.
 * @param takesUpOthers whether others were merged into the first
 */
export const againstMerging = (one: Complaint, into: Complaint, takesUpOthers: boolean): Against | null => {
  if (one.id === into.id) return { overcome: false, detail: 'a complaint is not merged into itself' };
  if (!TAKES_UP.includes(into.state)) return { overcome: false, detail: `nothing is merged into a complaint that is ${into.state}` };
  if (one.openedElsewhere) return { overcome: false, detail: 'the matter was opened in arbitration or court; nothing is filed of it' };
  if (takesUpOthers) return { overcome: false, detail: 'others were merged into it; merge the other one into it instead' };
  if (one.acceptedOn !== null && one.case?.id !== into.case?.id)
    return { overcome: false, detail: 'it was accepted and stands in another case; it goes on there' };
  if (!sameRespondent(one, into)) return { overcome: true, detail: 'the respondents differ; say why it is one matter all the same' };
  if (one.region !== into.region) return { overcome: true, detail: 'the regions differ; say why it is one matter all the same' };
  return null;
};

/** Who complained, as indexes only. */
export interface Identity {
  readonly complaintId: string;
  /** Pseudonym that events carry; null where nobody is named. */
  readonly complainant: string | null;
  readonly phoneIndex: string | null;
}

/** By which pseudonym a person is counted among others: who left one phone number is one person. */
export const countedAs = (own: Identity, others: readonly Identity[]): string | null => {
  const known = others.find(({ complainant, phoneIndex }) => complainant !== null && phoneIndex !== null && phoneIndex === own.phoneIndex);
  return own.complainant === null ? null : (known?.complainant ?? own.complainant);
};

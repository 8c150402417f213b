import { effectivePayday, lastDayOf, maxDate, type LocalDate, type YearMonth } from '@anxin/calendar';
import type { ContractAmendmentFact, ContractFact } from './facts';

/** What a contract says of wage and payday on a day, and the events that say it. */
export interface Terms extends Pick<ContractFact, 'basis' | 'wage' | 'payday' | 'paydayMonth'> {
  readonly events: readonly string[];
}

const inOrder = (amendments: readonly ContractAmendmentFact[]): ContractAmendmentFact[] =>
  [...amendments].sort((a, b) => (a.from === b.from ? a.version - b.version : a.from < b.from ? -1 : 1));

const amended = (terms: Terms, one: ContractAmendmentFact): Terms => ({
  basis: one.basis ?? terms.basis,
  wage: one.wage ?? terms.wage,
  payday: one.payday ?? terms.payday,
  paydayMonth: one.paydayMonth ?? terms.paydayMonth,
  events: [...terms.events, one.eventId],
});

const asSigned = ({ basis, wage, payday, paydayMonth, eventId }: ContractFact): Terms => ({
  basis,
  wage,
  payday,
  paydayMonth,
  events: [eventId],
});

/** The terms on a day: the paper as signed, and what was agreed to hold from that day or earlier. */
export const termsOn = (contract: ContractFact, day: LocalDate, heeds: (amendment: ContractAmendmentFact) => boolean = () => true): Terms =>
  inOrder(contract.amendments)
    .filter((one) => one.from <= day && heeds(one))
    .reduce(amended, asSigned(contract));

/** The agreed payday of a wage month, rolled back to a working day, and when the register knew of it. */
export interface AgreedPayday {
  readonly payday: LocalDate;
  readonly knownOn: LocalDate;
  readonly events: readonly string[];
}

/**
 * The payday of a wage month: as agreed on the month's last day. An amendment of which the register heard when the payday before it was over moves that
 * month's no more: no late paper excuses wages that are owed.
 */
export const agreedPaydayOf = (contract: ContractFact, period: YearMonth): AgreedPayday => {
  if (!contract.amendments.length)
    return {
      payday: effectivePayday(period, contract.payday, contract.paydayMonth),
      knownOn: contract.knownOn,
      events: [contract.eventId],
    };
  const last = lastDayOf(period);
  let terms = asSigned(contract);
  let { knownOn } = contract;
  const payday = (): LocalDate => effectivePayday(period, terms.payday, terms.paydayMonth);
  for (const one of inOrder(contract.amendments)) {
    if (one.from > last || (one.payday === undefined && one.paydayMonth === undefined) || one.knownOn > payday()) continue;
    terms = amended(terms, one);
    knownOn = maxDate(knownOn, one.knownOn);
  }
  return { payday: payday(), knownOn, events: terms.events };
};

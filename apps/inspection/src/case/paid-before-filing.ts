import type { LocalDate } from '@anxin/calendar';
import type { Action, CaseState } from './case-log';
import { owedOf } from './crime';
import type { Moment } from './facts';
import { referralOf } from './referral';

/** What is noted once all is paid while a transfer is at work that the police have not filed (法释〔2013〕3号 6); it judges nothing. */
export const paidBeforeFiling = (state: CaseState, on: LocalDate, at: Moment): Action | null => {
  const referral = referralOf(state);
  if (!referral || referral.filedOn || referral.paidOn || ['not-approved', 'ended', 'dropped'].includes(referral.stage)) return null;
  if (owedOf(state) > 0n) return null;
  return { kind: 'paid-before-filing', at, by: 'system', role: 'system', reason: null, data: { referral: referral.referral, on } };
};

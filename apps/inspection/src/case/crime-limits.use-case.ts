import { Injectable } from '@nestjs/common';
import { addDays, localDateOf, type LocalDate } from '@anxin/calendar';
import { fen } from '@anxin/money';
import { Policies, type PolicyKey } from '@anxin/policy';
import type { CaseState } from './case-log';
import type { CrimeThresholds } from './crime';
import type { InstantTerm, Term } from './deadline';
import { regionOf } from './standing';

const HOUR = 3_600_000;

/** The figures and terms of a transfer to the police (移送), by the policy of the case's region. */
@Injectable()
export class CrimeLimits {
  constructor(private readonly policies: Policies) {}

  /** When the refusal is to be looked at as a crime (法释〔2013〕3号 3; the province's figures). */
  of(state: CaseState, on: LocalDate): CrimeThresholds {
    const at = { region: regionOf(state), on };
    const money = (key: PolicyKey): bigint => fen(this.policies.text(key, at));
    return {
      months: this.policies.number('crime.one-worker-months', at),
      oneWorker: money('crime.one-worker-amount'),
      workers: this.policies.number('crime.workers', at),
      total: money('crime.amount'),
      basis: this.policies.row('crime.amount', at).basis,
    };
  }

  /** A term in calendar days 日历日 from the day of its cause. */
  days(key: PolicyKey, state: CaseState, on: LocalDate): Term {
    const at = { region: regionOf(state), on };
    const { basis } = this.policies.row(key, at);
    return { startsOn: on, dueOn: addDays(on, this.policies.number(key, at)), unit: 'calendar-days', basis, provisional: false };
  }

  /** From the head's approval to the hand-over: hours, not days (国务院令第310号 5). */
  handover(state: CaseState, now: Date): InstantTerm {
    const at = { region: regionOf(state), on: localDateOf(now) };
    const { basis } = this.policies.row('crime.transfer-hours', at);
    const due = new Date(now.getTime() + this.policies.number('crime.transfer-hours', at) * HOUR);
    return { startsOn: at.on, dueOn: localDateOf(due), dueAt: due.toISOString(), unit: 'hours', basis, provisional: false };
  }
}

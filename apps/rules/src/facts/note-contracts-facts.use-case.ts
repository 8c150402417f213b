import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, maxDate } from '@anxin/calendar';
import { regions } from '@anxin/codes';
import type { ContractAmended, ContractEnded, ContractFiled, EmploymentEnded, EmploymentRegistered } from '@anxin/contracts';
import type { Delivered } from '@anxin/messaging';
import type { Fen } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import { LivePolicies, type PolicyKey } from '@anxin/policy';
import { subjectKey } from '../catalogue/subject';
import type { Arm } from '../evaluation/due';
import { DueStore } from '../evaluation/due.store';
import { decidedAt } from '../evaluation/judge';
import { HOME_REGION } from '../evaluation/judge-subject.use-case';
import { ContractsFactsStore, type Expiry, type Person } from './contracts-facts.store';
import { rowsOf } from './facts.store';
import type { Touch } from './touch.store';

type Run<D> = readonly Delivered<D>[];
interface Named {
  readonly id: string;
  readonly at: Date;
}

/** All that will ever hold, as far as it is approved. */
const LATEST = '9999-12-31';

/**
 * Keeps what the rules on single employments and contracts rest on, and says which of them a run of events makes worth a look; called by `NoteFacts`
 * after the event's own facts are stored. Of a contract with a last day nothing is judged before that day: only its day is armed.
 */
@Injectable()
export class NoteContractsFacts {
  constructor(
    private readonly facts: ContractsFactsStore,
    private readonly dues: DueStore,
    private readonly policies: LivePolicies,
    @Inject(HOME_REGION) private readonly homeRegion: string,
  ) {}

  async employments(tx: Tx, events: Run<EmploymentRegistered>): Promise<Touch[]> {
    const rows = rowsOf(events);
    const named = events.map(({ data, time }): Named => ({ id: data.employmentId, at: time }));
    await this.facts.notes(tx, rows);
    await this.facts.departures(
      tx,
      named.map((one) => one.id),
    );
    const people = events.map(({ data, time }): Person => ({
      employer: data.kind === 'dispatched' ? (data.dispatchedBy ?? data.employer) : data.employer,
      workerId: data.workerId,
      at: time,
    }));
    return [
      ...(await this.facts.ofMinors(tx, named)),
      ...(await this.facts.ofDepartures(tx, named)),
      ...(await this.facts.ofPeoplesContracts(tx, people, this.highestMinimum())),
      ...(await this.expiring(tx, people)),
    ];
  }

  async employmentEnds(tx: Tx, events: Run<EmploymentEnded>): Promise<Touch[]> {
    const named = events.map(({ data, time }): Named => ({ id: data.employmentId, at: time }));
    await this.facts.departures(
      tx,
      named.map((one) => one.id),
    );
    const left = await this.facts.ofDepartures(tx, named);
    const people = events.map(({ data, time }, place): Person => ({
      employer: left.find(({ subject }) => 'record' in subject && subject.record === named[place]!.id)?.subject.employer ?? data.employer,
      workerId: data.workerId,
      at: time,
    }));
    const most = this.highestMinimum();
    return [...left, ...(await this.expiring(tx, people)), ...(await this.facts.ofPeoplesContracts(tx, people, most))];
  }

  async contracts(tx: Tx, events: Run<ContractFiled>): Promise<Touch[]> {
    await this.facts.probations(tx, rowsOf(events));
    return this.ofContracts(tx, events);
  }

  async contractAmendments(tx: Tx, events: Run<ContractAmended>): Promise<Touch[]> {
    await this.facts.probationAmendments(tx, rowsOf(events));
    return this.ofContracts(tx, events);
  }

  contractEnds(tx: Tx, events: Run<ContractEnded>): Promise<Touch[]> {
    return this.ofContracts(tx, events);
  }

  payrolls(tx: Tx, payrolls: readonly Named[]): Promise<Touch[]> {
    return this.facts.departedOfPayrolls(tx, payrolls);
  }

  payments(tx: Tx, payments: readonly Named[]): Promise<Touch[]> {
    return this.facts.departedOfPayments(tx, payments);
  }

  private async ofContracts(tx: Tx, events: Run<{ contractId: string; employer: string; workerId: string }>): Promise<Touch[]> {
    const named = events.map(({ data, time }): Named => ({ id: data.contractId, at: time }));
    const people = events.map(({ data, time }): Person => ({ employer: data.employer, workerId: data.workerId, at: time }));
    return [...(await this.facts.ofContracts(tx, named, this.highestMinimum())), ...(await this.expiring(tx, people))];
  }

  /** Arms the last days of contracts, and gives the employments for which such a day is over. */
  private async expiring(tx: Tx, people: readonly Person[]): Promise<Touch[]> {
    const found = await this.facts.expiries(tx, people);
    await this.dues.arm(
      tx,
      found.flatMap((one) => this.armed(one)),
    );
    return found.filter((one) => one.reached).map(({ subject, at }) => ({ subject, at }));
  }

  private armed({ subject, at, ends }: Expiry): Arm[] {
    if (!ends.length) return [];
    const today = localDateOf(at);
    const last = ends.reduce((a, b) => maxDate(a, b));
    const days = [...new Set(ends.filter((end) => end >= today || end === last).map((end) => maxDate(end, today)))];
    const time = this.policies.text('absence.decided-at', { region: this.homeRegion, on: today });
    return days.map((day) => ({
      rule: 'contract-expired',
      subject: subjectKey(subject),
      employer: subject.employer,
      day,
      fireAt: decidedAt(day, time),
      again: day === today,
    }));
  }

  /** No contract from this wage on can lie below a minimum wage, wherever it is. */
  private highestMinimum(): { monthly: Fen; hourly: Fen } {
    const most = (key: PolicyKey): Fen =>
      regions.reduce((highest, { code: region }) => {
        const at = { region, on: LATEST };
        const least = this.policies.find(key, at) ? this.policies.amount(key, at) : 0n;
        return least > highest ? least : highest;
      }, 0n);
    return { monthly: most('minimum-wage.monthly'), hourly: most('minimum-wage.hourly') };
  }
}

import { Injectable } from '@nestjs/common';
import { doubleWageFrom } from '@anxin/calendar';
import { isMobileIndustry } from '@anxin/codes';
import type {
  ContractAmended,
  ContractEnded,
  ContractFiled,
  EmployerRegistered,
  EmploymentEnded,
  EmploymentRegistered,
  PaymentReported,
  ProjectRegistered,
  WageDepositAssessed,
  WageDepositChanged,
} from '@anxin/contracts';
import type { Delivered } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import { MeasureFactsStore } from './measure-facts.store';

type Run<D> = readonly Delivered<D>[];

/** Keeps what the measures of responsibility letters are counted from, in the inbox's transaction. */
@Injectable()
export class KeepMeasures {
  constructor(private readonly store: MeasureFactsStore) {}

  employers(tx: Tx, events: Run<EmployerRegistered>): Promise<void> {
    return this.store.employers(tx, json(events.map(({ data }) => ({ ...data, mobile: isMobileIndustry(data.industry) }))));
  }

  projects(tx: Tx, events: Run<ProjectRegistered>): Promise<void> {
    return this.store.projects(tx, json(dataOf(events)));
  }

  /** A written contract is owed to those in a labour relation alone (劳动合同法 10, 69). */
  async employments(tx: Tx, events: Run<EmploymentRegistered>): Promise<void> {
    const counted = dataOf(events).filter((one) => one.relation === 'labour');
    const dated = counted.map(({ dispatchedBy, ...one }) => ({
      ...one,
      ...(one.kind === 'dispatched' && { dispatchedBy }),
      countsFrom: doubleWageFrom(one.startsOn),
    }));
    if (dated.length) await this.store.employments(tx, json(dated));
  }

  employmentEnds(tx: Tx, events: Run<EmploymentEnded>): Promise<void> {
    return this.store.employmentEnds(tx, json(dataOf(events)));
  }

  contracts(tx: Tx, events: Run<ContractFiled>): Promise<void> {
    return this.store.contracts(tx, json(dataOf(events)));
  }

  contractEnds(tx: Tx, events: Run<ContractAmended> | Run<ContractEnded>): Promise<void> {
    return this.store.contractEnds(tx, json(events.map((event) => event.data)));
  }

  payments(tx: Tx, events: Run<PaymentReported>): Promise<void> {
    return this.store.payments(tx, json(dataOf(events)));
  }

  depositsAsked(tx: Tx, events: Run<WageDepositAssessed>): Promise<void> {
    return this.store.depositsAsked(tx, json(dataOf(events)));
  }

  deposits(tx: Tx, events: Run<WageDepositChanged>): Promise<void> {
    return this.store.deposits(tx, json(dataOf(events)));
  }
}

const dataOf = <D>(events: Run<D>): D[] => events.map((event) => event.data);
const json = (rows: readonly object[]): string => JSON.stringify(rows);

import { Injectable } from '@nestjs/common';
import { cityOf } from '@anxin/codes';
import { fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';
import type { EmployerFact } from '../catalogue/facts';
import type { AdvanceFacts, AdvanceLineFact, AdvanceStepFact, DepositFacts, SiteFacts } from '../catalogue/safeguard-facts';
import type { RecordSubject, SiteSubject, Subject } from '../catalogue/subject';
import { DepositsLoader } from './deposits-loader.store';
import { grouped, present } from './rows';
import { SiteFactsLoader } from './site-facts-loader.store';

type Row = Record<string, string | null>;

/** Loads the facts about many sites, deposits and advances with a fixed number of statements. */
@Injectable()
export class SafeguardsLoader {
  constructor(
    private readonly parts: SiteFactsLoader,
    private readonly deposited: DepositsLoader,
  ) {}

  /** @param employers finds employers by their codes */
  async load(
    tx: Tx,
    subjects: readonly Subject[],
    employers: (codes: readonly string[]) => Promise<ReadonlyMap<string, EmployerFact>>,
  ): Promise<(SiteFacts | DepositFacts | AdvanceFacts)[]> {
    const sites = subjects.filter((one): one is SiteSubject => one.kind === 'site');
    const deposits = subjects.filter((one): one is RecordSubject => one.kind === 'deposit');
    const advances = subjects.filter((one): one is RecordSubject => one.kind === 'advance');
    const owners = [...deposits, ...advances].map((one) => one.employer);
    const registered = owners.length ? await employers(owners) : new Map<string, EmployerFact>();
    return [
      ...(sites.length ? await this.sites(tx, sites) : []),
      ...(deposits.length ? await this.deposits(tx, deposits, registered) : []),
      ...(advances.length ? await this.advances(tx, advances, registered) : []),
    ];
  }

  private async sites(tx: Tx, subjects: readonly SiteSubject[]): Promise<SiteFacts[]> {
    const projects = [...new Set(subjects.map((one) => one.project))];
    const terms = await this.parts.terms(tx, projects);
    const contractors = [...new Set([...terms.values()].map((one) => one.generalContractor))];
    const accounts = await this.parts.accounts(tx, projects);
    const inflows = await this.parts.inflows(tx, projects);
    const assessments = grouped(await this.deposited.assessments(tx, contractors), (one) => one.employer);
    const deposits = await this.deposited.ofContractors(tx, contractors);
    const guarantees = await this.parts.guarantees(tx, projects);
    const covers = await this.parts.covers(tx, projects);
    const reserve = await this.parts.reserve(tx, projects);
    const wages = await this.parts.wages(tx, projects);
    const subcontracts = await this.parts.subcontracts(tx, projects);
    return subjects.map((subject): SiteFacts => {
      const project = terms.get(subject.project);
      const near = project
        ? (assessments.get(project.generalContractor) ?? []).filter((one) => cityOf(one.region) === cityOf(project.region))
        : [];
      return {
        kind: 'site',
        subject,
        project,
        accounts: accounts.get(subject.project) ?? [],
        inflows: inflows.get(subject.project) ?? [],
        assessment: near.find((one) => one.project === subject.project),
        deposits: (project && deposits.get(project.generalContractor)) ?? [],
        needs: near,
        guarantees: guarantees.get(subject.project) ?? [],
        covers: covers.get(subject.project) ?? [],
        reserve: reserve.get(subject.project) ?? [],
        wages: wages.get(subject.project) ?? [],
        subcontracts: subcontracts.get(subject.project) ?? [],
      };
    });
  }

  private async deposits(
    tx: Tx,
    subjects: readonly RecordSubject[],
    registered: ReadonlyMap<string, EmployerFact>,
  ): Promise<DepositFacts[]> {
    const terms = await this.parts.terms(
      tx,
      subjects.flatMap((one) => one.project ?? []),
    );
    const deposits = await this.deposited.ofContractors(
      tx,
      subjects.map((one) => one.employer),
    );
    return subjects.map((subject): DepositFacts => {
      const all = deposits.get(subject.employer) ?? [];
      const deposit = all.find((one) => one.id === subject.record) ?? { id: subject.record, form: 'cash', steps: [] };
      return {
        kind: 'deposit',
        subject,
        employer: registered.get(subject.employer),
        project: subject.project ? terms.get(subject.project) : undefined,
        deposit,
        others: all.filter((one) => one.id !== subject.record),
      };
    });
  }

  private async advances(
    tx: Tx,
    subjects: readonly RecordSubject[],
    registered: ReadonlyMap<string, EmployerFact>,
  ): Promise<AdvanceFacts[]> {
    const terms = await this.parts.terms(
      tx,
      subjects.flatMap((one) => one.project ?? []),
    );
    const rows: (Row & { lines: (AdvanceLineFact & { amount: string })[] | null })[] = await tx.query(
      `SELECT advance_id AS "advanceId", fund, amount, lines, on_day AS "on", claim, written_off AS "writtenOff", paid_out_on AS "paidOutOn", event_id AS "eventId"
       FROM advance_step_fact WHERE advance_id = ANY($1::uuid[]) ORDER BY advance_id, seq`,
      [subjects.map((one) => one.record)],
    );
    const steps = grouped(rows, (row) => row.advanceId!);
    return subjects.map((subject): AdvanceFacts => {
      const own = steps.get(subject.record) ?? [];
      const whole = own.findLast((row) => row.lines !== null);
      return {
        kind: 'advance',
        subject,
        employer: registered.get(subject.employer),
        project: subject.project ? terms.get(subject.project) : undefined,
        fund: own[0]?.fund ?? '',
        amount: fenOf(whole?.amount ?? '0'),
        lines: (whole?.lines ?? []).map(({ workerId, period, amount }) => ({ workerId, period, amount: fen(amount) })),
        steps: own.map(stepOf),
      };
    });
  }
}

const stepOf = ({ on, claim, writtenOff, paidOutOn, eventId }: Row): AdvanceStepFact =>
  present({ on, claim: fenOf(claim!), writtenOff: fenOf(writtenOff!), paidOutOn, eventId });

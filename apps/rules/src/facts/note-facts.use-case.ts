import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type LocalDate, type YearMonth } from '@anxin/calendar';
import { coversRegion, regions } from '@anxin/codes';
import type {
  CaseChanged,
  CashPaymentConfirmed,
  ComplaintEnded,
  ComplaintReceived,
  ContractAmended,
  ContractEnded,
  ContractFiled,
  DeferralFiled,
  EmployerRegistered,
  EmploymentEnded,
  EmploymentRegistered,
  HeadcountReported,
  PaymentReported,
  PayrollCorrected,
  PayrollCorrectionConfirmed,
  PayrollLinesRecorded,
  PayrollSubmitted,
  ProjectRegistered,
  ResponsibilityLetterSigned,
  RespondentIdentified,
} from '@anxin/contracts';
import type { Delivered } from '@anxin/messaging';
import { afterCommit, type Tx } from '@anxin/persistence';
import type { Subject } from '../catalogue/subject';
import { DecisionWaker } from '../evaluation/decision-waker';
import { HOME_REGION } from '../evaluation/judge-subject.use-case';
import { CorrectionFactsStore } from './correction-facts.store';
import { FactsStore, rowsOf } from './facts.store';
import { LetterFactsStore } from './letter-facts.store';
import { NoteEmployersFacts } from './note-employers-facts.use-case';
import { NoteSafeguardFacts } from './note-safeguard-facts.use-case';
import { NoteOfficeFacts } from './note-office-facts.use-case';
import { NoteContractsFacts } from './note-contracts-facts.use-case';
import { NoteWageFacts } from './note-wage-facts.use-case';
import { openMonths, TouchStore, type Touch } from './touch.store';
import { WageFactsStore } from './wage-facts.store';

type Run<D> = readonly Delivered<D>[];

/** Keeps the facts that events bring, and marks the subjects they speak of for judgement, in the inbox's transaction. */
@Injectable()
export class NoteFacts {
  /** The counties whose governments sign with the city's. */
  private readonly counties: readonly string[];

  constructor(
    private readonly facts: FactsStore,
    private readonly corrections: CorrectionFactsStore,
    private readonly touches: TouchStore,
    private readonly waker: DecisionWaker,
    private readonly letterFacts: LetterFactsStore,
    private readonly ofEmployers: NoteEmployersFacts,
    private readonly safeguards: NoteSafeguardFacts,
    private readonly contractsFacts: NoteContractsFacts,
    private readonly wageFacts: WageFactsStore,
    private readonly noteWages: NoteWageFacts,
    private readonly office: NoteOfficeFacts,
    @Inject(HOME_REGION) homeRegion: string,
  ) {
    this.counties = regions.filter(({ code, level }) => level === 'county' && coversRegion(homeRegion, code)).map(({ code }) => code);
  }

  async employers(tx: Tx, events: Run<EmployerRegistered>): Promise<void> {
    await this.facts.employers(tx, rowsOf(events));
    await this.ofEmployers.registered(tx, events);
    const known = await this.touches.ofNewlyKnown(tx, { employers: events.map((event) => event.data.uscc) }, latest(events));
    await this.touch(tx, [...known, ...(await this.governments(tx, events))]);
  }

  async projects(tx: Tx, events: Run<ProjectRegistered>): Promise<void> {
    const sites = events.map(({ data, time }) => ({ id: data.projectId, at: time }));
    // Where a site was moved, both counties and both contractors are looked at.
    const before = await this.letterFacts.ofSites(tx, sites);
    await this.facts.projects(tx, rowsOf(events));
    await this.safeguards.sites(tx, events);
    const known = await this.touches.ofNewlyKnown(tx, { projects: events.map((event) => event.data.projectId) }, latest(events));
    await this.touch(tx, [...known, ...before, ...(await this.letterFacts.ofSites(tx, sites)), ...(await this.governments(tx, events))]);
  }

  async letters(tx: Tx, events: Run<ResponsibilityLetterSigned>): Promise<void> {
    await this.letterFacts.letters(tx, rowsOf(events));
    const signed = events.map(({ data, time }) => ({ obligor: data.obligor.uscc ?? data.obligor.region ?? '', at: time }));
    await this.touch(tx, await this.letterFacts.ofLetters(tx, signed));
  }

  async employments(tx: Tx, events: Run<EmploymentRegistered>): Promise<void> {
    await this.facts.employments(tx, rowsOf(events));
    await this.ofEmployers.employed(tx, events);
    const touched = events.flatMap(({ data, time }): Touch[] => [
      staff(data.kind === 'dispatched' ? (data.dispatchedBy ?? data.employer) : data.employer, time),
      ...openMonths(data.startsOn, localDateOf(time)).map((period) => wagePeriod(data.employer, data.project, period, time)),
    ]);
    const records = await this.contractsFacts.employments(tx, events);
    await this.touch(tx, [...touched, ...records, ...(await this.touches.payrollMonths(tx, people(events)))]);
  }

  async employmentEnds(tx: Tx, events: Run<EmploymentEnded>): Promise<void> {
    await this.facts.employmentEnds(tx, rowsOf(events));
    await this.ofEmployers.employmentsChanged(tx, events);
    const records: { employer: string; project: string | null; id: string }[] = await tx.query(
      `SELECT employer_of_record AS employer, project, id FROM employment_fact WHERE id = ANY($1::uuid[])`,
      [events.map((event) => event.data.employmentId)],
    );
    const byId = new Map(records.map((record) => [record.id, record]));
    const touched = events.flatMap(({ data, time }): Touch[] => {
      const record = byId.get(data.employmentId);
      return [
        staff(record?.employer ?? data.employer, time),
        ...openMonths(data.endsOn, localDateOf(time)).map((period) =>
          wagePeriod(data.employer, record?.project ?? undefined, period, time),
        ),
      ];
    });
    const left = await this.contractsFacts.employmentEnds(tx, events);
    await this.touch(tx, [...touched, ...left, ...(await this.touches.payrollMonths(tx, people(events)))]);
  }

  async contracts(tx: Tx, events: Run<ContractFiled>): Promise<void> {
    await this.facts.contracts(tx, rowsOf(events));
    await this.ofEmployers.contractsChanged(tx, events);
    const touched = events.flatMap(({ data, time }): Touch[] => [
      staff(data.employer, time),
      ...openMonths(data.startsOn, localDateOf(time)).map((period) => wagePeriod(data.employer, data.project, period, time)),
    ]);
    const records = await this.contractsFacts.contracts(tx, events);
    await this.touch(tx, [...touched, ...records, ...(await this.touches.payrollMonths(tx, people(events)))]);
  }

  async contractAmendments(tx: Tx, events: Run<ContractAmended>): Promise<void> {
    await this.facts.contractAmendments(tx, rowsOf(events));
    await this.ofEmployers.contractsChanged(tx, events);
    await this.touchChanged(tx, events, (data) => data.from, await this.contractsFacts.contractAmendments(tx, events));
  }

  async contractEnds(tx: Tx, events: Run<ContractEnded>): Promise<void> {
    await this.facts.contractEnds(tx, rowsOf(events));
    await this.ofEmployers.contractsChanged(tx, events);
    await this.touchChanged(tx, events, (data) => data.endsOn, await this.contractsFacts.contractEnds(tx, events));
  }

  async deferrals(tx: Tx, events: Run<DeferralFiled>): Promise<void> {
    await this.facts.deferrals(tx, rowsOf(events));
    await this.touch(
      tx,
      await this.touches.ofDeferrals(
        tx,
        events.map(({ data, time }) => ({ employer: data.employer, period: data.period, at: time })),
      ),
    );
  }

  async headcounts(tx: Tx, events: Run<HeadcountReported>): Promise<void> {
    await this.facts.headcounts(tx, rowsOf(events));
    await this.ofEmployers.counted(tx, events);
    await this.touch(
      tx,
      events.map(({ data, time }) => ({ subject: { kind: 'headcount', employer: data.employer }, at: time })),
    );
  }

  async payrolls(tx: Tx, events: Run<PayrollSubmitted>): Promise<void> {
    await this.facts.payrolls(tx, rowsOf(events));
    await this.safeguards.payrolls(tx, events);
    await this.touchPayrolls(tx, events);
  }

  async payrollLines(tx: Tx, events: Run<PayrollLinesRecorded>): Promise<void> {
    await this.facts.payrollLines(tx, rowsOf(events));
    await this.touchPayrolls(tx, events);
  }

  async payrollCorrections(tx: Tx, events: Run<PayrollCorrected>): Promise<void> {
    await this.corrections.lines(tx, rowsOf(events));
    await this.touchPayrolls(tx, events);
  }

  async correctionWords(tx: Tx, events: Run<PayrollCorrectionConfirmed>): Promise<void> {
    await this.corrections.words(tx, rowsOf(events));
    await this.touchPayrolls(tx, events);
  }

  async payments(tx: Tx, events: Run<PaymentReported>): Promise<void> {
    await this.facts.payments(tx, rowsOf(events));
    await this.touchPayments(tx, events);
    await this.touch(tx, await this.noteWages.payments(tx, events));
  }

  async cashConfirmations(tx: Tx, events: Run<CashPaymentConfirmed>): Promise<void> {
    await this.facts.cashConfirmations(tx, rowsOf(events));
    await this.touchPayments(tx, events);
  }

  async complaints(tx: Tx, events: Run<ComplaintReceived>): Promise<void> {
    await this.facts.complaints(tx, rowsOf(events));
    await this.ofEmployers.complained(tx, events);
    const complaints = events.map(({ data, time }) => ({ id: data.complaintId, at: time }));
    await this.touch(tx, [...(await this.touches.ofComplaints(tx, complaints)), ...(await this.noteWages.complaints(tx, complaints))]);
  }

  /** Both whom complaints named and whom they name now are looked at again. */
  async respondentsIdentified(tx: Tx, events: Run<RespondentIdentified>): Promise<void> {
    const complaints = events.map(({ data, time }) => ({ id: data.complaintId, at: time }));
    const former = [...(await this.touches.ofComplaints(tx, complaints)), ...(await this.noteWages.complaints(tx, complaints))];
    await this.ofEmployers.complained(tx, events);
    await this.facts.respondentsIdentified(tx, rowsOf(events));
    await this.ofEmployers.complained(tx, events);
    await this.touch(tx, [
      ...former,
      ...(await this.touches.ofComplaints(tx, complaints)),
      ...(await this.noteWages.complaints(tx, complaints)),
    ]);
  }

  async complaintEnds(tx: Tx, events: Run<ComplaintEnded>): Promise<void> {
    await this.facts.complaintEnds(tx, rowsOf(events));
    await this.ofEmployers.complained(tx, events);
    const complaints = events.map(({ data, time }) => ({ id: data.complaintId, at: time }));
    await this.touch(tx, [...(await this.touches.ofComplaints(tx, complaints)), ...(await this.noteWages.complaints(tx, complaints))]);
  }

  async cases(tx: Tx, events: Run<CaseChanged>): Promise<void> {
    await this.facts.cases(tx, rowsOf(events));
    await this.ofEmployers.casesChanged(tx, events);
    await this.office.cases(tx, events);
    const closed = events.filter(({ data }) => data.state === 'closed' && data.respondent && ['wages', 'incident'].includes(data.group));
    await this.touch(
      tx,
      closed.map(({ data, time }) => ({
        subject: { kind: 'incident', employer: data.respondent!, ...(data.project && { project: data.project }) },
        at: time,
      })),
    );
  }

  /** Counties of which the register hears for the first time: their governments are to sign from the next day on that the policy names. */
  private async governments(tx: Tx, events: Run<{ region: string }>): Promise<Touch[]> {
    const noted = await this.letterFacts.governments(tx, rowsOf(events), this.counties);
    return noted.map((region) => ({ subject: { kind: 'letter', region }, at: latest(events) }));
  }

  private async touchPayrolls(tx: Tx, events: Run<{ payrollId: string; employer: string }>): Promise<void> {
    const payrolls = events.map(({ data, time }) => ({ id: data.payrollId, at: time }));
    await this.office.wagesMoved(tx, events);
    await this.touch(tx, [
      ...(await this.touches.ofPayrolls(tx, payrolls)),
      ...(await this.contractsFacts.payrolls(tx, payrolls)),
      ...(await this.wageFacts.ofOpenPatterns(tx, payrolls)),
    ]);
  }

  private async touchPayments(tx: Tx, events: Run<{ paymentId: string; employer: string }>): Promise<void> {
    const payments = events.map(({ data, time }) => ({ id: data.paymentId, at: time }));
    await this.office.wagesMoved(tx, events);
    await this.touch(tx, [...(await this.touches.ofPayments(tx, payments)), ...(await this.contractsFacts.payments(tx, payments))]);
  }

  /** The staff, and the wage months from the day on from which a contract says something else. */
  private async touchChanged<D extends { contractId: string; employer: string; workerId: string }>(
    tx: Tx,
    events: Run<D>,
    from: (data: D) => LocalDate,
    records: readonly Touch[],
  ): Promise<void> {
    const contracts: { id: string; project: string | null }[] = await tx.query(
      `SELECT id, project FROM contract_fact WHERE id = ANY($1::uuid[])`,
      [events.map((event) => event.data.contractId)],
    );
    const projects = new Map(contracts.map((contract) => [contract.id, contract.project ?? undefined]));
    const touched = events.flatMap(({ data, time }): Touch[] => [
      staff(data.employer, time),
      ...openMonths(from(data), localDateOf(time)).map((period) => wagePeriod(data.employer, projects.get(data.contractId), period, time)),
    ]);
    await this.touch(tx, [...touched, ...records, ...(await this.touches.payrollMonths(tx, people(events)))]);
  }

  private async touch(tx: Tx, touches: readonly Touch[]): Promise<void> {
    await this.touches.add(tx, touches);
    afterCommit(tx, () => this.waker.wake());
  }
}

const staff = (employer: string, at: Date): Touch => ({ subject: { kind: 'staff', employer }, at });
const wagePeriod = (employer: string, project: string | undefined, period: YearMonth, at: Date): Touch => {
  const subject: Subject = { kind: 'wage-period', employer, ...(project && { project }), period };
  return { subject, at };
};
const people = (events: Run<{ employer: string; workerId: string }>): { employer: string; workerId: string; at: Date }[] =>
  events.map(({ data, time }) => ({ employer: data.employer, workerId: data.workerId, at: time }));
const latest = (events: Run<object>): Date => events.map((event) => event.time).reduce((a, b) => (a > b ? a : b));

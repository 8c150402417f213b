import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { Transactions, type Tx } from '@anxin/persistence';
import { ConflictStore } from '../conflict/conflict.store';
import { conflictView } from '../conflict/conflict.view';
import { DeferralStore } from '../deferral/deferral.store';
import { deferralView } from '../deferral/deferral.view';
import { DispatchLicenceStore } from '../dispatch-licence/dispatch-licence.store';
import { dispatchLicenceView } from '../dispatch-licence/dispatch-licence.view';
import { sizeOf } from '../employer/employer-size';
import type { EmployerEntity } from '../employer/employer.entity';
import { EmployerStore } from '../employer/employer.store';
import { employerView } from '../employer/employer.view';
import { HeadcountStore } from '../headcount/headcount.store';
import { headcountView } from '../headcount/headcount.view';
import { LetterStore } from '../letter/letter.store';
import { letterView } from '../letter/letter.view';
import type { Paper, PaperStore } from '../paper/paper.store';
import { PaymentGuaranteeStore } from '../payment-guarantee/payment-guarantee.store';
import { paymentGuaranteeView } from '../payment-guarantee/payment-guarantee.view';
import { ProjectStore } from '../project/project.store';
import { projectView } from '../project/project.view';
import { StatusChangeStore } from '../status-change/status-change.store';
import { statusChangeView } from '../status-change/status-change.view';
import { SubcontractStore } from '../subcontract/subcontract.store';
import { UnionStore } from '../union/union.store';
import { unionView } from '../union/union.view';
import { WageAgreementStore } from '../wage-agreement/wage-agreement.store';
import { wageAgreementView } from '../wage-agreement/wage-agreement.view';
import { WageSystemStore } from '../wage-system/wage-system.store';
import { wageSystemView } from '../wage-system/wage-system.view';
import { WorkingTimeApprovalStore } from '../working-time-approval/working-time-approval.store';
import { workingTimeApprovalView } from '../working-time-approval/working-time-approval.view';
import type { EmployerPageView, ProjectSection } from './employer-page.view';

/** So many of each section. */
const SHOWN = 5;
/** Conflicts are grouped as they are read; more than these are counted as these. */
const CONFLICTS_COUNTED = 200;

/** An employer's page: what every part of the register knows of it (数据共享, one view of an employer). */
@Injectable()
export class ShowEmployerPage {
  constructor(
    private readonly transactions: Transactions,
    private readonly employers: EmployerStore,
    private readonly statusChanges: StatusChangeStore,
    private readonly headcounts: HeadcountStore,
    private readonly wageAgreements: WageAgreementStore,
    private readonly unions: UnionStore,
    private readonly licences: DispatchLicenceStore,
    private readonly approvals: WorkingTimeApprovalStore,
    private readonly wageSystems: WageSystemStore,
    private readonly deferrals: DeferralStore,
    private readonly projects: ProjectStore,
    private readonly subcontracts: SubcontractStore,
    private readonly guarantees: PaymentGuaranteeStore,
    private readonly letters: LetterStore,
    private readonly conflicts: ConflictStore,
  ) {}

  /** @throws NotFoundException if there is no such employer for this caller */
  run(uscc: string, caller: Caller): Promise<EmployerPageView> {
    return this.transactions.reading(async (tx) => {
      const employer = await this.employers.find(tx, uscc, caller);
      if (!employer) throw new NotFoundException({ detail: 'no such employer' });
      return {
        ...(await this.people(tx, employer)),
        ...(await this.papers(tx, uscc)),
        ...(await this.sites(tx, uscc, caller)),
        responsibilityLetters: {
          count: await this.letters.countOf(tx, uscc, caller),
          items: (await this.letters.list(tx, { employer: uscc, limit: SHOWN }, caller)).slice(0, SHOWN).map(letterView),
          href: `/responsibility-letters?employer=${uscc}`,
        },
        conflicts: caller.role === 'employer' ? null : await this.unknown(tx, uscc, caller),
        elsewhere: ELSEWHERE.map(([section, path]) => ({ section, href: `/${path}?employer=${uscc}` })),
      };
    });
  }

  private async people(tx: Tx, employer: EmployerEntity) {
    const { uscc } = employer;
    const headcounts = await this.newest(tx, this.headcounts, uscc, 'headcounts', headcountView);
    const newest = headcounts.items.reduce<(typeof headcounts.items)[number] | undefined>(
      (last, one) => (last === undefined || one.asOf > last.asOf ? one : last),
      undefined,
    );
    return {
      employer: employerView(employer),
      size: sizeOf(employer.industry, newest && newest.employees + newest.dispatched, employer.statedSize),
      statusChanges: await this.newest(tx, this.statusChanges, uscc, 'status-changes', statusChangeView),
      headcounts,
      wageAgreements: await this.newest(tx, this.wageAgreements, uscc, 'wage-agreements', wageAgreementView),
      unions: await this.newest(tx, this.unions, uscc, 'unions', unionView),
    };
  }

  private async papers(tx: Tx, uscc: string) {
    return {
      dispatchLicences: await this.newest(tx, this.licences, uscc, 'dispatch-licences', dispatchLicenceView),
      workingTimeApprovals: await this.newest(tx, this.approvals, uscc, 'working-time-approvals', workingTimeApprovalView),
      wageSystems: await this.newest(tx, this.wageSystems, uscc, 'wage-systems', wageSystemView),
      deferrals: await this.newest(tx, this.deferrals, uscc, 'deferrals', deferralView),
    };
  }

  private async sites(tx: Tx, uscc: string, caller: Caller) {
    const taken = await this.subcontracts.takenBy(tx, uscc, SHOWN);
    const guarantees = await this.guarantees.ofContractor(tx, uscc, SHOWN);
    return {
      projects: await this.projectsOf(tx, 'generalContractor', uscc, caller),
      developments: await this.projectsOf(tx, 'developer', uscc, caller),
      subcontracts: { count: taken.count, items: taken.rows, href: null },
      paymentGuarantees: { count: guarantees.count, items: guarantees.rows.map(paymentGuaranteeView), href: null },
    };
  }

  private async projectsOf(tx: Tx, as: 'generalContractor' | 'developer', uscc: string, caller: Caller): Promise<ProjectSection> {
    const rows = await this.projects.list(tx, { [as]: uscc, limit: SHOWN }, caller);
    return {
      count: await this.projects.count(tx, { [as]: uscc }, caller),
      items: rows.slice(0, SHOWN).map(projectView),
      href: `/projects?${as}=${uscc}`,
    };
  }

  private async unknown(tx: Tx, uscc: string, caller: Caller) {
    const rows = await this.conflicts.list(tx, uscc, { limit: CONFLICTS_COUNTED }, caller);
    return { count: rows.length, items: rows.slice(0, SHOWN).map(conflictView), href: `/employers/${uscc}/conflicts` };
  }

  private async newest<E extends Paper, V>(tx: Tx, papers: PaperStore<E>, uscc: string, route: string, view: (paper: E) => V) {
    const rows = await papers.list(tx, uscc, { limit: SHOWN });
    const more = rows.length > SHOWN;
    return {
      count: more ? await papers.count(tx, uscc) : rows.length,
      items: rows.slice(0, SHOWN).map(view),
      href: `/employers/${uscc}/${route}`,
    };
  }
}

/** Lists of other services that take `employer`. */
const ELSEWHERE = [
  ['contracts', 'contracts'],
  ['employments', 'employments'],
  ['payrolls', 'payrolls'],
  ['payments', 'payments'],
  ['wageDeposits', 'wage-deposits'],
  ['alerts', 'alerts'],
  ['cases', 'cases'],
  ['complaints', 'complaints'],
] as const;

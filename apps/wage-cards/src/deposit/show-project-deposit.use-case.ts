import { Injectable, NotFoundException } from '@nestjs/common';
import { seesDepartment, seesRegion, type Caller } from '@anxin/access';
import { leadOf } from '@anxin/codes';
import { cityOf } from '@anxin/codes';
import type { LocalDate } from '@anxin/calendar';
import { sum, yuan, type Fen } from '@anxin/money';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import type { ProjectTerms } from '../project/project-terms';
import { ProjectTermsStore } from '../project/project-terms.store';
import { AssessmentStore, type Assessment } from './assessment.store';
import { DepositStore } from './deposit.store';
import { depositView, inForce, reasonView, type ProjectDepositView } from './deposit.view';
import { spread } from './requirement';
import { ShowDeposits, type LoadedDeposit } from './show-deposits.use-case';

/** What wage deposit policy asks of a project, why, and what is held for it. */
@Injectable()
export class ShowProjectDeposit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly projects: ProjectTermsStore,
    private readonly assessments: AssessmentStore,
    private readonly deposits: DepositStore,
    private readonly show: ShowDeposits,
  ) {}

  /** @throws NotFoundException if there is no such project for this caller, or the register has not told of it yet */
  run(project: string, caller: Caller): Promise<ProjectDepositView> {
    return this.transactions.reading(async (tx) => {
      const terms = isId(project) ? await this.projects.find(tx, project) : null;
      const asked = terms && (await this.assessments.find(tx, project));
      if (!terms || !asked || !(await this.mayRead(tx, terms, caller))) throw new NotFoundException({ detail: 'no such project' });
      const today = await this.clock.today(tx);
      const own = await this.show.load(tx, await this.deposits.ofProject(tx, project));
      const held = amountOf(own, today) + (await this.partOfPool(tx, terms, today));
      return {
        project,
        employer: asked.employer,
        required: yuan(asked.required),
        rate: asked.rate,
        exempt: asked.exempt,
        held: yuan(held),
        short: yuan(asked.required > held ? asked.required - held : 0n),
        signedOn: asked.signedOn,
        dueOn: asked.dueOn,
        reasons: asked.reasons.map(reasonView),
        deposits: own
          .filter((one) => caller.role !== 'bank' || one.deposit.reporter === caller.client)
          .map((one) => depositView(one, today)),
      };
    });
  }

  /** Its parts of the contractor's deposits that name no project, as far as earlier projects of the same area leave them. */
  private async partOfPool(tx: Tx, terms: ProjectTerms, today: LocalDate): Promise<Fen> {
    const all = await this.show.load(tx, await this.deposits.heldBy(tx, [terms.generalContractor]));
    const pool = all.filter((one) => one.deposit.project === null);
    if (pool.length === 0) return 0n;
    const near = (await this.projects.ofContractors(tx, [terms.generalContractor])).filter(
      (one) => cityOf(one.region) === cityOf(terms.region),
    );
    const asked: Map<string, Assessment> = await this.assessments.of(
      tx,
      near.map((one) => one.project),
    );
    const needs = [...asked.values()].map(({ project, signedOn, required }) => ({
      project,
      signedOn,
      required,
      own: amountOf(
        all.filter((one) => one.deposit.project === project),
        today,
      ),
    }));
    return spread(amountOf(pool, today), needs).get(terms.project) ?? 0n;
  }

  private async mayRead(tx: Tx, terms: ProjectTerms, caller: Caller): Promise<boolean> {
    if (caller.role === 'employer') return caller.uscc === terms.generalContractor || caller.uscc === terms.developer;
    if (caller.role === 'bank') return this.deposits.isReportedBy(tx, terms.project, caller.client);
    return seesRegion(caller, terms.region) && seesDepartment(caller, leadOf(terms.sector), 'labour');
  }
}

const amountOf = (deposits: readonly LoadedDeposit[], today: LocalDate): Fen =>
  sum(deposits.map(({ deposit, balances }) => inForce(deposit, balances, today)));

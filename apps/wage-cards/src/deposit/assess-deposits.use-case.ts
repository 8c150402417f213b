import { Injectable } from '@nestjs/common';
import { cityOf } from '@anxin/codes';
import { StoredClock, type Tx } from '@anxin/persistence';
import { ProjectTermsStore } from '../project/project-terms.store';
import { contractDay, permittedOn, type ProjectTerms } from '../project/project-terms';
import { AssessmentStore, sameAssessment, type Assessment } from './assessment.store';
import { DepositPolicy } from './deposit-policy.use-case';
import { DepositPublisher } from './deposit.publisher';
import { requirementOf, type ContractorHistory } from './requirement';

/**
 * Finds anew what deposit policy asks of contractors' projects, from all that is on file: the order in which it came doesn't matter. What changed
 * is published.
 */
@Injectable()
export class AssessDeposits {
  constructor(
    private readonly clock: StoredClock,
    private readonly projects: ProjectTermsStore,
    private readonly assessments: AssessmentStore,
    private readonly policy: DepositPolicy,
    private readonly publisher: DepositPublisher,
  ) {}

  async of(tx: Tx, contractors: readonly string[]): Promise<void> {
    if (contractors.length === 0) return;
    await this.assessments.lock(tx, contractors);
    const projects = await this.projects.ofContractors(tx, contractors);
    if (projects.length === 0) return;
    const histories = await this.assessments.histories(tx, contractors);
    const before = await this.assessments.of(
      tx,
      projects.map((one) => one.project),
    );
    const own = new Map<string, ProjectTerms[]>();
    for (const one of projects) own.set(one.generalContractor, [...(own.get(one.generalContractor) ?? []), one]);
    const changed = projects
      .map((one) =>
        this.assess(one, own.get(one.generalContractor)!, histories.get(one.generalContractor)!, before.get(one.project)?.version ?? 0),
      )
      .filter((found) => !sameAssessment(before.get(found.project), found));
    if (changed.length === 0) return;
    await this.assessments.keep(tx, changed, await this.clock.now(tx));
    await this.publisher.assessed(tx, changed);
  }

  private assess(terms: ProjectTerms, own: readonly ProjectTerms[], history: ContractorHistory, version: number): Assessment {
    const signedOn = contractDay(terms);
    const under = own.filter(
      (one) => cityOf(one.region) === cityOf(terms.region) && contractDay(one) <= signedOn && one.endsOn >= signedOn,
    );
    const works = { price: terms.price, signedOn, projects: under.length };
    const permitted = permittedOn(terms);
    return {
      project: terms.project,
      employer: terms.generalContractor,
      region: terms.region,
      signedOn,
      dueOn: permitted && this.policy.dueOn(terms.region, permitted),
      version: version + 1,
      ...requirementOf(works, history, this.policy.parameters(terms.region, signedOn)),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { AssessDeposits } from '../deposit/assess-deposits.use-case';
import { ProjectTermsStore, type ToldTerms } from './project-terms.store';

/** Keeps what the register says of projects, and says anew what deposit their contractors owe. */
@Injectable()
export class KeepProjectTerms {
  constructor(
    private readonly projects: ProjectTermsStore,
    private readonly assessDeposits: AssessDeposits,
  ) {}

  async run(tx: Tx, told: readonly ToldTerms[]): Promise<void> {
    await this.assessDeposits.of(tx, await this.projects.keep(tx, told));
  }
}

import { BadRequestException, ConflictException, Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import { Policies, type PolicyKey } from '@anxin/policy';
import { CaseStore } from '../case/case.store';
import { caseRefusal, paperFaults, type AdvancePaper } from './precondition';

/** What an application names as its ground. */
interface Grounds {
  readonly caseId: string;
  readonly employer: string;
  readonly project: string | null;
  readonly paper: AdvancePaper | null;
}

/** What an advance rests on, by the region's policy; looked at when it is applied for, the case again when it is paid. */
@Injectable()
export class AdvancePrecondition {
  constructor(
    private readonly policies: Policies,
    private readonly cases: CaseStore,
  ) {}

  /**
   * @throws BadRequestException without the paper that the region asks for
   * @throws ConflictException without a filed case on the employer or the site
   */
  async check(tx: Tx, region: string, grounds: Grounds, on: LocalDate): Promise<void> {
    const errors = paperFaults(grounds.paper ?? undefined, this.basisOf('fund.paper-required', region, on), on);
    if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
    await this.checkCase(tx, region, grounds, on);
  }

  /** @throws ConflictException without a filed case on the employer or the site */
  async checkCase(tx: Tx, region: string, grounds: Omit<Grounds, 'paper'>, on: LocalDate): Promise<void> {
    const basis = this.basisOf('fund.filed-case-required', region, on);
    if (basis === undefined) return;
    const refusal = caseRefusal(await this.cases.find(tx, grounds.caseId), grounds, basis);
    if (refusal) throw new ConflictException(refusal);
  }

  private basisOf(key: PolicyKey, region: string, on: LocalDate): string | undefined {
    const row = this.policies.row(key, { region, on });
    return row.value === 'yes' ? row.basis : undefined;
  }
}

import { BadRequestException, ConflictException, Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { addCalendarDays } from '@anxin/calendar';
import { times, type Fen } from '@anxin/money';
import { StoredClock, type Tx } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { DepositStore } from '../deposit/deposit.store';
import { inForce } from '../deposit/deposit.view';
import { held } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import { ProjectTermsStore } from '../project/project-terms.store';
import { accountRefusal, coverRefusal, lineFaults, orderRefusal, type AdvanceLine, type Caps } from './advance';
import { SpecialAccountStore } from '../special-account/special-account.store';
import { AdvanceStore } from './advance.store';
import type { Refusal } from '../decision/decision';

/** What an advance keeps to, by policy and by the books; looked at when it is applied for and again when it is paid. */
@Injectable()
export class AdvanceLimits {
  constructor(
    private readonly clock: StoredClock,
    private readonly policies: Policies,
    private readonly advances: AdvanceStore,
    private readonly deposits: DepositStore,
    private readonly accounts: SpecialAccountStore,
    private readonly projects: ProjectTermsStore,
    private readonly ledger: LedgerStore,
  ) {}

  /** Signatures of other people than who applies. */
  signatures(region: string, on: LocalDate): number {
    return this.policies.number('fund.other-signatures', { region, on });
  }

  /** The last day to recover what is paid out today. */
  recoverBy(region: string, on: LocalDate): LocalDate {
    return addCalendarDays(on, this.policies.number('fund.recovery-days', { region, on }), { roll: true }).date;
  }

  /**
   * @param except the advance itself, once it is on file
   * @throws BadRequestException naming lines over the caps
   * @throws ConflictException where the region's minimum wage is unknown
   */
  async checkCaps(tx: Tx, region: string, employer: string, lines: readonly AdvanceLine[], except: string | null = null): Promise<void> {
    const workers = [...new Set(lines.map((line) => line.workerId))];
    const earlier = await this.advances.earlier(tx, employer, workers, except);
    const errors = lineFaults(lines, earlier, this.caps(region, await this.clock.today(tx)));
    if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
  }

  /** @throws ConflictException where the fund holds less, or an account or deposit of the project still holds something (call it under the fund's lock) */
  async checkMoney(tx: Tx, region: string, project: string | null, amount: Fen): Promise<void> {
    const refusal =
      (project === null ? undefined : await this.goesFirst(tx, region, project)) ??
      coverRefusal(held(await this.ledger.sums(tx, 'revolving-fund', region), 'fund'), amount);
    if (refusal) throw new ConflictException(refusal);
  }

  /** What of the site is used before the fund: its special accounts by policy, then its deposits. */
  private async goesFirst(tx: Tx, region: string, project: string): Promise<Refusal | undefined> {
    const { value, basis } = this.policies.row('fund.account-first', { region, on: await this.clock.today(tx) });
    return (
      (value === 'yes' ? accountRefusal(await this.accountsOf(tx, project), basis) : undefined) ??
      orderRefusal(await this.depositsOf(tx, project))
    );
  }

  private async accountsOf(tx: Tx, project: string): Promise<{ id: string; held: Fen }[]> {
    const ids = (await this.accounts.ofProject(tx, project)).map((one) => one.id);
    const balances = await this.ledger.balancesOf(tx, 'special-account', ids, ['account']);
    return ids.map((id) => ({ id, held: held(balances.get(id) ?? new Map<string, Fen>(), 'account') }));
  }

  private caps(region: string, on: LocalDate): Caps {
    if (!this.policies.find('minimum-wage.monthly', { region, on }))
      throw new ConflictException({
        detail: 'the caps need the region’s minimum wage (minimum-wage.monthly), which is not on file',
        openSteps: [],
      });
    const wage = this.policies.amount('minimum-wage.monthly', { region, on });
    const months = this.policies.number('fund.cap-minimum-wage-months', { region, on });
    return { head: times(wage, months), percent: this.policies.text('fund.cap-owed-percent', { region, on }) };
  }

  /** The project's own deposits, and those of its general contractor that name no project. */
  private async depositsOf(tx: Tx, project: string): Promise<{ id: string; held: Fen }[]> {
    const terms = await this.projects.find(tx, project);
    const contractors = terms ? await this.deposits.heldBy(tx, [terms.generalContractor]) : [];
    const all = [...(await this.deposits.ofProject(tx, project)), ...contractors.filter((one) => one.project === null)];
    const ids = all.map((one) => one.id);
    const balances = await this.ledger.balancesOf(tx, 'wage-deposit', ids);
    const today = await this.clock.today(tx);
    return all.map((one) => ({ id: one.id, held: inForce(one, balances.get(one.id) ?? new Map<string, Fen>(), today) }));
  }
}

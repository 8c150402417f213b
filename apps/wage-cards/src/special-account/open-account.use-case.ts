import { ConflictException, ForbiddenException, Injectable } from '@nestjs/common';
import { isEmployer, type Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { newId, Sealer, StoredClock, Transactions } from '@anxin/persistence';
import type { ProjectTerms } from '../project/project-terms';
import { ProjectTermsStore } from '../project/project-terms.store';
import { ShowAccounts } from './show-accounts.use-case';
import type { OpenAccountInput } from './special-account.dto';
import { SpecialAccountPublisher } from './special-account.publisher';
import { SpecialAccountStore } from './special-account.store';
import type { SpecialAccountDetailView } from './special-account.view';

const NUMBER = 'account-number';

/** Puts a project's special wage account on file: the general contractor its own, a bank those it opened. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly accounts: SpecialAccountStore,
    private readonly projects: ProjectTermsStore,
    private readonly show: ShowAccounts,
    private readonly publisher: SpecialAccountPublisher,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @throws ForbiddenException for another's project
   * @throws BadRequestException for a day that lies ahead, or where nobody says whose account it is
   * @throws ConflictException if the account is on file for the project
   */
  run(input: OpenAccountInput, caller: Caller): Promise<SpecialAccountDetailView> {
    const number = input.accountNumber.replace(/[ -]/g, '');
    return this.transactions.run(async (tx) => {
      await this.accounts.lockProject(tx, input.project);
      const project = await this.projects.find(tx, input.project);
      const employer = holderOf(input, project, caller);
      if (input.openedOn > (await this.clock.today(tx))) throw invalid('openedOn', 'must not lie ahead');
      if (await this.accounts.isOnFile(tx, input.project, this.sealer.blindIndexes(NUMBER, number)))
        throw new ConflictException({ detail: 'this account of the project is on file', openSteps: ['inflows'] });
      const account = {
        id: newId(),
        project: input.project,
        employer,
        bank: input.bank,
        accountNumber: this.sealer.seal(number),
        accountIndex: this.sealer.blindIndex(NUMBER, number),
        openedOn: input.openedOn,
        state: 'open' as const,
        closedOn: null,
        reporter: caller.client,
        byBank: caller.role === 'bank',
        createdAt: await this.clock.now(tx),
        version: 1,
      };
      await this.accounts.insert(tx, account);
      await this.publisher.opened(tx, account, project && this.show.dueOn(project));
      return this.show.detail(tx, account);
    });
  }
}

/** Whose account it is: the project's general contractor. */
const holderOf = ({ employer }: OpenAccountInput, project: ProjectTerms | null, caller: Caller): string => {
  const own = caller.role === 'employer' ? caller.uscc! : employer;
  if (caller.role === 'employer' && employer !== undefined && !isEmployer(caller, employer))
    throw new ForbiddenException({ detail: 'an employer files its own accounts only' });
  if (caller.role === 'employer' && project && project.generalContractor !== own)
    throw new ForbiddenException({ detail: 'the account of a project is its general contractor’s' });
  const holder = own ?? project?.generalContractor;
  if (holder === undefined) throw invalid('employer', 'must be named: the register has not told of the project yet');
  return holder;
};

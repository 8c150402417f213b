import { BadRequestException, ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { addCalendarDays } from '@anxin/calendar';
import { newId } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { OpenWagesStore } from '../payroll/open-wages.store';
import { PlaceStore } from '../place/place.store';
import { ChangeAccount } from '../special-account/change-account.use-case';
import { SpecialAccountStore } from '../special-account/special-account.store';
import { closingFaults, requestRefusal } from './account-closing';
import type { RequestClosingInput } from './account-closing.dto';
import { AccountClosingStore } from './account-closing.store';
import { accountClosingView, type AccountClosingView } from './account-closing.view';

const COUNTRY = '000000';

/** The general contractor applies for the closing of a site's special wage account, after completion and public notice (保障农民工工资支付条例 27). */
@Injectable()
export class RequestClosing {
  constructor(
    private readonly changeAccount: ChangeAccount,
    private readonly accounts: SpecialAccountStore,
    private readonly closings: AccountClosingStore,
    private readonly wages: OpenWagesStore,
    private readonly places: PlaceStore,
    private readonly policies: Policies,
  ) {}

  /**
   * @throws NotFoundException if the caller has no such account
   * @throws BadRequestException for days that can't be, or without the papers
   * @throws ConflictException while the notice runs, wages of the site are open or another request waits; if the account is closed
   */
  run(id: string, { completedOn, noticeFrom, papers }: RequestClosingInput, caller: Caller): Promise<AccountClosingView> {
    return this.changeAccount.run(id, caller, async ({ tx, account, today, now }) => {
      const errors = closingFaults({ completedOn, noticeFrom, papers }, account.openedOn, today);
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      const [region = COUNTRY] = await this.places.regionsOf(tx, [account]);
      const days = this.policies.number('construction.account-closing-notice-days', { region, on: noticeFrom });
      const noticeUntil = addCalendarDays(noticeFrom, days, { roll: true }).date;
      const refusal = requestRefusal(account.state, { openWages: await this.wages.ofProject(tx, account.project), noticeUntil, today });
      if (refusal) throw new ConflictException(refusal);
      const closing = {
        id: newId(),
        account: id,
        completedOn,
        noticeFrom,
        noticeUntil,
        papers,
        requestedBy: caller.client,
        requestedAt: now,
      };
      await this.closings.insert(tx, closing);
      await this.accounts.save(tx, { ...account, state: 'closing' });
      return accountClosingView((await this.closings.find(tx, id, closing.id))!);
    });
  }
}

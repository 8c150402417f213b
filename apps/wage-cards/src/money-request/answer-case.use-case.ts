import { Injectable } from '@nestjs/common';
import { sum } from '@anxin/money';
import { newId, StoredClock, type Tx } from '@anxin/persistence';
import { AssessDeposits } from '../deposit/assess-deposits.use-case';
import { ChangeDeposit, type DepositAtHand } from '../deposit/change-deposit.use-case';
import { drawRefusal, payDueOn } from '../deposit/deposit';
import { DepositPolicy } from '../deposit/deposit-policy.use-case';
import { DepositStore } from '../deposit/deposit.store';
import { DrawdownStore } from '../deposit/drawdown.store';
import { ShowDeposits } from '../deposit/show-deposits.use-case';
import { held, move } from '../ledger/ledger';
import { answerOf, partsOf, type MoneyAnswer, type MoneyRequest } from './money-request';
import { MoneyRequestPublisher } from './money-request.publisher';
import { MoneyRequestStore } from './money-request.store';

type Drawable = DepositAtHand & { readonly held: bigint };

/**
 * Answers what a case asks for with its head's approval: payment notices (支付通知书) on the deposits of the site, the oldest first, as far as they reach;
 * a request to the revolving fund is noted, since an advance names the workers and is signed by others.
 */
@Injectable()
export class AnswerCase {
  constructor(
    private readonly clock: StoredClock,
    private readonly requests: MoneyRequestStore,
    private readonly publisher: MoneyRequestPublisher,
    private readonly deposits: DepositStore,
    private readonly draws: DrawdownStore,
    private readonly show: ShowDeposits,
    private readonly changeDeposit: ChangeDeposit,
    private readonly policy: DepositPolicy,
    private readonly assessDeposits: AssessDeposits,
  ) {}

  async run(tx: Tx, asked: readonly MoneyRequest[]): Promise<void> {
    for (const request of asked) {
      if (await this.requests.isKnown(tx, request.id)) continue;
      const said: MoneyAnswer = request.means === 'fund' ? { answer: 'noted', drawn: 0n, reason: null } : await this.draw(tx, request);
      await this.requests.insert(tx, request, said);
      await this.publisher.answered(tx, request, said);
    }
  }

  private async draw(tx: Tx, request: MoneyRequest): Promise<MoneyAnswer> {
    const drawable = await this.drawable(tx, request);
    const parts = partsOf(drawable, request.amount);
    for (const { deposit, part } of parts) await this.notice(deposit, request, part);
    if (parts.length) await this.assessDeposits.of(tx, [request.employer]);
    return answerOf(request.amount, sum(parts.map(({ part }) => part)), drawable.length);
  }

  /** The employer's deposits for the site, or for all its sites in the region, under their locks, oldest first. */
  private async drawable(tx: Tx, { employer, project, region, on }: MoneyRequest): Promise<Drawable[]> {
    const own = (await this.deposits.heldBy(tx, [employer])).filter((deposit) => deposit.project === null || deposit.project === project);
    const today = await this.clock.today(tx);
    const found: Drawable[] = [];
    for (const { id } of own.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const deposit = (await this.deposits.locked(tx, id))!;
      const at = await this.deposits.regionOf(tx, id);
      if (deposit.providedOn > on || (deposit.project === null && at !== region)) continue;
      const [{ draws, balances }] = (await this.show.load(tx, [deposit])) as [Awaited<ReturnType<ShowDeposits['load']>>[number]];
      const left = held(balances, 'held');
      if (drawRefusal(deposit, left, 0n, on)) continue;
      found.push({ tx, deposit, draws, balances, region: at, today, held: left });
    }
    return found;
  }

  private async notice(at: Drawable, { caseId, on }: MoneyRequest, amount: bigint): Promise<void> {
    const { tx, deposit, draws, region } = at;
    const { payDays, topUpDays } = this.policy.drawTerms(region, on);
    const draw = {
      ...{ id: newId(), deposit: deposit.id, number: draws.length + 1, amount, case: caseId },
      ...{ noticedOn: on, payDueOn: payDueOn(on, payDays), paidOn: null, topUpDays, toppedUp: 0n, toppedUpOn: null },
    };
    await this.draws.insert(tx, draw, 'inspection');
    const entries = move(amount, 'held', 'noticed');
    const change = { state: 'held', announcedOn: null, noticeUntil: null, releaseOn: null } as const;
    await this.changeDeposit.take(at, null, { cause: 'drawn', on, change, entries });
  }
}

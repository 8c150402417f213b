import { Injectable } from '@nestjs/common';
import { isProvisional, localDateOf, type LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import { CaseStore, type CaseFile } from '../case/case.store';
import type { Term } from '../case/deadline';
import { act, KeepCases } from '../case/keep-cases.use-case';
import { bySystem } from '../case/matter';
import type { MoneyData } from '../case/money-log';

/** What the books say of a case, with the business instant at which it became so. */
export interface Told<N> {
  readonly caseId: string;
  readonly at: Date;
  readonly news: N;
}
export interface DrawNews {
  readonly deposit: string;
  readonly drawdown: string;
  readonly amount: string;
  readonly noticedOn: LocalDate;
  readonly payDueOn: LocalDate;
  readonly paidOn: LocalDate | null;
  readonly topUpDueOn: LocalDate;
  readonly toppedUpOn: LocalDate | null;
}

const RULE = '人社部发〔2021〕65号';
const term = (startsOn: LocalDate, dueOn: LocalDate, article: number): Term => ({
  startsOn,
  dueOn,
  unit: 'working-days',
  basis: `${RULE} ${article}`,
  provisional: isProvisional(dueOn),
});

/** Takes in what the books of deposits and of the revolving fund, and those who complained, say of cases: open ones and closed ones, since their terms run on. */
@Injectable()
export class FollowBooks {
  constructor(
    private readonly cases: CaseStore,
    private readonly keepCases: KeepCases,
  ) {}

  /** A deposit tells all its draws each time; only what changed is put on the log. */
  async draws(tx: Tx, all: readonly Told<DrawNews>[]): Promise<void> {
    await this.each(tx, all, (file, { deposit, drawdown, amount, noticedOn, payDueOn, paidOn, topUpDueOn, toppedUpOn }, at) => {
      const data: MoneyData['deposit-told'] = {
        ...{ drawdown, deposit, amount, paidOn, toppedUpOn },
        pay: term(noticedOn, payDueOn, 19),
        topUp: term(paidOn ?? payDueOn, topUpDueOn, 20),
      };
      const known = file.state.money?.draws.find((draw) => draw.drawdown === drawdown);
      const same = known && known.paidOn === paidOn && known.toppedUpOn === toppedUpOn && known.topUp.dueOn === topUpDueOn;
      if (!same) act(file, bySystem('deposit-told', at, data));
    });
  }

  async advances(tx: Tx, all: readonly Told<MoneyData['advance-told']>[]): Promise<void> {
    await this.each(tx, all, (file, news, at) => act(file, bySystem('advance-told', at, news)));
  }

  async answers(tx: Tx, all: readonly Told<MoneyData['money-request-answered']>[]): Promise<void> {
    await this.each(tx, all, (file, news, at) => {
      const waits = file.state.money?.requests.some(({ request, state }) => request === news.request && state === 'approved');
      if (waits) act(file, bySystem('money-request-answered', at, news));
    });
  }

  /** What those say who were asked whether their wages arrived; an older word than the one that is known says nothing new. */
  async arrivals(tx: Tx, all: readonly Told<Omit<MoneyData['arrival-answered'], 'at' | 'on'>>[]): Promise<void> {
    await this.each(tx, all, (file, news, at) => {
      const known = file.state.money?.arrivals?.[news.complaint];
      if (known && known.at > at) return;
      act(file, bySystem('arrival-answered', at, { ...news, on: localDateOf(new Date(at)), at }));
    });
  }

  private async each<N>(tx: Tx, all: readonly Told<N>[], take: (file: CaseFile, news: N, at: string) => void): Promise<void> {
    if (!all.length) return;
    const files = await this.cases.byIds(tx, [...new Set(all.map(({ caseId }) => caseId))]);
    const byId = new Map(files.map((file) => [file.id, file]));
    for (const { caseId, at, news } of all) {
      const file = byId.get(caseId);
      if (file) take(file, news, at.toISOString());
    }
    await this.keepCases.keep(tx, files);
  }
}

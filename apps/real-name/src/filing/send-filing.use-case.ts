import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { MessageStore } from '../message/message.store';
import { IN_DOUBT, NOT_HEARD_YET, pauseAfter, UNANSWERED, verdictOf, type ApiAnswer, type Verdict } from './answer';
import { AnxinApi, ApiUnanswered } from './anxin-api.client';
import { FilingStore, type DueFiling } from './filing.store';

/** What came of a call. */
interface Sent {
  readonly verdict: Verdict;
  /** Whether it may have had its effect although it is to be made again. */
  readonly maybeDone: boolean;
}

const CORRECTION = '实名制平台续报同一单位、同一项目、同一月份的工资数据';
/** Tries of a correction while the payroll it corrects is still being taken in. */
const TRIES_OF_A_CORRECTION = 12;

/**
 * Sends one filing and keeps the answer: before the call it is on file that it is sent, under a key of its own, and what was not answered is sent again under that key.
 * A payroll takes two calls: drafted, then submitted.
 */
@Injectable()
export class SendFiling {
  private readonly logger = new Logger('filings');

  constructor(
    private readonly transactions: Transactions,
    private readonly filings: FilingStore,
    private readonly messages: MessageStore,
    private readonly api: AnxinApi,
  ) {}

  /** @returns whether there was one to send */
  async run(): Promise<boolean> {
    const due = await this.transactions.run((tx) => this.filings.take(tx));
    if (!due) return false;
    if (due.inDoubt) await this.refuse(due, IN_DOUBT);
    else await this.settle(due, await this.send(due));
    return true;
  }

  private async send(due: DueFiling): Promise<Sent> {
    try {
      const answer = await this.call(due);
      return { verdict: await this.judged(due, answer), maybeDone: answer.status >= 500 };
    } catch (error) {
      if (!(error instanceof ApiUnanswered)) throw error;
      this.logger.warn(`a filing waits: ${error.message}`);
      return { verdict: { kind: 'again', reason: UNANSWERED }, maybeDone: error.maybeDone };
    }
  }

  private call({ id, appid, path, body, step, target }: DueFiling): Promise<ApiAnswer> {
    if (step === 'submit') return this.api.post(appid, `/payrolls/${target}/submission`, undefined, `${id}.submit`);
    const correction = { lines: body.lines, reason: CORRECTION };
    if (step === 'correct') return this.api.post(appid, `/payrolls/${target}/corrections`, correction, `${id}.correct`);
    return this.api.post(appid, path, body, id);
  }

  private async judged(due: DueFiling, answer: ApiAnswer): Promise<Verdict> {
    const verdict = verdictOf(answer);
    if (verdict.kind === 'forbidden') return (await this.isOnSite(due)) ? { kind: 'again', reason: NOT_HEARD_YET } : verdict;
    const isTakenIn = verdict.kind === 'refused' && due.step === 'correct' && answer.status === 409 && due.tries < TRIES_OF_A_CORRECTION;
    return isTakenIn ? { kind: 'again', reason: verdict.reason } : verdict;
  }

  /** A service may not have heard yet of a firm that the register has entered; whom the register doesn't have on the site either is refused. */
  private async isOnSite({ appid, body: { project, employer } }: DueFiling): Promise<boolean> {
    return typeof project === 'string' && typeof employer === 'string' && this.api.isOnSite(appid, project, employer);
  }

  private async settle(due: DueFiling, { verdict, maybeDone }: Sent): Promise<void> {
    if (verdict.kind === 'filed') await this.file(due, verdict.id);
    else if (verdict.kind === 'again') {
      const how = { reason: verdict.reason, seconds: pauseAfter(due.tries), maybeDone };
      await this.transactions.run((tx) => this.filings.again(tx, due.id, how));
    } else await this.refuse(due, verdict.reason);
  }

  private file({ id, appid, path, step, target }: DueFiling, answer: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (path === '/payrolls' && step === 'file') return this.filings.drafted(tx, id, answer);
      await this.filings.filed(tx, id, step === 'submit' ? target! : answer);
      await this.messages.lookAgain(tx, appid);
    });
  }

  private async refuse({ id }: DueFiling, reason: string): Promise<void> {
    await this.transactions.run((tx) => this.filings.refused(tx, id, reason));
  }
}

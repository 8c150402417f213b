import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { AnxinApi } from '../filing/anxin-api.client';
import { MessageStore } from '../message/message.store';
import { NamedProjectStore } from './named-project.store';

/** Finds which project of the register a platform means: the general contractor's one of that very name, in that region where several bear it. */
@Injectable()
export class MatchProject {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: NamedProjectStore,
    private readonly messages: MessageStore,
    private readonly api: AnxinApi,
  ) {}

  /** @throws ApiUnanswered */
  async run(appid: string, code: string): Promise<void> {
    const named = await this.transactions.reading((tx) => this.projects.find(tx, appid, code));
    if (!named || named.project !== null || !(await this.transactions.run((tx) => this.projects.mayAsk(tx, appid, code)))) return;
    const found = (await this.api.projects(appid, named)).filter((one) => one.name === named.name);
    const here = found.filter((one) => one.region === named.region);
    const [only] = found.length === 1 ? found : here;
    if (!only || (found.length > 1 && here.length !== 1)) return;
    await this.transactions.run(async (tx) => {
      await this.projects.match(tx, appid, code, only.id);
      await this.messages.lookAgain(tx, appid);
    });
  }
}

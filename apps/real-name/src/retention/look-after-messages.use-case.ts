import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { FileMessages } from '../filing/file-messages.use-case';
import { RollStore } from '../known/roll.store';
import { MessageStore } from '../message/message.store';
import { NonceStore } from '../message/nonce.store';
import { REAL_NAME_SETTINGS } from '../settings/real-name-settings.token';
import type { RealNameSettings } from '../settings/real-name.settings';

/** Days (wall time) after which what nobody brought is given up. */
const GIVEN_UP_DAYS = 180;
const GIVEN_UP = '逾期未补齐，已停止等待，请补齐后重新报送：';
/** Days for which somebody stays on the roll whom no message names any more: a year, and the month that comes late. */
const ROLL_DAYS = 400;

/** What is done now and then: messages that wait are looked at again, and what is kept of people longer than it is needed is forgotten. */
@Injectable()
export class LookAfterMessages {
  constructor(
    private readonly transactions: Transactions,
    private readonly messages: MessageStore,
    private readonly nonces: NonceStore,
    private readonly roll: RollStore,
    private readonly work: FileMessages,
    @Inject(REAL_NAME_SETTINGS) private readonly settings: RealNameSettings,
  ) {}

  /** The register may know by now what messages wait for. */
  async lookAgain(): Promise<void> {
    await this.transactions.run((tx) => this.messages.lookAgainNowAndThen(tx));
    await this.work.run();
  }

  async forget(): Promise<void> {
    await this.transactions.run((tx) => this.nonces.forget(tx));
    await this.transactions.run((tx) => this.messages.giveUp(tx, GIVEN_UP_DAYS, GIVEN_UP));
    await this.transactions.run((tx) => this.messages.erase(tx, this.settings.keptDays));
    await this.transactions.run((tx) => this.roll.forget(tx, ROLL_DAYS));
  }
}

import { Inject, Injectable, Logger } from '@nestjs/common';
import { afterCommit, newId, Transactions, type Tx } from '@anxin/persistence';
import { admit, CODES, openMessage, rowsIn, type Admitted, type Opened } from '@anxin/real-name';
import { FileMessages } from '../filing/file-messages.use-case';
import { REAL_NAME_SETTINGS } from '../settings/real-name-settings.token';
import type { RealNameSettings } from '../settings/real-name.settings';
import { MessageStore } from './message.store';
import { refused, resultView, taken, type MessageAnswer } from './message.view';
import { NonceStore } from './nonce.store';

/** Messages of one sender that may wait to be looked at; beyond that it is told to slow down. */
const BACKLOG_MOST = 2_000;
/** Faults that an answer names. */
const FAULTS_TOLD = 20;
const SERIAL = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Lets a message in, opens it, and keeps it sealed under a serial number; what is answered `0` is on file. The nonce is taken in the same transaction, so that
 * what was not kept may come again as it is.
 */
@Injectable()
export class ReceiveMessage {
  private readonly logger = new Logger('messages');

  constructor(
    private readonly transactions: Transactions,
    private readonly messages: MessageStore,
    private readonly nonces: NonceStore,
    private readonly work: FileMessages,
    @Inject(REAL_NAME_SETTINGS) private readonly settings: RealNameSettings,
  ) {}

  run(form: unknown): Promise<MessageAnswer> {
    const fields = form !== null && typeof form === 'object' && !Array.isArray(form) ? (form as Record<string, unknown>) : {};
    return this.transactions.run(async (tx) => {
      const admitted = await admit(fields, {
        now: await this.nonces.now(tx),
        secrets: (appid) => Promise.resolve(this.settings.senderOf(appid)?.secret),
        nonces: { claim: (appid, nonce, until) => this.nonces.claim(tx, appid, nonce, until) },
      });
      if ('refusal' in admitted) {
        this.logger.warn(`a message was refused: ${admitted.refusal.code}`);
        return refused(admitted.refusal);
      }
      return this.takeUp(tx, admitted);
    });
  }

  private async takeUp(tx: Tx, { envelope: { appid, method }, secret, data }: Admitted): Promise<MessageAnswer> {
    const opened = openMessage(method, data, secret);
    if ('faults' in opened) {
      const told = opened.faults.slice(0, FAULTS_TOLD).map(({ path, message }) => `${path} ${message}`);
      return refused({ code: CODES.invalid, message: `请求参数错误：${told.join('；')}` });
    }
    if (method === 'AsyncHandleResult.Query') return this.resultOf(tx, appid, opened.value);
    if ((await this.messages.backlogOf(tx, appid)) >= BACKLOG_MOST)
      return refused({ code: CODES.tooMany, message: '未处理的报文过多，请稍后再报' });
    const serial = newId();
    await this.messages.insert(tx, { serial, appid, method, value: opened.value, rows: rowsIn(opened.value) });
    afterCommit(tx, () => this.work.soon());
    return taken(serial);
  }

  private async resultOf(tx: Tx, appid: string, value: Opened): Promise<MessageAnswer> {
    const serial = value.requestSerialCode as string;
    const found = SERIAL.test(serial) ? await this.messages.results(tx, appid, serial) : undefined;
    return found ? resultView(serial, found) : refused({ code: CODES.invalid, message: '请求参数错误：没有该流水号的报文' });
  }
}

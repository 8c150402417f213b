import { HttpException, HttpStatus, Inject, Injectable, NotFoundException } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { PhoneCheck } from '../complaint/phone-check.store';
import { normaliseReceiptNumber } from '../complaint/receipt-number';
import { GuessStore } from './guess.store';
import { PER_ADDRESS, PER_MINUTE, PER_NUMBER } from './guessing';
import { ProgressStore, type Receipted } from './progress.store';
import { WALL_CLOCK, type WallClock } from './wall-clock';

/** Finds the complaint of whoever has its receipt number and the phone's last four digits; what is asked without an account goes through here. */
@Injectable()
export class CheckReceipt {
  constructor(
    private readonly transactions: Transactions,
    private readonly progress: ProgressStore,
    private readonly phones: PhoneCheck,
    private readonly guesses: GuessStore,
    @Inject(WALL_CLOCK) private readonly clock: WallClock,
  ) {}

  /**
   * @throws NotFoundException alike for a number that nobody was given, wrong digits, and a complaint without a phone number
   * @throws HttpException 429 while the number or the address rests
   */
  async run(given: { readonly receiptNumber: string; readonly phoneLast4: string }, address: string): Promise<Receipted> {
    const now = this.clock();
    const minute = `${Math.floor(now.getTime() / PER_MINUTE.rest)} ${address}`;
    const number = normaliseReceiptNumber(given.receiptNumber);
    // What can't be a number is counted under what was sent, so that it takes the same steps.
    const counted = number ?? given.receiptNumber;
    if (!(await this.guesses.claim('minute', minute, PER_MINUTE, now))) throw resting();
    if (!(await this.guesses.claim('number', counted, PER_NUMBER, now))) throw resting();
    if (!(await this.guesses.claim('address', address, PER_ADDRESS, now))) throw resting();
    const found = await this.transactions.reading((tx) => this.progress.find(tx, counted));
    const right = await this.phones.matches(counted, given.phoneLast4, found?.phoneLast4 ?? null);
    // Only guesses at numbers stay on the address's account: several people may share it. The other arm takes as long and changes nothing.
    await this.guesses.release('address', found ? address : `nobody at ${address}`);
    if (!found || !right) throw new NotFoundException({ detail: 'no complaint has this receipt number and these digits' });
    await this.guesses.forget('number', counted);
    return found;
  }
}

const resting = (): HttpException =>
  new HttpException({ detail: 'too many tries; try again in a quarter of an hour' }, HttpStatus.TOO_MANY_REQUESTS);

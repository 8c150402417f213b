import { type BinaryLike, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sealer } from '@anxin/persistence';

/** 16 MB and some 50 ms a try: ten thousand combinations of four digits are no secret, the key and the cost are. */
const COST: ScryptOptions = { N: 16_384, r: 8, p: 1 };
const BYTES = 24;
const PURPOSE = 'phone-last4';

const slowly = (secret: BinaryLike, salt: BinaryLike): Promise<Buffer> =>
  new Promise((resolve, reject) => scrypt(secret, salt, BYTES, COST, (error, hash) => (error ? reject(error) : resolve(hash))));

/** The last four digits of a phone as the public progress query checks them: a slow hash under the service's key, of use with that receipt number only. */
@Injectable()
export class PhoneCheck {
  constructor(private readonly sealer: Sealer) {}

  /** `k1.<hash>`, what is stored. */
  async hashOf(receiptNumber: string, lastFour: string): Promise<string> {
    return this.under(this.sealer.blindIndex(PURPOSE, `${receiptNumber} ${lastFour}`), receiptNumber);
  }

  /** Whether the digits are those of the number. It takes as long where nothing is stored. */
  async matches(receiptNumber: string, lastFour: string, stored: string | null): Promise<boolean> {
    const candidates = this.sealer.blindIndexes(PURPOSE, `${receiptNumber} ${lastFour}`);
    const key = stored?.split('.')[0];
    const index = candidates.find((candidate) => candidate.startsWith(`${key}.`)) ?? candidates[0]!;
    const given = Buffer.from(await this.under(index, receiptNumber));
    const wanted = Buffer.from(stored ?? '');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  private async under(index: string, receiptNumber: string): Promise<string> {
    return `${index.split('.')[0]}.${(await slowly(index, receiptNumber)).toString('base64url')}`;
  }
}

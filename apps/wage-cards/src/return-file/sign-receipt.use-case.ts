import { ConflictException, Injectable } from '@nestjs/common';
import { StoredClock, Transactions } from '@anxin/persistence';
import { ReceiptKeyStore, type PublicKey } from './receipt-key.store';
import { ReturnFileStore } from './return-file.store';
import type { ReceiptClaims, ReceiptView, ReturnFileView } from './return-file.view';

/** Who signs. */
const ISSUER = 'anxin/wage-cards';

/** Gives the bank its receipt of a file: what came, and what became of it. It is signed once, and is the same ever after. */
@Injectable()
export class SignReceipt {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly files: ReturnFileStore,
    private readonly keys: ReceiptKeyStore,
  ) {}

  /**
   * @param file as the caller may see it
   * @throws ConflictException while the file is being stored, or if it was refused as a whole
   */
  run(file: ReturnFileView): Promise<ReceiptView> {
    const { id, state, sha256, amount } = file;
    if (state === 'failed') throw new ConflictException({ detail: '该文件未予接收，没有回执', openSteps: [] });
    if (state !== 'done' || sha256 === null || amount === null)
      throw new ConflictException({ detail: '该文件仍在入库，完成后可取回执', openSteps: [] });
    return this.transactions.run(async (tx) => {
      const { receipt } = await this.files.locked(tx, id);
      if (receipt) return { receipt, claims: claimsIn(receipt) };
      const claims = claimsOf(file, sha256, amount);
      const signed = await this.keys.sign(tx, claims);
      await this.files.keepReceipt(tx, id, signed, await this.clock.now(tx));
      return { receipt: signed, claims };
    });
  }

  /** The keys that verify receipts (JWK Set, RFC 7517). */
  async published(): Promise<{ keys: readonly PublicKey[] }> {
    return { keys: await this.transactions.run((tx) => this.keys.published(tx)) };
  }
}

const claimsOf = (file: ReturnFileView, fileSha256: string, amount: string): ReceiptClaims => ({
  iss: ISSUER,
  sub: file.id,
  employer: file.employer,
  fileSha256,
  rows: file.rows,
  accepted: file.accepted,
  unchanged: file.unchanged,
  rejected: file.rejected,
  amount,
  receivedAt: file.receivedAt,
});

/** What a receipt of ours says: its middle part. */
const claimsIn = (receipt: string): ReceiptClaims =>
  JSON.parse(Buffer.from(receipt.split('.')[1]!, 'base64url').toString('utf8')) as ReceiptClaims;

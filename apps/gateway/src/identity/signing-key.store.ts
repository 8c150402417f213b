import { Sealer, Transactions, type Tx } from '@anxin/persistence';
import { Injectable } from '@nestjs/common';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

const LOCK = 'anxin/gateway/signing-key';

/** The keys that sign tokens, sealed at rest. Kept over restarts: a lost key voids every token at once. */
@Injectable()
export class SigningKeyStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
  ) {}

  /** Private JWKs, the signing one first; the first is made where there is none, once even if several gateways start together. */
  async keys(): Promise<[JWK, ...JWK[]]> {
    return this.transactions.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [LOCK]);
      const rows: { sealed_key: string }[] = await tx.query(`SELECT sealed_key FROM signing_key ORDER BY created_at DESC, kid`);
      const [newest, ...older] = rows.map((row) => JSON.parse(this.sealer.open(row.sealed_key)) as JWK);
      return newest ? [newest, ...older] : [await this.create(tx)];
    });
  }

  private async create(tx: Tx): Promise<JWK> {
    const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
    const bare = await exportJWK(privateKey);
    const key: JWK = { ...bare, kid: await calculateJwkThumbprint(bare), alg: 'RS256', use: 'sig' };
    await tx.query(`INSERT INTO signing_key (kid, sealed_key) VALUES ($1, $2)`, [key.kid, this.sealer.seal(JSON.stringify(key))]);
    return key;
  }
}

/** The part of a key that anybody may know. */
export function publicPart(key: JWK): JWK {
  const { kty, kid, alg, use, n, e } = key;
  return { kty, kid, alg, use, n, e };
}

import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

const LOCK = 'anxin/wage-cards/receipt-key';
const ALGORITHM = 'ES256';

/** The public half of a key as it is published. */
export interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg: string;
  readonly use: string;
}

/** The keys that sign receipts of files, sealed at rest. The newest signs; none is taken away, so that old receipts can be verified for ever. */
@Injectable()
export class ReceiptKeyStore {
  constructor(private readonly sealer: Sealer) {}

  /** A compact JWS over the claims as JSON. */
  async sign(tx: Tx, claims: object): Promise<string> {
    const [key] = await this.keys(tx);
    return new CompactSign(Buffer.from(JSON.stringify(claims)))
      .setProtectedHeader({ alg: ALGORITHM, kid: key.kid, typ: 'anxin-receipt+jws' })
      .sign(await importJWK(key, ALGORITHM));
  }

  /** What verifies receipts, the newest first. */
  async published(tx: Tx): Promise<PublicKey[]> {
    return (await this.keys(tx)).map(({ kty, crv, x, y, kid, alg, use }) => ({ kty, crv, x, y, kid, alg, use }) as PublicKey);
  }

  /** Private keys, the signing one first; the first is made where there is none, once even if several processes start together. */
  private async keys(tx: Tx): Promise<[JWK, ...JWK[]]> {
    const known = await this.kept(tx);
    if (known) return known;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [LOCK]);
    return (await this.kept(tx)) ?? [await this.create(tx)];
  }

  private async kept(tx: Tx): Promise<[JWK, ...JWK[]] | undefined> {
    const rows: { sealed_key: string }[] = await tx.query(`SELECT sealed_key FROM receipt_key ORDER BY created_at DESC, kid`);
    const [newest, ...older] = rows.map((row) => JSON.parse(this.sealer.open(row.sealed_key)) as JWK);
    return newest && [newest, ...older];
  }

  private async create(tx: Tx): Promise<JWK> {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const bare = await exportJWK(privateKey);
    const key: JWK = { ...bare, kid: await calculateJwkThumbprint(bare), alg: ALGORITHM, use: 'sig' };
    await tx.query(`INSERT INTO receipt_key (kid, sealed_key) VALUES ($1, $2)`, [key.kid, this.sealer.seal(JSON.stringify(key))]);
    return key;
  }
}

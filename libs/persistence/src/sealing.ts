import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Environment } from './service-database';

interface Key {
  readonly id: string;
  readonly secret: Buffer;
}

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** `k2:<base64>,k1:<base64>`: the first key seals, all of them open. */
const keysFrom = (name: string, env: Environment, purpose: string): Key[] => {
  const text = env[name];
  if (!text) throw new Error(`${name} must be set`);
  return text.split(',').map((entry) => {
    const [id, secret] = entry.trim().split(/:(.*)/s);
    const bytes = Buffer.from(secret ?? '', 'base64');
    if (!id || !/^[a-z0-9]{1,8}$/.test(id) || bytes.length < 32) throw new Error(`${name} must hold keys as <id>:<base64 of 32 bytes>`);
    return { id, secret: Buffer.from(hkdfSync('sha256', bytes, '', purpose, 32)) };
  });
};

/**
 * Seals what identifies a person (resident number, phone, card number, name): AES-256-GCM with the key's id in the value, so that keys can be
 * rotated; and gives a blind index (HMAC) to find a value again without storing it. Keys differ by service.
 */
@Injectable()
export class Sealer {
  private readonly sealing: Key[];
  private readonly indexing: Key[];

  constructor(service: string, env: Environment) {
    this.sealing = keysFrom('ANXIN_SEALING_KEYS', env, `seal/${service}`);
    this.indexing = keysFrom('ANXIN_BLIND_INDEX_KEYS', env, `index/${service}`);
  }

  seal(text: string): string {
    const key = this.sealing[0]!;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, key.secret, iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${key.id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** @throws Error if the key is unknown or the value was tampered with */
  open(sealed: string): string {
    const [id, body] = sealed.split('.');
    const key = this.sealing.find((candidate) => candidate.id === id);
    if (!key || !body) throw new Error('sealed with an unknown key');
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, key.secret, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** The blind index of a value under the newest key: `k1.…`; equal values of one purpose have equal indexes. */
  blindIndex(purpose: string, text: string): string {
    return this.indexUnder(this.indexing[0]!, purpose, text);
  }

  /** The value's index under every key still in use: what to look up while keys are being rotated. */
  blindIndexes(purpose: string, text: string): string[] {
    return this.indexing.map((key) => this.indexUnder(key, purpose, text));
  }

  private indexUnder(key: Key, purpose: string, text: string): string {
    return `${key.id}.${createHmac('sha256', key.secret).update(`${purpose}\0${text}`).digest('base64url').slice(0, 27)}`;
  }
}

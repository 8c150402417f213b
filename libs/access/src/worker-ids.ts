import { createHash, hash } from 'node:crypto';
import { isIdNumber, normaliseIdNumber } from '@anxin/codes';
import { Injectable } from '@nestjs/common';

/** The city's secret from which the ids of workers are derived, and its version. It serves for that alone. */
export interface Pepper {
  readonly version: number;
  /** At least 32 bytes. */
  readonly key: Buffer;
}

const FORM = /^([1-9]\d{0,2}):([A-Za-z0-9+/]+={0,2})$/;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;
/** Characters of a resident number. */
const ID_NUMBER = 18;

/** Reads `<version>:<base64 of at least 32 bytes>`. @throws RangeError saying what is wrong, never the text. */
export function parsePepper(text: string): Pepper {
  const match = FORM.exec(text.trim());
  if (!match) throw new RangeError('not of the form <version>:<base64>');
  const key = Buffer.from(match[2]!, 'base64');
  if (key.length < 32) throw new RangeError('shorter than 32 bytes');
  return { version: Number(match[1]), key };
}

/** The pepper of `ANXIN_WORKER_PEPPER`. There is no default: ids derived from a known secret would reveal resident numbers. @throws Error naming the variable. */
export function readPepper(env: NodeJS.ProcessEnv): Pepper {
  const text = env['ANXIN_WORKER_PEPPER'];
  if (!text) throw new Error('ANXIN_WORKER_PEPPER is not set: give 1:<base64 of at least 32 random bytes>, the same for every service');
  try {
    return parsePepper(text);
  } catch (error) {
    throw new Error(`ANXIN_WORKER_PEPPER is ${(error as Error).message}`, { cause: error });
  }
}

/** What may be stored beside the data to see that the pepper is still the same; tells nothing of it. */
export function pepperFingerprint(pepper: Pepper): string {
  return `${pepper.version}:${createHash('sha256').update('anxin worker pepper').update(pepper.key).digest('hex').slice(0, 32)}`;
}

/**
 * The opaque id of a worker: HMAC-SHA-256 of the (normalised) resident number under the pepper, `p<version>` and 26 characters of base32 (130 bits).
 * @throws RangeError for an unsound number; the number stands in no message.
 */
export function workerIdOf(idNumber: string, pepper: Pepper): string {
  return new WorkerIds(pepper).of(idNumber);
}

const BLOCK = 64;
const DIGEST = 32;

/**
 * HMAC-SHA-256 (RFC 2104) of short ASCII texts under one key, by two calls of the hash: a file of payrolls derives a million of these, and the objects that
 * `createHmac` makes for each cost four times as much as the hashing.
 */
class KeyedHash {
  private readonly inner: Buffer;
  private readonly outer: Buffer;

  constructor(
    key: Buffer,
    private readonly length: number,
  ) {
    const block = Buffer.alloc(BLOCK);
    (key.length > BLOCK ? createHash('sha256').update(key).digest() : key).copy(block);
    this.inner = Buffer.concat([block.map((byte) => byte ^ 0x36), Buffer.alloc(length)]);
    this.outer = Buffer.concat([block.map((byte) => byte ^ 0x5c), Buffer.alloc(DIGEST)]);
  }

  /** @param text of exactly the length given @returns the 32 bytes, a character each */
  of(text: string): string {
    if (this.inner.write(text, BLOCK, 'latin1') !== this.length) throw new RangeError('of another length');
    this.outer.write(hash('sha256', this.inner, 'binary'), BLOCK, 'latin1');
    return hash('sha256', this.outer, 'binary');
  }
}

const PAIRS = Array.from({ length: 1024 }, (_, ten) => BASE32[ten >> 5]! + BASE32[ten & 31]!);

/** Five bits a character, from the front. @param bytes a character each */
function base32(bytes: string): string {
  let text = '';
  for (let bit = 0; text.length < LENGTH; bit += 10) {
    const at = bit >> 3;
    const three = (bytes.charCodeAt(at) << 16) | (bytes.charCodeAt(at + 1) << 8) | bytes.charCodeAt(at + 2);
    text += PAIRS[(three >> (14 - (bit & 7))) & 1023]!;
  }
  return text;
}

/** Whether the text has the form of a worker's id. */
export function isWorkerId(text: unknown): text is string {
  return typeof text === 'string' && /^p[1-9]\d{0,2}[a-z2-7]{26}$/.test(text);
}

/** Derives the ids of workers with the city's pepper; every service arrives at the same id without asking another. */
@Injectable()
export class WorkerIds {
  private readonly hash: KeyedHash;

  constructor(private readonly pepper: Pepper) {
    this.hash = new KeyedHash(pepper.key, ID_NUMBER);
  }

  /** @throws RangeError for an unsound number. */
  of(idNumber: string): string {
    const normal = normaliseIdNumber(idNumber);
    if (!isIdNumber(normal)) throw new RangeError('not a resident identity number');
    return `p${this.pepper.version}${base32(this.hash.of(normal))}`;
  }

  /** For the comparison at start-up with what the database knows. */
  fingerprint(): string {
    return pepperFingerprint(this.pepper);
  }
}

import { createHash, createHmac } from 'node:crypto';
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
  const normal = normaliseIdNumber(idNumber);
  if (!isIdNumber(normal)) throw new RangeError('not a resident identity number');
  const digest = createHmac('sha256', pepper.key).update(normal).digest();
  return `p${pepper.version}${base32(digest)}`;
}

/** Five bits a character, from the front. A payroll of a city derives a million of these. */
function base32(bytes: Buffer): string {
  let text = '';
  for (let bit = 0; text.length < LENGTH; bit += 5) {
    const two = (bytes[bit >> 3]! << 8) | bytes[(bit >> 3) + 1]!;
    text += BASE32[(two >> (11 - (bit & 7))) & 31];
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
  constructor(private readonly pepper: Pepper) {}

  /** @throws RangeError for an unsound number. */
  of(idNumber: string): string {
    return workerIdOf(idNumber, this.pepper);
  }

  /** For the comparison at start-up with what the database knows. */
  fingerprint(): string {
    return pepperFingerprint(this.pepper);
  }
}

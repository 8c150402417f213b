import { createHmac } from 'node:crypto';
import { isIdNumber } from '@anxin/codes';
import { parsePepper, pepperFingerprint, readPepper, workerIdOf, WorkerIds, isWorkerId } from './worker-ids';

/** A sound number, another for each n. */
const idNumber = (n: number): string => {
  const body = `37130219900101${String(n).padStart(3, '0')}`;
  return [...'0123456789X'].map((check) => body + check).find(isIdNumber)!;
};

const bytes = (fill: number, length = 32) => Buffer.alloc(length, fill).toString('base64');
const pepper = parsePepper(`1:${bytes(7)}`);
const NUMBER = '11010519491231002X';

describe('ids of workers', () => {
  it('are stable, opaque, of one form, and carry the version of the pepper', () => {
    const id = workerIdOf(NUMBER, pepper);
    expect(id).toMatch(/^p1[a-z2-7]{26}$/);
    expect(isWorkerId(id)).toBe(true);
    expect(id).toBe(new WorkerIds(pepper).of(NUMBER));
    expect(workerIdOf(NUMBER, parsePepper(`12:${bytes(7)}`))).toBe(`p12${id.slice(2)}`);
  });

  it('are the base32 form (RFC 4648) of the HMAC', () => {
    // Computed apart from this code: printf of the number | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707… -binary | base32
    expect(workerIdOf(NUMBER, pepper)).toBe('p14nw2qt7phiogupvjo2yk4s474p');
  });

  it('are made of the HMAC that the platform has, whatever the pepper’s length', () => {
    const base32 = (bytes: Buffer) =>
      [...bytes]
        .map((byte) => byte.toString(2).padStart(8, '0'))
        .join('')
        .slice(0, 130)
        .match(/.{5}/g)!
        .map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[parseInt(five, 2)])
        .join('');
    for (let n = 0; n < 200; n += 1) {
      const key = Buffer.from(Array.from({ length: 32 + n }, (_, at) => (at * 31 + n * 17) % 256));
      const given = idNumber(n);
      expect(new WorkerIds({ version: 1, key }).of(given)).toBe(`p1${base32(createHmac('sha256', key).update(given).digest())}`);
    }
  });

  it('differ with the pepper and with the number, not with the case of its letter', () => {
    expect(workerIdOf(NUMBER.toLowerCase(), pepper)).toBe(workerIdOf(NUMBER, pepper));
    expect(workerIdOf(NUMBER, parsePepper(`1:${bytes(8)}`))).not.toBe(workerIdOf(NUMBER, pepper));
    expect(workerIdOf('371302199003070018', pepper)).not.toBe(workerIdOf(NUMBER, pepper));
  });

  it('are refused for an unsound number, without naming it', () => {
    const wrong = '110105194912310021';
    expect(() => workerIdOf(wrong, pepper)).toThrow(RangeError);
    expect(() => workerIdOf(wrong, pepper)).not.toThrow(wrong);
  });

  it('need a pepper: start-up names the variable', () => {
    expect(() => readPepper({})).toThrow('ANXIN_WORKER_PEPPER is not set');
    expect(() => readPepper({ ANXIN_WORKER_PEPPER: `1:${bytes(1, 31)}` })).toThrow('ANXIN_WORKER_PEPPER is shorter than 32 bytes');
    expect(() => readPepper({ ANXIN_WORKER_PEPPER: bytes(1) })).toThrow('ANXIN_WORKER_PEPPER is not of the form');
    expect(readPepper({ ANXIN_WORKER_PEPPER: `3:${bytes(1)}` }).version).toBe(3);
  });

  it('show by a fingerprint whether the pepper is the same', () => {
    expect(pepperFingerprint(pepper)).toBe(pepperFingerprint(parsePepper(`1:${bytes(7)}`)));
    expect(pepperFingerprint(pepper)).not.toBe(pepperFingerprint(parsePepper(`1:${bytes(8)}`)));
    expect(pepperFingerprint(pepper)).not.toContain(bytes(7).slice(0, 8));
  });
});

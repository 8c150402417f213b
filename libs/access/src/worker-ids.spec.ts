import { parsePepper, pepperFingerprint, readPepper, workerIdOf, WorkerIds, isWorkerId } from './worker-ids';

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

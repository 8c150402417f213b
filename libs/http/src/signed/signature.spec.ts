import { isFresh, isSignedWith, passesUntil, plainSignature, sentAt, signatureOf } from './signature';

const BODY = Buffer.from('{"ticket_no":"LY2026030500017"}');

describe('the signature of a message (签名)', () => {
  it('is HMAC-SHA256 over the bytes (RFC 4231, case 2)', () => {
    const told = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(signatureOf(Buffer.from('what do ya want for nothing?'), 'Jefe')).toBe(told);
  });

  it('passes in whichever way it is written, and no other passes', () => {
    const hex = signatureOf(BODY, 'secret');
    const base64 = Buffer.from(hex, 'hex').toString('base64');
    for (const written of [hex, hex.toUpperCase(), `sha256=${hex}`, base64, ` ${hex} `]) {
      expect(isSignedWith(BODY, written, 'secret')).toBe(true);
      expect(plainSignature(written)).toBe(hex);
    }
    expect(isSignedWith(Buffer.concat([BODY, Buffer.from(' ')]), hex, 'secret')).toBe(false);
    expect(isSignedWith(BODY, hex, 'secret2')).toBe(false);
    for (const none of ['', 'x', hex.slice(1), `${hex}0`]) expect(isSignedWith(BODY, none, 'secret')).toBe(false);
  });

  it('reads the time of sending as seconds, milliseconds or RFC 3339', () => {
    const instant = new Date('2026-03-05T02:00:00Z');
    for (const text of ['1772676000', '1772676000000', '2026-03-05T10:00:00+08:00']) expect(sentAt(text)).toEqual(instant);
    for (const text of ['', '2026-03-05', '2026-03-05T10:00:00', 'yesterday', '2026-13-05T10:00:00Z', '-1'])
      expect(sentAt(text)).toBeUndefined();
  });

  it('holds for five minutes before and behind', () => {
    const now = new Date('2026-03-05T10:00:00Z');
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
    expect([-301, -300, 0, 300, 301].map((seconds) => isFresh(at(seconds), now))).toEqual([false, true, true, true, false]);
    expect(isFresh(now, passesUntil(now))).toBe(true);
  });
});

import { createHash } from 'node:crypto';
import { admit, instantOfTimestamp, type Nonces } from './admission';
import { openField, sealField } from './cipher';
import { signatureOf } from './signature';

const SECRET = '24484b262dd63dd584902a266bdbdca0';
const NOW = new Date('2026-03-05T10:00:00+08:00');
const unsigned = (more: Record<string, string> = {}): Record<string, string> => ({
  method: 'Team.Add',
  version: '1.0',
  appid: '371302001',
  format: 'json',
  timestamp: '20260305100000',
  nonce: 'Abcdef0123456789',
  data: '{"corpName":"某劳务公司"}',
  ...more,
});
const signed = (more: Record<string, string> = {}, secret = SECRET): Record<string, string> => {
  const form = unsigned(more);
  return { ...form, sign: signatureOf(form, secret) };
};
/** Nonces in memory, as a test may keep them. */
const remembered = (): Nonces & { readonly until: Map<string, Date> } => {
  const until = new Map<string, Date>();
  return {
    until,
    claim: async (appid, nonce, when) => !until.has(`${appid}/${nonce}`) && Boolean(until.set(`${appid}/${nonce}`, when)),
  };
};
const letIn = (form: Record<string, unknown>, nonces = remembered(), now = NOW) =>
  admit(form, { now, nonces, secrets: async (appid) => (appid === '371302001' ? SECRET : undefined) });
const codeOf = async (form: Record<string, unknown>) => {
  const result = await letIn(form);
  return 'refusal' in result ? result.refusal.code : '0';
};

describe('a signature', () => {
  it('is the SHA-256 of the sorted fields and the secret, all in lower case', () => {
    const text =
      'appid=371302001&data={"corpname":"某劳务公司"}&format=json&method=team.add&nonce=abcdef0123456789&timestamp=20260305100000&version=1.0' +
      `&appsecret=${SECRET}`;
    expect(signatureOf(unsigned(), SECRET)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('does not depend on the order of the fields, and does on every value', () => {
    const form = unsigned();
    const reversed = Object.fromEntries(Object.entries(form).reverse());
    expect(signatureOf(reversed, SECRET)).toBe(signatureOf(form, SECRET));
    const all = Object.keys(form).map((name) => signatureOf({ ...form, [name]: `${form[name]}1` }, SECRET));
    expect(new Set([...all, signatureOf(form, SECRET), signatureOf(form, SECRET.replace('2', '3'))]).size).toBe(all.length + 2);
  });
});

describe('a message', () => {
  it('of somebody known, signed, fresh and new is let in with its data', async () => {
    expect(await letIn(signed())).toMatchObject({ envelope: { method: 'Team.Add' }, data: { corpName: '某劳务公司' } });
    const form = signed();
    expect(await codeOf({ ...form, sign: form.sign!.toUpperCase() })).toBe('0');
  });

  it('is refused with the standard’s code where it is not', async () => {
    expect(await codeOf({ ...signed(), data: '{"corpName":"another"}' })).toBe('-2');
    expect(await codeOf(signed({}, SECRET.replace('2', '3')))).toBe('-2');
    expect(await codeOf(signed({ appid: 'nobody' }))).toBe('-3');
    const wrongs: Record<string, string>[] = [
      { method: 'Corp.Drop' },
      { version: '2.0' },
      { format: 'xml' },
      { nonce: 'short' },
      { data: '[]' },
      { data: '{' },
    ];
    for (const wrong of wrongs) expect([wrong, await codeOf(signed(wrong))]).toEqual([wrong, '-1']);
    expect(await codeOf({ ...signed(), nonce: ['Abcdef0123456789', 'x'] })).toBe('-1');
    const { nonce: _, ...without } = signed();
    expect(await codeOf(without)).toBe('-1');
  });

  it('is refused more than five minutes from its timestamp, before or behind', async () => {
    for (const [timestamp, code] of [
      ['20260305095500', '0'],
      ['20260305095459', '-1'],
      ['20260305100500', '0'],
      ['20260305100501', '-1'],
      ['20260230100000', '-1'],
    ])
      expect([timestamp, await codeOf(signed({ timestamp: timestamp! }))]).toEqual([timestamp, code]);
  });

  it('is let in once; its nonce is remembered while its timestamp would pass, and an unsigned one uses none up', async () => {
    const nonces = remembered();
    expect(await letIn({ ...signed(), sign: '0'.repeat(64) }, nonces)).toMatchObject({ refusal: { code: '-2' } });
    expect(await letIn(signed({ timestamp: '20260305090000' }), nonces)).toHaveProperty('refusal');
    expect(nonces.until.size).toBe(0);
    expect(await letIn(signed(), nonces)).toHaveProperty('data');
    expect(await letIn(signed(), nonces)).toMatchObject({ refusal: { code: '-1' } });
    expect([...nonces.until.values()].every((until) => until.getTime() >= NOW.getTime() + 10 * 60_000)).toBe(true);
  });

  it('says nothing of what stood in it when it is refused', async () => {
    const result = await letIn({ ...signed(), data: '{"idCardNumber":"371302199001010011"}' });
    expect(JSON.stringify(result)).not.toContain('371302199001010011');
  });
});

it('a timestamp is of Asia/Shanghai and a real instant', () => {
  expect(instantOfTimestamp('20260305100000')).toEqual(NOW);
  for (const none of ['20260229100000', '20261301000000', '20260305240000', '2026030510000'])
    expect(instantOfTimestamp(none)).toBeUndefined();
});

describe('a sealed number', () => {
  it('opens with its secret alone, and is AES-256-CBC with the secret’s first half as vector', () => {
    const sealed = sealField('371302199001010011', SECRET);
    expect(openField(sealed, SECRET)).toBe('371302199001010011');
    expect(openField(sealed, SECRET.replace(/0/g, '1'))).not.toBe('371302199001010011');
    expect(sealField('371302199001010011', SECRET)).toBe(sealed);
  });

  it('in clear, cut off or of another cipher is none', () => {
    for (const wrong of ['371302199001010011', '', '!', sealField('1', SECRET).slice(4), Buffer.alloc(32).toString('base64')])
      expect(openField(wrong, SECRET)).toBeUndefined();
    expect(() => openField('AAAA', 'short')).toThrow(RangeError);
  });
});

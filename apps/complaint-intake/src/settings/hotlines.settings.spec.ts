import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatureOf } from '@anxin/http';
import { DEFAULT_FORM } from '../work-order/default-form';
import { hotlinesOf } from './hotlines.settings';

const SECRET = 'a secret that has thirty-two letters';
const NOW = new Date('2026-03-05T10:00:00Z');

describe('the configuration of hotlines', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: unknown): string => {
    const path = join(folder, 'hotlines.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const from = (content: unknown) => hotlinesOf({ ANXIN_HOTLINES: file(content) });
  const body = Buffer.from('{}');
  const message = (secret: string, hotline?: string) => ({
    ...{ body, signature: signatureOf(body, secret), timestamp: NOW.toISOString() },
    ...{ nonce: undefined, hotline },
  });

  it('lets nobody in where there is none', () => {
    for (const hotlines of [hotlinesOf({}), from(''), from([])]) {
      expect(hotlines.admit(message(''), NOW)).toHaveProperty('refusal');
      expect(hotlines.admit(message('demo'), NOW)).toHaveProperty('refusal');
      expect(hotlines.callable()).toEqual([]);
    }
  });

  it('knows each by its secret, with the shipped form unless it has its own', () => {
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ ...DEFAULT_FORM, name: 'own' }));
    const other = SECRET.toUpperCase();
    const hotlines = from([
      { id: 'a', secret: SECRET, callBackUrl: 'https://a.example.org/back' },
      { id: 'b', client: 'client-b', secret: other, form: 'own.json' },
    ]);
    expect(hotlines.admit(message(SECRET), NOW)).toMatchObject({ hotline: { id: 'a', client: 'a', form: DEFAULT_FORM } });
    expect(hotlines.admit(message(other), NOW)).toMatchObject({ hotline: { id: 'b', client: 'client-b', form: { name: 'own' } } });
    expect(hotlines.admit(message(other, 'a'), NOW)).toHaveProperty('refusal');
    expect(hotlines.callable()).toEqual(['a']);
    expect(JSON.stringify([hotlines.find('a'), hotlines.admit(message(SECRET), NOW)])).not.toContain(SECRET);
  });

  it('knows the demo hotline in demo mode alone', () => {
    expect(hotlinesOf({ ANXIN_DEMO: '1' }).admit(message('demo'), NOW)).toMatchObject({ hotline: { id: 'demo-hotline' } });
    expect(hotlinesOf({ ANXIN_DEMO: '0' }).admit(message('demo'), NOW)).toHaveProperty('refusal');
    expect(hotlinesOf({ ANXIN_DEMO: '1', ANXIN_DEMO_CALL_BACK_URL: 'http://127.0.0.1:9/' }).callable()).toEqual(['demo-hotline']);
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', `[{ "secret": "${SECRET}"`, /^ANXIN_HOTLINES: the file is not JSON$/],
    ['no list', {}, /must hold a list/],
    ['no object', [7], /entry 1 must be an object/],
    ['no id', [{ secret: SECRET }], /entry 1: id must be/],
    ['a short secret', [{ id: 'a', secret: 'short-secret' }], /entry 1 \(a\): secret must have at least 32/],
    ['a slip of the pen', [{ id: 'a', secret: SECRET, callbackUrl: 'x' }], /callbackUrl is unknown/],
    ['no URL', [{ id: 'a', secret: SECRET, callBackUrl: 'ftp://x' }], /\(a\): callBackUrl must be an http/],
    ['a form that is not there', [{ id: 'a', secret: SECRET, form: 'none.json' }], /\(a\): form: the file cannot be read \(ENOENT\)/],
    [
      'a form that is wrong',
      [{ id: 'a', secret: SECRET, form: { name: 'x', fields: { content: { path: 7 } } } }],
      /\(a\): form\.fields\.orderNumber: is missing/,
    ],
    [
      'two of one id',
      [
        { id: 'a', secret: SECRET },
        { id: 'a', secret: `${SECRET}2` },
      ],
      /entries 1 and 2 have the same id/,
    ],
    [
      'two of one secret',
      [
        { id: 'a', secret: SECRET },
        { id: 'b', secret: SECRET },
      ],
      /entries 1 and 2 .* the same secret/,
    ],
  ])('is refused for %s, by name and without a secret', (_, content, fault) => {
    let told = '';
    try {
      from(content);
    } catch (error) {
      told = (error as Error).message;
    }
    expect(told).toMatch(fault);
    expect(told).not.toMatch(new RegExp(`${SECRET}|short-secret`));
  });

  it('names the variable of a file that cannot be read', () => {
    expect(() => hotlinesOf({ ANXIN_HOTLINES: join(folder, 'nowhere.json') })).toThrow(
      /^ANXIN_HOTLINES: the file cannot be read \(ENOENT\)$/,
    );
    expect(() => hotlinesOf({ ANXIN_DEMO: '1', ANXIN_DEMO_CALL_BACK_URL: 'here' })).toThrow(/ANXIN_DEMO_CALL_BACK_URL must be/);
  });
});

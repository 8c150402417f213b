import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { realNameSettings } from './real-name.settings';

const sender = {
  appid: '371302001',
  secret: '24484b262dd63dd584902a266bdbdca0',
  contractor: '91371302MA3TEKT04U',
  client: 'platform-1',
  clientSecret: 'very-secret',
};

describe('the settings of the real-name adapter', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'real-name-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: unknown): string => {
    const name = path.join(folder, 'senders.json');
    writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  };
  const read = (content: unknown) => realNameSettings({ ANXIN_API_URL: 'http://gateway:3000/', ANXIN_REAL_NAME_SENDERS: file(content) });

  it('know who may send from a file, and nobody without one', () => {
    const settings = read([sender]);
    expect([settings.apiUrl, settings.tokenUrl, settings.keptDays]).toEqual(['http://gateway:3000', 'http://gateway:3000/oidc/token', 90]);
    expect([settings.senderOf('371302001'), settings.senderOf('371302002')]).toEqual([sender, undefined]);
    expect(read('').senderOf('371302001')).toBeUndefined();
    const bare = realNameSettings({ ANXIN_PUBLIC_URL: 'http://127.0.0.1:3000', ANXIN_TOKEN_URL: 'https://id.example.gov.cn/token' });
    expect([bare.apiUrl, bare.tokenUrl, bare.senderOf('371302001')]).toEqual([
      'http://127.0.0.1:3000',
      'https://id.example.gov.cn/token',
      undefined,
    ]);
  });

  it('know the demo senders in demo mode alone', () => {
    const appid = `demo-platform-${sender.contractor}`;
    const demo = realNameSettings({ ANXIN_API_URL: 'http://gateway:3000', ANXIN_DEMO: '1' });
    expect(demo.senderOf(appid)).toEqual({
      appid,
      secret: 'demo'.repeat(8),
      contractor: sender.contractor,
      client: appid,
      clientSecret: 'demo',
    });
    expect(demo.senderOf('demo-platform-371302')).toBeUndefined();
    expect(read([sender]).senderOf(appid)).toBeUndefined();
  });

  it.each([
    ['no JSON', `[{"secret":"${sender.secret}`],
    ['no list', { ...sender }],
    ['secret of entry 1', [{ ...sender, secret: 'short' }]],
    ['contractor of entry 2', [sender, { ...sender, appid: 'b', contractor: '91371302MA3TEKT04X' }]],
    ['clientSecret of entry 1', [{ ...sender, clientSecret: undefined }]],
    ['entry 2 has the appid', [sender, sender]],
  ])('say %s is wrong, and never what stood there', (what, content) => {
    let said = '';
    try {
      read(content);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toContain(what);
    for (const secret of [sender.secret, sender.clientSecret, 'short']) expect(said).not.toContain(secret);
  });

  it('name the variable that is missing or wrong', () => {
    expect(() => realNameSettings({})).toThrow('ANXIN_PUBLIC_URL');
    expect(() => realNameSettings({ ANXIN_API_URL: 'gateway' })).toThrow('ANXIN_API_URL');
    expect(() => realNameSettings({ ANXIN_API_URL: 'http://g', ANXIN_REAL_NAME_KEPT_DAYS: '0' })).toThrow('ANXIN_REAL_NAME_KEPT_DAYS');
    expect(() => realNameSettings({ ANXIN_API_URL: 'http://g', ANXIN_REAL_NAME_SENDERS: path.join(folder, 'none') })).toThrow(
      'cannot be read',
    );
  });
});

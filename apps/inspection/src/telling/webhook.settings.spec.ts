import { webhookSettings } from './webhook.settings';

const secret = 's'.repeat(32);

describe('the settings of the webhook', () => {
  it('are none without an address, and else an address and a secret', () => {
    expect(webhookSettings({})).toBeUndefined();
    expect(webhookSettings({ INSPECTION_WEBHOOK_URL: 'https://gateway.example/told', INSPECTION_WEBHOOK_SECRET: secret })).toEqual({
      url: 'https://gateway.example/told',
      secret,
    });
    expect(webhookSettings({ INSPECTION_WEBHOOK_URL: 'http://127.0.0.1:9/told', INSPECTION_WEBHOOK_SECRET: secret })).toBeDefined();
  });

  it('are refused in clear over a network, or with a short secret, without saying it', () => {
    for (const url of ['http://gateway.example/told', 'ftp://127.0.0.1/x', 'nonsense'])
      expect(() => webhookSettings({ INSPECTION_WEBHOOK_URL: url, INSPECTION_WEBHOOK_SECRET: secret })).toThrow('no https address');
    expect(() => webhookSettings({ INSPECTION_WEBHOOK_URL: 'https://gateway.example', INSPECTION_WEBHOOK_SECRET: 'short-one' })).toThrow(
      /^(?!.*short-one).*INSPECTION_WEBHOOK_SECRET/,
    );
  });
});

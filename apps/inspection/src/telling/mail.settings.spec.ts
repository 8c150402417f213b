import { mailSettings } from './mail.settings';

const whole = {
  INSPECTION_SMTP_HOST: 'mail.labour.example',
  INSPECTION_SMTP_FROM: 'anxin@labour.example',
  INSPECTION_CONSOLE_URL: 'https://anxin.example/',
};

describe('the settings of the mail', () => {
  it('are none without a host; else TLS is asked for before anything is said', () => {
    expect(mailSettings({})).toBeUndefined();
    const settings = {
      host: 'mail.labour.example',
      port: 587,
      tls: 'starttls',
      from: 'anxin@labour.example',
      console: 'https://anxin.example',
    };
    expect(mailSettings(whole)).toEqual(settings);
    // As the compose file passes what .env leaves out.
    const empty = { INSPECTION_SMTP_PORT: '', INSPECTION_SMTP_TLS: '', INSPECTION_SMTP_USER: '', INSPECTION_SMTP_PASSWORD: '' };
    expect(mailSettings({ ...whole, ...empty })).toEqual(settings);
    const login = { INSPECTION_SMTP_USER: 'u', INSPECTION_SMTP_PASSWORD: 'secret' };
    expect(mailSettings({ ...whole, ...login, INSPECTION_SMTP_TLS: 'implicit' })).toEqual({
      ...settings,
      ...{ port: 465, tls: 'implicit', user: 'u', password: 'secret' },
    });
  });

  it('go in clear to this very machine alone', () => {
    expect(() => mailSettings({ ...whole, INSPECTION_SMTP_TLS: 'none' })).toThrow('INSPECTION_SMTP_TLS');
    expect(mailSettings({ ...whole, INSPECTION_SMTP_HOST: '127.0.0.1', INSPECTION_SMTP_TLS: 'none' })).toMatchObject({
      tls: 'none',
      port: 25,
    });
  });

  it.each([
    ['INSPECTION_SMTP_TLS', 'maybe'],
    ['INSPECTION_SMTP_PORT', '0'],
    ['INSPECTION_SMTP_PORT', 'x'],
    ['INSPECTION_SMTP_FROM', 'nobody'],
    ['INSPECTION_SMTP_FROM', ''],
    ['INSPECTION_SMTP_PASSWORD', 'alone-it-is-nothing'],
    ['INSPECTION_CONSOLE_URL', ''],
    ['INSPECTION_CONSOLE_URL', 'http://anxin.example'],
  ])('are refused where %s is %j, without saying it', (name, value) => {
    const read = () => mailSettings({ ...whole, [name]: value });
    expect(read).toThrow(name);
    if (value.length > 5) expect(read).not.toThrow(value);
  });
});

import { gatewaySettings, guardEnvironment } from './gateway.settings';

const env = { ANXIN_URL_WAGE_CARDS: 'http://127.0.0.1:3003/', ANXIN_URL_RULES: 'http://127.0.0.1:3005' };

describe('the gateway’s settings', () => {
  it('have working defaults', () => {
    const settings = gatewaySettings(env);
    expect(settings).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      demo: false,
      issuer: 'http://127.0.0.1:3000/oidc',
    });
    expect([...settings.services]).toEqual([['rules', 'http://127.0.0.1:3005'], ['wage-cards', 'http://127.0.0.1:3003']]); // prettier-ignore
  });

  it('refuse demo mode in production and name what is wrong', () => {
    expect(() => gatewaySettings({ ...env, ANXIN_DEMO: '1', NODE_ENV: 'production' })).toThrow('ANXIN_DEMO=1 is refused');
    expect(() => gatewaySettings({})).toThrow('ANXIN_URL_<SERVICE>');
    expect(() => gatewaySettings({ ...env, ANXIN_URL_RULES: 'rules:80' })).toThrow('ANXIN_URL_RULES');
    expect(() => gatewaySettings({ ...env, PORT: '0' })).toThrow('PORT');
    expect(() => gatewaySettings({ ...env, ANXIN_LIMIT_CLIENT_PER_MINUTE: 'many' })).toThrow('ANXIN_LIMIT_CLIENT_PER_MINUTE');
  });

  it('lead the own guard to the own keys, or to another issuer’s, never the internal tokens to another’s', () => {
    expect(guardEnvironment(gatewaySettings(env), {})).toMatchObject({
      OIDC_ISSUER: 'http://127.0.0.1:3000/oidc',
      OIDC_JWKS_URL: 'http://127.0.0.1:3000/oidc/jwks',
    });
    const other = { ...env, OIDC_ISSUER: 'https://id.test/r', OIDC_JWKS_URL: 'https://id.test/r/certs' };
    expect(guardEnvironment(gatewaySettings(other), other)).toMatchObject({
      OIDC_ISSUER: 'https://id.test/r',
      OIDC_JWKS_URL: 'https://id.test/r/certs',
      ANXIN_GATEWAY_ISSUER: 'http://127.0.0.1:3000/oidc',
      ANXIN_GATEWAY_JWKS_URL: 'http://127.0.0.1:3000/oidc/jwks',
    });
  });
});

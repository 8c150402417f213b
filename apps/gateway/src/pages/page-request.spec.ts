import { isPage, pageHeaders, type Asked } from './page-request';

const browser: Asked = { method: 'GET', path: '/cases/7', accept: 'text/html,application/xhtml+xml,*/*;q=0.8', fetchMode: 'navigate' };

describe('what is a page', () => {
  it.each(['/', '/cases', '/cases/01a2', '/progress', '/callback', '/apinot', '/healthy'])(
    'a person who goes to %s gets the console',
    (path) => {
      expect(isPage({ ...browser, path })).toBe(true);
    },
  );

  it.each(['/api', '/api/v1/cases', '/API/v1/cases', '/oidc/auth', '/open311/v2/requests', '/internal/openapi.json', '/health/live'])(
    'a person who goes to %s does not',
    (path) => {
      expect(isPage({ ...browser, path })).toBe(false);
    },
  );

  it('an older browser that says nothing of its mode gets it by what it accepts', () => {
    expect(isPage({ ...browser, fetchMode: undefined })).toBe(true);
    expect(isPage({ ...browser, fetchMode: undefined, accept: '*/*' })).toBe(false);
    expect(isPage({ ...browser, fetchMode: undefined, accept: undefined })).toBe(false);
  });

  it('a script, a picture and a frame within a page do not', () => {
    expect(isPage({ ...browser, fetchMode: 'cors' })).toBe(false);
    expect(isPage({ ...browser, fetchMode: 'no-cors', accept: 'image/avif,*/*' })).toBe(false);
  });

  it('what is sent is no page', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(isPage({ ...browser, method, path: '/' })).toBe(false);
  });

  it.each(['/', '/callback'])('%s is there for everything that asks, and for nothing that sends', (path) => {
    expect(isPage({ method: 'HEAD', path, accept: '*/*', fetchMode: 'cors' })).toBe(true);
    expect(isPage({ method: 'POST', path, accept: '*/*', fetchMode: 'cors' })).toBe(false);
  });
});

describe('headers of pages', () => {
  const policy = (issuer: string): string => pageHeaders(issuer, 'http://anxin.test')['content-security-policy']!;

  it('let nothing be evaluated, nothing come from elsewhere, nobody frame it', () => {
    const said = policy('http://anxin.test/oidc');
    expect(said).toContain("default-src 'none'");
    expect(said).toContain("frame-ancestors 'none'");
    expect(said).toContain("connect-src 'self';");
    expect(said).not.toContain('unsafe-eval');
    expect(/script-src ([^;]*)/.exec(said)?.[1]).toBe("'self'");
  });

  it('let the console speak with an issuer that lies elsewhere, and with no other', () => {
    expect(policy('https://login.city.test/realm')).toContain("connect-src 'self' https://login.city.test;");
  });
});

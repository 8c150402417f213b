import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { freePort, GatewayDatabase, startOn } from '../../apps/gateway/test/running-gateway';
import { Upstream } from '../../apps/gateway/test/upstream';

const ROOT = path.resolve(__dirname, '../..');
const BROWSER = process.env.ANXIN_CHROMIUM;
const inBrowser = BROWSER ? it : it.skip;

describe('the pages of the published documents', () => {
  const pages = mkdtempSync(path.join(tmpdir(), 'anxin-pages-'));
  let database: GatewayDatabase;
  let rules: Upstream;
  let gateway: Awaited<ReturnType<typeof startOn>>;
  let browser: Browser | undefined;

  beforeAll(async () => {
    const built = spawnSync(process.execPath, [path.join(ROOT, 'tools/documents/pages.mjs'), '--out', pages], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
    database = await GatewayDatabase.create();
    const port = await freePort();
    rules = await new Upstream('rules', {
      '/api/v1/rules': {
        get: { operationId: 'Rules_list', summary: 'the rule book', tags: ['RuleBook'], responses: { 200: { description: 'OK' } } },
      },
    }).start({ port });
    gateway = await startOn(database, port, { rules: rules.url }, { ANXIN_PAGES: pages });
    await gateway.ready;
    browser = BROWSER ? await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] }) : undefined;
  });

  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
    await rules?.stop();
    await database?.drop();
    rmSync(pages, { recursive: true, force: true });
  });

  /** A page with what went wrong on it: errors, what its policy refused, what it asked of others. */
  const open = async (name: string): Promise<{ page: Page; trouble: string[] }> => {
    const page = await browser!.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on(
      'request',
      (request) => !request.url().startsWith(gateway.url) && !request.url().startsWith('data:') && trouble.push(request.url()),
    );
    await page.goto(`${gateway.url}/api/${name}`);
    return { page, trouble };
  };

  inBrowser('show each call, and ask nobody else for anything', async () => {
    const { page, trouble } = await open('docs');
    await page.locator('.opblock', { hasText: 'the rule book' }).waitFor();
    expect(page.url()).toBe(`${gateway.url}/api/docs/`);
    expect(trouble).toEqual([]);
  });

  inBrowser('show each event with its fields, and ask nobody else for anything', async () => {
    const { page, trouble } = await open('events');
    await page.getByText('wage-cards_payment-reported_v1').filter({ visible: true }).first().waitFor();
    await page.getByText('rules_alert-changed_v1').filter({ visible: true }).first().waitFor();
    expect(trouble).toEqual([]);
  });

  it('carry a policy that lets no other script in, and answer a problem where there is nothing', async () => {
    for (const [name, scripts] of [
      ['docs', "script-src 'self';"],
      ['events', "script-src 'self' 'unsafe-eval';"],
    ] as const) {
      const answer = await fetch(`${gateway.url}/api/${name}/`);
      expect(answer.status).toBe(200);
      const policy = answer.headers.get('content-security-policy')!;
      expect(policy).toContain(scripts);
      expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const nothing = await fetch(`${gateway.url}/api/${name}/nothing`);
      expect([nothing.status, nothing.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
      expect((await fetch(`${gateway.url}/api/${name}/..%2f..%2fpackage.json`)).status).toBe(404);
    }
  });

  it('are left out where they were not built, and the gateway starts', async () => {
    const port = await freePort();
    const other = await startOn(database, port, { rules: rules.url }, { ANXIN_PAGES: path.join(pages, 'none') });
    try {
      for (const name of ['docs', 'docs/', 'events/index.html']) expect((await fetch(`${other.url}/api/${name}`)).status).toBe(404);
      expect((await fetch(`${other.url}/health/live`)).status).toBe(200);
    } finally {
      await other.close();
    }
  });
});

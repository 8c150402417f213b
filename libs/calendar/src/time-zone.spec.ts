import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

/** What a process in the given zone answers; the library is compiled once, since a running process keeps the zone it started with. */
const QUESTIONS = `
  const c = require('./index.js');
  const days = [];
  for (let day = '2024-12-25'; day <= '2027-03-31'; day = c.addDays(day, 1)) days.push(c.dayKind(day));
  process.stdout.write(JSON.stringify([
    process.env.TZ, days.join(),
    c.addWorkingDays('2025-04-14', 10), c.addWorkingDays('2026-02-11', 5), c.addWorkingDays('2026-03-09', 60),
    c.effectivePayday('2025-08', 20, 'next'), c.doubleWageFrom('2026-01-30'), c.statutoryHolidaysOf(2030),
    c.localDateOf(new Date('2026-03-08T15:59:59Z')), c.localDateOf(new Date('2026-03-08T16:00:00Z')),
    c.toOffsetString(c.instantOf('2026-03-08', '02:30')), c.addDays('2026-03-08', 1), c.daysBetween('2026-03-01', '2026-11-30'),
  ]));`;

describe('the zone of the process', () => {
  let folder: string;

  beforeAll(() => {
    // Outside the sources, so that no other tool picks the compiled files up.
    folder = mkdtempSync(join(tmpdir(), 'calendar-zones-'));
    for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.ts') && !name.includes('.spec.'))) {
      const { code } = transformFileSync(join(__dirname, file), {
        swcrc: false,
        module: { type: 'commonjs' },
        jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
      });
      writeFileSync(join(folder, `${basename(file, '.ts')}.js`), code);
    }
    writeFileSync(join(folder, 'ask.js'), QUESTIONS);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const modules = dirname(dirname(dirname(require.resolve('chinese-days'))));

  function ask(zone: string): unknown[] {
    const env = { ...process.env, TZ: zone, NODE_PATH: modules };
    return JSON.parse(execFileSync(process.execPath, [join(folder, 'ask.js')], { env, encoding: 'utf8' })) as unknown[];
  }

  it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])('%s makes no difference', (zone) => {
    const [shanghai, ...expected] = ask('Asia/Shanghai');
    const [asked, ...answers] = ask(zone);
    expect([shanghai, asked]).toEqual(['Asia/Shanghai', zone]);
    expect(answers).toEqual(expected);
    expect(answers).toContain('2026-03-08T02:30:00+08:00');
  });
});

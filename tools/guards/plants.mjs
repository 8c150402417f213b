/**
 * One violation (or more) for each boundary and lint rule, all in a service that no rule has ever heard of: the rules take service names from the path.
 * `rule` must be reported for `file`; a plant without `rule` is innocent and must not be reported at all.
 */
const S = 'apps/planted/src/thing';

/** The files that the plants import. */
export const ground = {
  'apps/planted/src/planted.module.ts': `export const planted = 'planted';\n`,
  [`${S}/thing.ts`]: `export const thing = 1;\nexport type Thing = typeof thing;\n`,
  [`${S}/thing.store.ts`]: `export class ThingStore {}\n`,
  [`${S}/thing.entity.ts`]: `export class ThingEntity {}\n`,
  [`${S}/thing.controller.ts`]: `export class ThingController {}\n`,
  [`${S}/thing.publisher.ts`]: `export class ThingPublisher {}\n`,
  [`${S}/do-thing.use-case.ts`]: `export class DoThing {}\n`,
  [`${S}/make.builder.ts`]: `export const make = 1;\n`,
};

const importing = (...sources) => sources.map((source) => `import '${source}';\n`).join('') + 'export {};\n';
const one = (rule, file, ...sources) => ({ rule, file, text: importing(...sources) });
const each = (rule, stem, suffix, sources) => sources.map((source, index) => one(rule, `${S}/${stem}-${index}${suffix}.ts`, source));

/** @param other a service that exists, by the name of its folder */
export const boundaryPlants = (other) => [
  one('no-app-to-app', `${S}/app.provider.ts`, `../../../${other}/src/${other}.module`),
  one('anxin-imports-modules-alone', 'apps/anxin/src/commands/planted.command.ts', '../../../planted/src/thing/thing'),
  one('no-lib-to-app', 'libs/calendar/src/planted-app.ts', '../../../apps/planted/src/planted.module'),
  one('language-libs-stand-alone', 'libs/contracts/src/planted-builtin.ts', 'node:crypto'),
  one('language-libs-stand-alone', 'libs/codes/src/planted-lib.ts', '@anxin/calendar'),
  one('language-libs-stand-alone', 'libs/money/src/planted-npm.ts', 'uuid'),
  one('libs-know-their-index', `${S}/inside.provider.ts`, '../../../../libs/messaging/src/relay'),
  // A cycle is told once, for its first file.
  { rule: 'no-cycles', file: `${S}/egg.ts`, text: `import { hen } from './hen';\nexport const egg = (): number => hen() - 1;\n` },
  { file: `${S}/hen.ts`, text: `import { egg } from './egg';\nexport const hen = (): number => egg() + 1;\n`, partOf: 'no-cycles' },
  one('no-test-code-in-what-ships', `${S}/testing.provider.ts`, '@anxin/testing'),
  one('no-test-code-in-what-ships', `${S}/building.provider.ts`, './make.builder'),
  one('no-dev-package-in-what-ships', 'libs/http/src/planted-dev.ts', 'fast-check'),
  one('resolvable', `${S}/nowhere.provider.ts`, '@anxin/nowhere'),

  ...each('domain-stands-alone', 'domain', '', [
    'uuid',
    'node:crypto',
    '@nestjs/common',
    '@anxin/persistence',
    '@anxin/contracts',
    './thing.store',
    './do-thing.use-case',
  ]),
  {
    rule: 'domain-stands-alone',
    file: `${S}/domain-type.ts`,
    text: `import type { ThingEntity } from './thing.entity';\nexport type Row = ThingEntity;\n`,
  },
  ...each('rule-stands-alone', 'law', '.rule', ['node:fs', '@anxin/policy', './thing.store']),
  ...each('use-case-knows-no-transport', 'carry', '.use-case', [
    'fastify',
    'kafkajs',
    'typeorm',
    'pg',
    'bullmq',
    'ioredis',
    'node:crypto',
    '@nestjs/core',
    '@anxin/timers',
    './thing.controller',
  ]),
  ...each('controller-asks-use-cases', 'ask', '.controller', ['./thing.store', './thing.publisher', '@anxin/messaging', 'typeorm']),
  ...each('consumer-calls-use-cases', 'told', '.consumer', ['./thing.store', './thing.publisher', './thing.controller']),
  ...each('schedule-calls-use-cases', 'wake', '.schedule', ['./thing.store', './thing.entity']),
  ...each('store-knows-tables-only', 'keep', '.store', ['./do-thing.use-case', './thing.publisher', '@anxin/timers', '@anxin/http']),
  ...each('publisher-knows-contracts', 'tell', '.publisher', [
    './thing.store',
    './do-thing.use-case',
    '@anxin/http',
    'kafkajs',
    '../../../../libs/contracts/src/inspection/case-changed.v1',
  ]),

  one('kafkajs-in-its-adapter', 'libs/messaging/src/planted-kafka.ts', 'kafkajs'),
  one('redis-in-timers', 'libs/messaging/src/planted-bullmq.ts', 'bullmq'),
  one('redis-in-timers', `${S}/redis.provider.ts`, 'ioredis'),
  one('sql-in-its-places', `${S}/orm.provider.ts`, 'typeorm'),
  one('sql-in-its-places', 'libs/policy/src/planted-pg.ts', 'pg'),
  one('holidays-in-one-file', 'libs/calendar/src/planted-holidays.ts', 'chinese-days'),

  one('only-module-and-main-at-the-root', 'apps/planted/src/loose.ts', './thing/thing'),
  {
    rule: 'only-module-and-main-at-the-root-imported',
    file: 'apps/planted/src/pulled.ts',
    text: 'export const pulled = 1;\n',
    importedBy: `${S}/pulls.provider.ts`,
  },
  { file: `${S}/pulls.provider.ts`, text: importing('../pulled', './pulled.helper'), partOf: 'only-module-and-main-at-the-root-imported' },
  { rule: 'only-module-and-main-at-the-root-orphan', file: 'apps/planted/src/alone.service.ts', text: 'export const alone = 1;\n' },
  one('known-suffix', `${S}/thing.helper.ts`, './thing'),
  one('known-suffix', `${S}/thing.helper.spec.ts`, './thing'),
  {
    rule: 'known-suffix-imported',
    file: `${S}/pulled.helper.ts`,
    text: 'export const pulled = 1;\n',
    importedBy: `${S}/pulls.provider.ts`,
  },
  { rule: 'known-suffix-orphan', file: `${S}/alone.helper.ts`, text: 'export const alone = 1;\n' },

  one(undefined, `${S}/innocent.ts`, './thing', '@anxin/money', '@anxin/calendar', '@anxin/codes'),
  one(
    undefined,
    `${S}/innocent.use-case.ts`,
    './thing',
    './thing.store',
    './thing.publisher',
    '@anxin/persistence',
    '@anxin/calendar',
    '@nestjs/common',
  ),
  one(undefined, `${S}/innocent.store.ts`, './thing', './thing.entity', '@anxin/persistence', 'typeorm'),
  one(undefined, `${S}/innocent.publisher.ts`, './thing', '@anxin/contracts', '@anxin/messaging'),
];

const injected = `import { Injectable } from '@nestjs/common';
import { ThingStore } from './thing.store';

@Injectable()
export class DoInnocent {
  constructor(private readonly store: ThingStore) {}

  known(): boolean {
    return Boolean(this.store);
  }
}
`;

export const lintPlants = () => [
  ...['@anxin/persistence', '../../rules/src/rules.module', 'node:fs'].map((source, index) => ({
    rule: 'no-restricted-imports',
    file: `apps/console/src/planted-${index}.ts`,
    text: importing(source),
  })),
  { file: 'apps/console/src/planted-innocent.ts', text: `import { isUscc } from '@anxin/codes';\nexport const known = isUscc;\n` },
  { rule: 'anxin/business-clock', file: `${S}/now.ts`, text: 'export const now = (): number => Date.now();\n' },
  { rule: 'anxin/business-clock', file: `${S}/today.use-case.ts`, text: 'export const today = (): Date => new Date();\n' },
  { rule: 'anxin/business-clock', file: `${S}/later/due.rule.ts`, text: `export const due = (): number => Date['now']();\n` },
  { rule: 'anxin/no-chance', file: `${S}/lot.ts`, text: 'export const lot = (): number => Math.random();\n' },
  {
    rule: 'anxin/publish-own-facts',
    file: `${S}/foreign.publisher.ts`,
    text: `import { caseChanged } from '@anxin/contracts';\nexport const type = caseChanged.type;\n`,
  },
  {
    rule: 'anxin/takes-only',
    file: `${S}/publishes.use-case.ts`,
    text: `import { Outbox } from '@anxin/messaging';\nexport const outbox = Outbox;\n`,
  },
  {
    rule: 'anxin/takes-only',
    file: `${S}/subscribes.store.ts`,
    text: `import { Consumes } from '@anxin/messaging';\nexport const consumes = Consumes;\n`,
  },
  {
    rule: 'anxin/takes-only',
    file: `${S}/describes.store.ts`,
    text: `import { caseChanged } from '@anxin/contracts';\nexport const type = caseChanged.type;\n`,
  },
  {
    rule: 'anxin/takes-only',
    file: `${S}/serves.use-case.ts`,
    text: `import { startService } from '@anxin/http';\nexport const start = startService;\n`,
  },
  {
    rule: 'anxin/takes-only',
    file: `${S}/builds.use-case.ts`,
    text: `import { caseChanged } from '@anxin/contracts';\nexport const type = caseChanged.type;\n`,
  },
  { rule: 'no-console', file: `${S}/talks.provider.ts`, text: `console.log('something');\nexport {};\n` },
  {
    rule: '@typescript-eslint/no-floating-promises',
    file: `${S}/floats.ts`,
    text: 'const work = async (): Promise<void> => {};\nexport const start = (): void => {\n  work();\n};\n',
  },
  {
    rule: '@typescript-eslint/no-misused-promises',
    file: `${S}/misuses.ts`,
    text: 'const work = async (): Promise<boolean> => true;\nexport const start = (): number => {\n  if (work()) return 1;\n  return 0;\n};\n',
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    file: `${S}/anything.ts`,
    text: 'export const anything = (value: any): unknown => value;\n',
  },
  {
    rule: '@typescript-eslint/no-unsafe-return',
    file: `${S}/unsafe.ts`,
    text: 'export const parsed = (text: string): { id: string } => JSON.parse(text);\n',
  },
  { rule: '@typescript-eslint/no-unused-vars', file: `${S}/unused.ts`, text: 'const unused = 1;\nexport {};\n' },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    file: `${S}/types.ts`,
    text: `import { Thing } from './thing';\nexport const same = (thing: Thing): Thing => thing;\n`,
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: `${S}/switches.ts`,
    text: `export const speak = (kind: 'a' | 'b'): string => {\n  switch (kind) {\n    case 'a':\n      return 'first';\n  }\n  return 'second';\n};\n`,
  },
  { file: `${S}/innocent.use-case.ts`, text: injected },
  {
    file: `${S}/innocent-date.ts`,
    text: `export const epoch = (): Date => new Date(0);\nexport const days = (text: string): Date => new Date(text);\n`,
  },
  { file: `${S}/innocent-clock.provider.ts`, text: 'export const wallClock = (): Date => new Date();\n' },
];

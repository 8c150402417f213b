/**
 * Who may import whom. Service names come from the paths: `$1` in a `to` is the service (or library) that `from` caught.
 * `.+/` and never `(?:[^/]+/)+`: the latter is refused as unsafe, with an empty report. tools/guards/planted-violations.mjs plants one
 * violation for each rule here and fails if it isn't reported.
 */
const SERVICE = '^apps/([^/]+)/src/';
const OWN = '^apps/$1/src/';

/** The suffixes that a file in a feature's folder may carry; none is the domain. */
const SUFFIXES = [
  'answer',
  'builder',
  'client',
  'command',
  'consumer',
  'controller',
  'dto',
  'entity',
  'migration',
  'page',
  'plugin',
  'provider',
  'publisher',
  'rule',
  'schedule',
  'settings',
  'store',
  'token',
  'use-case',
  'view',
].join('|');
const SPEC = '\\.spec\\.ts$';
/** A spec carries its subject's suffix, its size, or says that it tries who may not: `x.spec.ts`, `x.rule.spec.ts`, `x.access.db.spec.ts`. */
const KNOWN_SUFFIX = `/[^./]+(\\.(${SUFFIXES}))?\\.ts$|/[^./]+(\\.(${SUFFIXES}|access))?(\\.(db|flow))?\\.spec\\.ts$|/[^./]+\\.d\\.ts$`;

/** Node's own modules, whichever way they are written. */
const BUILT_IN = ['core'];
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];
const package_ = (names) => `(^|/)node_modules/(${names})(/|$)`;

const feature = (suffix) => `${SERVICE}.+/[^/]+\\.${suffix}\\.ts$`;
const domainOf = (service) => `${service}.+/[^./]+\\.ts$`;

/** Whatever stands beside the language: rules of the layers a service is made of. */
const layers = [
  {
    name: 'domain-stands-alone',
    comment: "A domain file (no suffix, in a feature's folder) decides on what it is given: it imports the domain of its own service and money, calendar, codes. No npm package, no Node built-in.",
    severity: 'error',
    from: { path: domainOf(SERVICE) },
    to: { pathNot: [domainOf(OWN), '^libs/(money|calendar|codes)/'] },
  },
  {
    name: 'rule-stands-alone',
    comment: 'A rule of the catalogue is a pure object: the domain of its own service, other rules, and money, calendar, codes.',
    severity: 'error',
    from: { path: feature('rule') },
    to: { pathNot: [domainOf(OWN), `${OWN}.+/[^/]+\\.rule\\.ts$`, '^libs/(money|calendar|codes)/'] },
  },
  {
    name: 'use-case-knows-no-transport',
    comment:
      'A use case is one verb in one transaction: its domain, rules, stores, publishers, entities, views, DTOs, other use cases, ports; persistence, calendar, access, policy, money, codes, the problem answers of http; @nestjs/common. No server, bus, driver or queue, and no Node built-in.',
    severity: 'error',
    from: { path: feature('use-case') },
    to: {
      pathNot: [
        domainOf(OWN),
        `${OWN}.+/[^/]+\\.(use-case|rule|store|publisher|entity|view|dto|client|settings|token)\\.ts$`,
        '^libs/(persistence|calendar|access|policy|money|codes|http|contracts|messaging)/src/',
        package_('@nestjs/common'),
      ],
    },
  },
  {
    name: 'use-case-takes-contracts-and-messages-as-types',
    comment: 'What a consumer hands over is typed by its contract; a use case publishes through its publisher and subscribes to nothing, so it needs neither library at run time.',
    severity: 'error',
    from: { path: feature('use-case') },
    to: { path: '^libs/(contracts|messaging)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'controller-asks-use-cases',
    comment: 'HTTP in and out: a controller calls use cases; it reaches for no table and publishes nothing.',
    severity: 'error',
    from: { path: feature('controller') },
    to: { path: [`${OWN}.+/[^/]+\\.(store|entity|publisher|migration|consumer|schedule)\\.ts$`, '^libs/(contracts|messaging)/', package_('typeorm|pg|kafkajs|bullmq|ioredis')] },
  },
  {
    name: 'consumer-calls-use-cases',
    comment: 'One event in, one use case called: a consumer knows contracts, messaging and use cases; what to do is not decided here.',
    severity: 'error',
    from: { path: feature('consumer') },
    to: { path: [`${OWN}.+/[^/]+\\.(store|entity|publisher|migration|controller|dto|schedule)\\.ts$`, package_('typeorm|pg|kafkajs|bullmq|ioredis')] },
  },
  {
    name: 'schedule-calls-use-cases',
    comment: 'What a timer wakes calls a use case; it reaches for no table, and for no bus.',
    severity: 'error',
    from: { path: feature('schedule') },
    to: { path: [`${OWN}.+/[^/]+\\.(store|entity|publisher|migration|controller|dto|consumer)\\.ts$`, package_('typeorm|pg|kafkajs|bullmq|ioredis')] },
  },
  {
    name: 'store-knows-tables-only',
    comment: 'A store keeps and finds: domain, rules, entities, other stores and persistence. It knows no HTTP, no bus, and calls no use case.',
    severity: 'error',
    from: { path: feature('store') },
    to: {
      path: [
        `${OWN}.+/[^/]+\\.(use-case|controller|consumer|schedule|publisher)\\.ts$`,
        '^libs/(contracts|messaging|timers|http)/',
        package_('fastify|@nestjs/core|kafkajs|bullmq|ioredis'),
      ],
    },
  },
  {
    name: 'publisher-knows-contracts',
    comment:
      "The domain's facts as published contracts: domain, entities and views of its service, contracts (only its own folder: lint rule anxin/publish-own-facts), messaging, persistence, money, calendar, codes. Nothing comes in through it.",
    severity: 'error',
    from: { path: feature('publisher') },
    to: {
      pathNot: [
        domainOf(OWN),
        `${OWN}.+/[^/]+\\.(entity|view|publisher)\\.ts$`,
        '^libs/contracts/src/index\\.ts$',
        '^libs/contracts/src/$1/',
        '^libs/(messaging|persistence|money|calendar|codes)/src/',
        package_('@nestjs/common'),
      ],
    },
  },
];

const house = [
  {
    name: 'no-app-to-app',
    comment: 'Services know of one another what libs/contracts publishes. Only apps/anxin, which starts them all, imports them (and of them the module alone: next rule).',
    severity: 'error',
    from: { path: '^apps/([^/]+)/', pathNot: '^apps/anxin/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'anxin-imports-modules-alone',
    comment: "The composite imports a service's `<service>.module.ts` and nothing else of it.",
    severity: 'error',
    from: { path: '^apps/anxin/' },
    to: { path: '^apps/', pathNot: ['^apps/anxin/', '^apps/[^/]+/src/[^/]+\\.module\\.ts$'] },
  },
  { name: 'no-lib-to-app', comment: 'Imports run one way: apps → libs.', severity: 'error', from: { path: '^libs/' }, to: { path: '^(apps|tests|tools)/' } },
  {
    name: 'language-libs-stand-alone',
    comment: 'contracts, codes and money stand on nothing but the language: relative files of their own, no npm package, no Node built-in, no other library.',
    severity: 'error',
    from: { path: '^libs/(contracts|codes|money)/', pathNot: SPEC },
    to: { pathNot: '^libs/$1/' },
  },
  {
    name: 'libs-know-their-index',
    comment: "A library is entered by its index, not by its inside; a spec may read a contract's sample.",
    severity: 'error',
    from: { path: '^(?:apps|libs|tests)/([^/]+)/' },
    to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$', '^libs/contracts/src/.+\\.sample\\.json$'] },
  },
  { name: 'no-cycles', comment: 'Two files that need each other are one file, or a third is missing.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  {
    name: 'no-test-code-in-what-ships',
    comment: 'What ships imports no spec, no builder, no test library and no package that `npm ci --omit=dev` leaves out.',
    severity: 'error',
    from: { path: '^(apps|libs)/[^/]+/src/', pathNot: [SPEC, '\\.builder\\.ts$', '^libs/testing/', '^libs/[^/]+/src/testing/', '\\.contract\\.ts$'] },
    to: { path: ['\\.spec\\.ts$', '\\.builder\\.ts$', '^libs/testing/', '^libs/[^/]+/src/testing/', '^(apps|libs)/[^/]+/test/', '^tests/'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-dev-package-in-what-ships',
    comment: '`npm ci --omit=dev` must leave a service that starts.',
    severity: 'error',
    from: { path: '^(apps|libs)/[^/]+/src/', pathNot: [SPEC, '\\.builder\\.ts$', '^libs/testing/', '^libs/[^/]+/src/testing/', '\\.contract\\.ts$'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: '/node_modules/@types/|^node_modules/@types/' },
  },
  { name: 'resolvable', comment: 'An import that resolves to nothing hides from every other rule.', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

const owners = [
  {
    name: 'kafkajs-in-its-adapter',
    comment: 'The bus is a port; kafkajs is known to its Kafka adapter alone.',
    severity: 'error',
    from: { pathNot: '^libs/messaging/src/kafka/' },
    to: { path: package_('kafkajs') },
  },
  {
    name: 'redis-in-timers',
    comment: 'Redis holds no fact: BullMQ and ioredis are known to libs/timers alone.',
    severity: 'error',
    from: { pathNot: '^libs/timers/' },
    to: { path: package_('bullmq|ioredis|@nestjs/bullmq') },
  },
  {
    name: 'sql-in-its-places',
    comment: 'pg and typeorm belong to persistence, messaging, testing, and to the stores, entities and migrations of a service; a test may look into its own database, the readiness probes ask the data source they are given.',
    severity: 'error',
    from: {
      pathNot: [
        '^libs/(persistence|messaging|testing)/',
        '^apps/[^/]+/src/.+/[^/]+\\.(store|entity|migration)\\.ts$',
        '/health\\.controller\\.ts$',
        '\\.(db|flow)\\.spec\\.ts$',
        '^apps/[^/]+/test/',
        '^tests/',
      ],
    },
    to: { path: package_('pg|pg-copy-streams|pg-pool|typeorm|@nestjs/typeorm') },
  },
  {
    name: 'holidays-in-one-file',
    comment: 'The holiday library answers for years that nobody has published: one file knows it and refuses them.',
    severity: 'error',
    from: { pathNot: '^libs/calendar/src/holidays\\.ts$' },
    to: { path: package_('chinese-days') },
  },
];

/** Where a file lies and what it is called. A rule of this kind needs an edge: in both directions, so that neither importing nor being imported hides a file. */
const ROOT_FILES = '^apps/([^/]+)/src/(main|\\1\\.module)\\.ts$';
const names = [
  {
    name: 'only-module-and-main-at-the-root',
    comment: 'Directly under apps/<service>/src lie `<service>.module.ts` and `main.ts`; for the composite also services.ts.',
    severity: 'error',
    from: { path: '^apps/[^/]+/src/[^/]+$', pathNot: [ROOT_FILES, '^apps/anxin/src/(main|services)\\.ts$'] },
    to: {},
  },
  {
    name: 'only-module-and-main-at-the-root-imported',
    comment: 'The same for a file that imports nothing itself.',
    severity: 'error',
    from: {},
    to: { path: '^apps/[^/]+/src/[^/]+$', pathNot: [ROOT_FILES, '^apps/anxin/src/(main|services)\\.ts$'] },
  },
  {
    name: 'known-suffix',
    comment: `A file in a feature's folder carries a known suffix or none: ${SUFFIXES.replaceAll('|', ', ')}.`,
    severity: 'error',
    from: { path: '^apps/[^/]+/src/.+/[^/]+\\.ts$', pathNot: KNOWN_SUFFIX },
    to: {},
  },
  {
    name: 'known-suffix-imported',
    comment: 'The same for a file that imports nothing itself.',
    severity: 'error',
    from: {},
    to: { path: '^apps/[^/]+/src/.+/[^/]+\\.ts$', pathNot: KNOWN_SUFFIX },
  },
];

module.exports = {
  forbidden: [...house, ...layers, ...owners, ...names],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.anxin)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['main', 'types'] },
  },
};

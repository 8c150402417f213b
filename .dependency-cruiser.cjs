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
  'cases',
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

const package_ = (names) => `(^|/)node_modules/(${names})(/|$)`;

const feature = (suffix) => `${SERVICE}.+/[^/]+\\.${suffix}\\.ts$`;
const domainOf = (service) => `${service}.+/[^./]+\\.ts$`;

/** Whatever stands beside the language: rules of the layers a service is made of. */
const layers = [
  {
    name: 'domain-stands-alone',
    comment:
      "A domain file (no suffix, in a feature's folder) decides on what it is given: it imports the domain of its own service and money, calendar, codes, payroll-form. No npm package, no Node built-in.",
    severity: 'error',
    from: { path: domainOf(SERVICE) },
    to: { pathNot: [domainOf(OWN), '^libs/(money|calendar|codes|payroll-form)/'] },
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
      'A use case is one verb in one transaction: its domain, rules, stores, publishers, entities, views, DTOs, other use cases, ports; persistence, calendar, access, policy, money, codes, batches, payroll-form, site-copy, real-name, the problem answers of http; @nestjs/common. No server, bus, driver or queue; of Node only the pause between two looks. (What it may take of contracts and messaging: lint rule anxin/takes-only.)',
    severity: 'error',
    from: { path: feature('use-case') },
    to: {
      pathNot: [
        domainOf(OWN),
        `${OWN}.+/[^/]+\\.(use-case|rule|store|publisher|entity|view|dto|client|settings|token)\\.ts$`,
        '^libs/(persistence|calendar|access|policy|money|codes|http|batches|payroll-form|contracts|messaging|site-copy|real-name)/src/',
        package_('@nestjs/common'),
        '^(node:)?timers/promises$',
      ],
    },
  },
  {
    name: 'controller-asks-use-cases',
    comment:
      'HTTP in and out: a controller calls use cases; it reaches for no table and publishes nothing. (The readiness probe asks the data source itself.)',
    severity: 'error',
    from: { path: feature('controller'), pathNot: '/health\\.controller\\.ts$' },
    to: {
      path: [
        `${OWN}.+/[^/]+\\.(store|entity|publisher|migration|consumer|schedule)\\.ts$`,
        '^libs/(contracts|messaging)/',
        package_('typeorm|pg|kafkajs|bullmq|ioredis'),
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'consumer-calls-use-cases',
    comment: 'One event in, one use case called: a consumer knows contracts, messaging and use cases; what to do is not decided here.',
    severity: 'error',
    from: { path: feature('consumer') },
    to: {
      path: [
        `${OWN}.+/[^/]+\\.(store|entity|publisher|migration|controller|dto|schedule)\\.ts$`,
        package_('typeorm|pg|kafkajs|bullmq|ioredis'),
      ],
    },
  },
  {
    name: 'schedule-calls-use-cases',
    comment: 'What a timer wakes calls a use case; it reaches for no table, and for no bus.',
    severity: 'error',
    from: { path: feature('schedule') },
    to: {
      path: [
        `${OWN}.+/[^/]+\\.(store|entity|publisher|migration|controller|dto|consumer)\\.ts$`,
        package_('typeorm|pg|kafkajs|bullmq|ioredis'),
      ],
    },
  },
  {
    name: 'store-knows-tables-only',
    comment:
      'A store keeps and finds: domain, rules, entities, other stores and persistence. It knows no HTTP, calls no use case and publishes nothing. (What it may take of contracts and messaging: lint rule anxin/takes-only.)',
    severity: 'error',
    from: { path: feature('store') },
    to: {
      path: [
        `${OWN}.+/[^/]+\\.(use-case|controller|consumer|schedule|publisher)\\.ts$`,
        '^libs/(timers|http)/',
        package_('fastify|@nestjs/core|kafkajs|bullmq|ioredis'),
      ],
    },
  },
  {
    name: 'publisher-knows-contracts',
    comment:
      "The domain's facts as published contracts: domain, entities and views of its service, contracts (only its own folder: lint rule anxin/publish-own-facts), messaging, persistence, money, calendar, codes, payroll-form. Nothing comes in through it.",
    severity: 'error',
    from: { path: feature('publisher') },
    to: {
      pathNot: [
        domainOf(OWN),
        `${OWN}.+/[^/]+\\.(entity|view|publisher)\\.ts$`,
        '^libs/contracts/src/index\\.ts$',
        '^libs/contracts/src/$1/',
        '^libs/(messaging|persistence|money|calendar|codes|payroll-form)/src/',
        package_('@nestjs/common'),
      ],
    },
  },
];

const house = [
  {
    name: 'no-app-to-app',
    comment:
      'Services know of one another what libs/contracts publishes. Only apps/anxin, which starts them all, imports them (and of them the module alone: next rule).',
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
  {
    name: 'no-lib-to-app',
    comment: 'Imports run one way: apps → libs.',
    severity: 'error',
    from: { path: '^libs/' },
    to: { path: '^(apps|tests|tools)/' },
  },
  {
    name: 'language-libs-stand-alone',
    comment:
      'contracts, codes and money stand on nothing but the language: relative files of their own, no npm package, no Node built-in, no other library.',
    severity: 'error',
    from: { path: '^libs/(contracts|codes|money)/', pathNot: SPEC },
    to: { pathNot: '^libs/$1/' },
  },
  {
    name: 'libs-know-their-index',
    comment:
      "A library is entered by its index, not by its inside. A test may read a contract's sample; within libs a test takes one file of testing, which itself stands on libs.",
    severity: 'error',
    from: { path: '^(?:apps|libs|tests)/([^/]+)/' },
    to: {
      path: '^libs/[^/]+/',
      pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$', '^libs/testing/', '^libs/contracts/src/.+\\.sample\\.json$'],
    },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or a third is missing.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-test-code-in-what-ships',
    comment: 'What ships imports no spec, no builder, no test library and no package that `npm ci --omit=dev` leaves out.',
    severity: 'error',
    from: {
      path: '^(apps|libs)/[^/]+/src/',
      pathNot: [SPEC, '\\.(builder|cases)\\.ts$', '^libs/testing/', '^libs/[^/]+/src/testing/', '\\.contract\\.ts$'],
    },
    to: {
      path: ['\\.spec\\.ts$', '\\.builder\\.ts$', '^libs/testing/', '^libs/[^/]+/src/testing/', '^(apps|libs)/[^/]+/test/', '^tests/'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'no-dev-package-in-what-ships',
    comment: '`npm ci --omit=dev` must leave a service that starts.',
    severity: 'error',
    from: {
      path: '^(apps|libs)/[^/]+/src/',
      pathNot: [SPEC, '\\.builder\\.ts$', '^libs/testing/', '^libs/[^/]+/src/testing/', '\\.contract\\.ts$'],
    },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: '/node_modules/@types/|^node_modules/@types/' },
  },
  {
    name: 'resolvable',
    comment: 'An import that resolves to nothing hides from every other rule.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

const owners = [
  {
    name: 'kafkajs-in-its-adapter',
    comment: 'The bus is a port; kafkajs is known to its Kafka adapter alone.',
    severity: 'error',
    // Tests of the local broker, and those that read what is on the bus, use a client of their own.
    from: { pathNot: ['^libs/messaging/src/kafka/', '^tests/(local|flows)/'] },
    to: { path: package_('kafkajs') },
  },
  {
    name: 'redis-in-timers',
    comment: 'Redis holds no fact: BullMQ and ioredis are known to libs/timers alone.',
    severity: 'error',
    from: { pathNot: ['^libs/timers/', '^tests/flows/'] },
    to: { path: package_('bullmq|ioredis|@nestjs/bullmq') },
  },
  {
    name: 'sql-in-its-places',
    comment:
      'pg and typeorm belong to persistence, messaging, testing, and to the stores, entities and migrations of a service; a test may look into its own database, the readiness probes ask the data source they are given.',
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

/** Where a file lies and what it is called. Such a rule is told by an edge: one rule for each direction and one for none, so that a file hides neither by importing nothing nor by being imported by nobody. */
const bothDirections = (name, comment, file) => [
  { name, comment, severity: 'error', from: file, to: {} },
  { name: `${name}-imported`, comment: `${comment} (A file that is imported.)`, severity: 'error', from: {}, to: file },
  {
    name: `${name}-orphan`,
    comment: `${comment} (A file that neither imports nor is imported.)`,
    severity: 'error',
    from: { orphan: true, ...file },
    to: {},
  },
];
const ROOT_FILES = ['^apps/[^/]+/src/main\\.ts$', '^apps/([^/]+)/src/\\1\\.module\\.ts$'];
const names = [
  ...bothDirections(
    'only-module-and-main-at-the-root',
    'Directly under apps/<service>/src lie `<service>.module.ts` and `main.ts`, for the composite also services.ts; everything else lies in a feature.',
    { path: '^apps/[^/]+/src/[^/]+$', pathNot: [...ROOT_FILES, '^apps/anxin/src/services\\.ts$'] },
  ),
  ...bothDirections('known-suffix', `A file in a feature's folder carries a known suffix or none: ${SUFFIXES.replaceAll('|', ', ')}.`, {
    path: '^apps/[^/]+/src/.+/[^/]+\\.ts$',
    pathNot: KNOWN_SUFFIX,
  }),
];

module.exports = {
  forbidden: [...house, ...layers, ...owners, ...names],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The console is no service; what it may import is a lint rule.
    exclude: { path: '^(dist|coverage|\\.anxin|apps/console)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};

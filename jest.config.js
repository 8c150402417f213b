/** Three sizes of test: *.spec.ts (pure), *.db.spec.ts (a real PostgreSQL), *.flow.spec.ts (several parts together). */
const swc = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];

const common = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/tools/test/environment.cjs',
  runtime: '<rootDir>/tools/test/runtime.cjs',
  transform: { '^.+\\.(ts|js|mjs)$': swc },
  setupFiles: ['reflect-metadata', '<rootDir>/libs/testing/property-seed.cjs'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  moduleNameMapper: { '^@anxin/([^/]+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.anxin/'],
};

module.exports = {
  // A busy machine makes a test slow, not wrong; whoever waits names what it waits for and gives up by itself.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,tests,tools}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.(db|flow)\\.spec\\.ts$', '/node_modules/'],
    },
    { ...common, displayName: 'db', testMatch: ['<rootDir>/{apps,libs}/**/*.db.spec.ts'] },
    { ...common, displayName: 'flow', testMatch: ['<rootDir>/{apps,libs,tests}/**/*.flow.spec.ts'] },
  ],
};

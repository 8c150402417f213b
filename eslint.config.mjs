import tseslint from 'typescript-eslint';
import { plugin as anxin } from './tools/guards/eslint-rules.mjs';

const TYPESCRIPT = ['**/*.ts'];
/** The pages: no service, and with a configuration of TypeScript of their own. */
const CONSOLE = ['apps/console/**'];
const TESTS = [
  '**/*.spec.ts',
  '**/*.builder.ts',
  '**/*.contract.ts',
  'apps/*/test/**/*.ts',
  'libs/testing/**/*.ts',
  'libs/*/src/testing/**/*.ts',
  'tests/**/*.ts',
];

/** What decides: pure files without a suffix in a feature's folder, the catalogue's rules, and the use cases. */
const DECIDES = [
  'apps/*/src/*/**/!(*.*).ts',
  'apps/*/src/**/*.rule.ts',
  'apps/*/src/**/*.use-case.ts',
  'libs/{money,codes,contracts,policy}/src/**/*.ts',
];

const everywhere = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-control-regex': 'error',
  'no-debugger': 'error',
  'no-empty': ['error', { allowEmptyCatch: false }],
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-misleading-character-class': 'error',
  'no-self-compare': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': ['error', { destructuring: 'all' }],
};

const UNUSED = { args: 'after-used', argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true };

const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
  // Looks only at files without decorators: an injected class or a DTO behind `import type` loses the metadata that Nest reads.
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { prefer: 'type-imports', fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/no-array-delete': 'error',
  '@typescript-eslint/no-base-to-string': 'error',
  '@typescript-eslint/no-duplicate-enum-values': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-extra-non-null-assertion': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-implied-eval': 'error',
  '@typescript-eslint/no-misused-new': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-namespace': 'error',
  '@typescript-eslint/no-redundant-type-constituents': 'error',
  '@typescript-eslint/no-require-imports': 'error',
  '@typescript-eslint/no-this-alias': 'error',
  '@typescript-eslint/no-unsafe-declaration-merging': 'error',
  '@typescript-eslint/no-unsafe-enum-comparison': 'error',
  '@typescript-eslint/no-unsafe-function-type': 'error',
  '@typescript-eslint/no-unsafe-unary-minus': 'error',
  '@typescript-eslint/no-unused-expressions': 'error',
  '@typescript-eslint/no-unused-vars': ['error', UNUSED],
  '@typescript-eslint/no-wrapper-object-types': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  '@typescript-eslint/restrict-plus-operands': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

/** What comes from outside is parsed, what comes from a query is typed by its store: `any` travels no further. */
const noUnsafe = Object.fromEntries(
  ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [`@typescript-eslint/no-unsafe-${what}`, 'error']),
);

const off = (names) => Object.fromEntries(names.map((name) => [name, 'off']));

export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', 'coverage/', '.anxin/', 'tests/acceptance/', 'apps/console/src/api/schema.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: everywhere },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [...Object.getOwnPropertyNames(globalThis), 'require', 'module', '__dirname', '__filename'].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', UNUSED] },
  },
  // What runs inside the browser under test.
  {
    files: ['tests/console/**/*.mjs', 'tools/documents/pages/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(['document', 'window', 'localStorage', 'sessionStorage', 'NodeFilter'].map((name) => [name, 'readonly'])),
    },
  },
  { files: ['**/*.cjs', '**/*.js'], languageOptions: { sourceType: 'commonjs' } },
  // A tool speaks to whoever started it.
  { files: ['tools/**', 'tests/**', 'apps/anxin/src/commands/*.ts', ...TESTS], rules: { 'no-console': 'off' } },
  {
    files: TYPESCRIPT,
    ignores: CONSOLE,
    languageOptions: { parser: tseslint.parser, parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin, anxin },
    rules: { ...typed, ...noUnsafe },
  },
  {
    files: ['apps/console/**/*.{ts,mts,tsx}'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './apps/console/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      ...typed,
      ...noUnsafe,
      // An event handler may start something; nobody waits for what React calls.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^@anxin/(?!calendar$|codes$)', message: 'The console knows the API, and of the libraries codes and calendar.' },
            {
              regex: '^(\\.\\./)+(apps/)?(?!src/)[a-z-]+/(src|test)/',
              message: 'The console knows nothing of the services but their API.',
            },
            { regex: '^node:', message: 'This runs in a browser.' },
          ],
        },
      ],
    },
  },
  // Where SQL is spoken, rows come as `any` and are typed by whoever wrote the query.
  { files: ['**/*.store.ts', 'libs/{messaging,persistence}/src/**/*.ts'], rules: off(Object.keys(noUnsafe)) },
  // class-transformer hands a field over as `any`; the decorators beside it check what comes out.
  { files: ['**/*.dto.ts'], rules: off(['@typescript-eslint/no-unsafe-return']) },
  // The bus carries the facts of every contract; which one a handler gets is typed where it subscribes.
  { files: ['libs/messaging/src/**/*.ts'], rules: off(['@typescript-eslint/no-explicit-any']) },
  // A test reads answers as a client does, and says with toEqual what they must be.
  {
    files: TESTS,
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: off([...Object.keys(noUnsafe), '@typescript-eslint/no-explicit-any', '@typescript-eslint/require-array-sort-compare']),
  },
  { files: DECIDES, ignores: [...TESTS, ...CONSOLE], rules: { 'anxin/business-clock': 'error', 'anxin/no-chance': 'error' } },
  { files: ['apps/*/src/**/*.publisher.ts'], rules: { 'anxin/publish-own-facts': 'error' } },
  // A use case sets a message aside, asks for the marks of a day, answers with a page or a refusal; it neither publishes (its publisher does), subscribes nor serves.
  {
    files: ['apps/*/src/**/*.use-case.ts'],
    rules: {
      'anxin/takes-only': [
        'error',
        {
          '@anxin/contracts': ['eventContracts'],
          '@anxin/http': ['cursorOf', 'idCursorOf', 'instantCursorOf', 'invalid', 'pageOf'],
          '@anxin/messaging': ['DayMarks', 'SetAside', 'partitionOf'],
        },
      ],
    },
  },
  // A store may ask which topics there are and how far each has come.
  {
    files: ['apps/*/src/**/*.store.ts'],
    rules: {
      'anxin/takes-only': [
        'error',
        { '@anxin/contracts': ['eventContracts', 'topics', 'topicsOf'], '@anxin/messaging': ['DayMarks', 'partitionOf'] },
      ],
    },
  },
);

/** One runner for every test: unit (beside the code), integration and e2e. `npm test` sets NODE_OPTIONS. */
export default {
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/{src,libs,apps}/**/*.spec.ts',
    '<rootDir>/apps/**/*.spec.tsx',
    '<rootDir>/test/{integration,e2e,contract,bench,hostile}/**/*.spec.ts',
  ],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^#package$': '<rootDir>/package.json',
    '^#libs/(.*)$': '<rootDir>/libs/$1/index.ts',
    '\\.(css|svg)$': '<rootDir>/apps/console/src/testing/no-file.mjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // @fastify/static requires this ES module as Node 20.19 allows; Jest's own `require` cannot, so it gets CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  transform: {
    'node_modules/content-disposition/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/prepare-embedded-database.mjs',
  testTimeout: 180_000,
  maxWorkers: 2,
  // Modules that are linked anew for each file are not given back: a worker that has grown is begun anew between two files.
  workerIdleMemoryLimit: '1GB',
};

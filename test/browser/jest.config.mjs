import base from '../../jest.config.mjs';

/** The same runner in a real browser; apart from `npm test`, which needs nothing but Node. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
};

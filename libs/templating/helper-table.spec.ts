import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { BLOCK_NAMES, HELPER_NAMES } from './helper-table.js';
import { compileTemplate, TEMPLATE_HELPERS } from './index.js';

const README = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

describe('the table of helpers', () => {
  it('has every helper and block once', () => {
    const names = TEMPLATE_HELPERS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names)).toEqual(new Set([...BLOCK_NAMES, ...HELPER_NAMES]));
  });

  it.each(TEMPLATE_HELPERS)(
    '$name has an example that compiles, and stands in the README',
    ({ name, usage, description }) => {
      expect(compileTemplate(usage).source).toContain(name);
      expect(description).toMatch(/^[A-Z].*\.$/s);
      expect(README).toContain(`\`${name}\``);
    },
  );
});

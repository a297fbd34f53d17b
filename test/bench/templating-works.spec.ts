import { describe, expect, it } from '@jest/globals';
import { CONTACTS } from './sample-messages.js';
import { TEMPLATING } from './templating-works.js';

describe('what is compared with Handlebars', () => {
  it.each(TEMPLATING)('$name has the same result for every contact', ({ works: [theirs, ours] }) => {
    const texts = CONTACTS.map((_, n) => theirs?.run(n));
    expect(CONTACTS.map((_, n) => ours?.run(n))).toEqual(texts);
    expect(new Set(texts).size).toBeGreaterThan(100);
  });
});

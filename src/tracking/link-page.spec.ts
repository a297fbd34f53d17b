import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { deadEndPage, PAGE_POLICY } from './link-page.js';

describe.each(['unknown', 'expired', 'unavailable'] as const)('the page of a link that is %s', (end) => {
  const page = deadEndPage(end);

  it('loads nothing, and has the one style its policy allows', () => {
    expect(page).not.toMatch(/https?:|src=|href=|<script|url\(/);
    const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
    const allowed = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(PAGE_POLICY).toContain(`style-src ${allowed.join(' ')};`);
  });

  it('speaks English and Japanese, in light and dark', () => {
    expect(page).toMatch(/<html lang="en">[^]*<p lang="ja">[ぁ-ん]*/);
    expect(page).toContain('color-scheme:light dark');
  });
});

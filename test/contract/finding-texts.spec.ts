import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { FindingTexts } from '#libs/findings';
import { MESSAGE_TEXTS } from '#libs/line';
import { FILTER_TEXTS } from '#libs/rules';
import { TEMPLATE_TEXTS, VALUE_TEXTS } from '#libs/templating';
import { AUDIENCE_TEXTS } from '../../src/audiences/audience-texts.js';
import { CHECK_TEXTS } from '../../src/campaigns/checking/check-texts.js';
import { INPUT_TEXTS } from '../../src/common/index.js';
import { CONNECTION_TEXTS } from '../../src/connections/connection-texts.js';
import { CONTACT_TEXTS } from '../../src/contacts/contact-texts.js';
import { FILE_TEXTS, ROW_TEXTS } from '../../src/contacts/imports/import-texts.js';
import { EVENT_TEXTS } from '../../src/events/event-texts.js';
import { FOLLOWER_TEXTS } from '../../src/followers/follower-texts.js';
import { PASSWORD_TEXTS } from '../../src/identity/sign-in/password-rules.js';
import { MEDIA_TEXTS } from '../../src/media/media-texts.js';
import { MAKING_TEXTS } from '../../src/messages/message-maker.js';
import { OVERVIEW_TEXTS } from '../../src/overview/problem-texts.js';
import { RELAY_TEXTS } from '../../src/webhooks/relays/relay-texts.js';

/** All that the server can say of an input. */
const TABLES: Readonly<Record<string, FindingTexts>> = {
  MESSAGE_TEXTS,
  TEMPLATE_TEXTS,
  VALUE_TEXTS,
  FILTER_TEXTS,
  INPUT_TEXTS,
  CONTACT_TEXTS,
  ROW_TEXTS,
  FILE_TEXTS,
  CHECK_TEXTS,
  MAKING_TEXTS,
  AUDIENCE_TEXTS,
  CONNECTION_TEXTS,
  EVENT_TEXTS,
  FOLLOWER_TEXTS,
  PASSWORD_TEXTS,
  MEDIA_TEXTS,
  OVERVIEW_TEXTS,
  RELAY_TEXTS,
};

const ALL = Object.values(TABLES).flatMap((texts) => Object.entries(texts));
const LANGUAGES = ['en', 'ja', 'zh-TW', 'th'] as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;

function textsOf(language: string, area: string): Record<string, unknown> {
  const file = new URL(`../../apps/console/src/i18n/${language}/${area}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

const slotsOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');

describe('codes', () => {
  it('say the same wherever they are said', () => {
    const said = new Map<string, Set<string>>();
    for (const [code, text] of ALL) said.set(code, (said.get(code) ?? new Set()).add(text));
    expect([...said].filter(([, texts]) => texts.size > 1)).toEqual([]);
  });

  it('do not look like a form of a plural', () => {
    expect(ALL.map(([code]) => code).filter((code) => PLURAL.test(code))).toEqual([]);
  });
});

describe.each(LANGUAGES)('the console, in %s', (language) => {
  const texts = Object.entries(textsOf(language, 'findings')) as [string, string][];

  it('has words for every finding, and for nothing else', () => {
    const codes = new Set([...ALL.map(([code]) => code), 'name_missing']);
    expect([...new Set(texts.map(([key]) => key.replace(PLURAL, '')))].sort()).toEqual([...codes].sort());
  });

  it('fills in only what the finding comes with', () => {
    const slots = new Map(ALL.map(([code, text]) => [code, slotsOf(text)]));
    const unfilled = texts.filter(([key, text]) => {
      const given = slots.get(key.replace(PLURAL, '')) ?? [];
      // `number` is the count as the reader writes it.
      return slotsOf(text).some((slot) => !given.includes(slot === 'number' ? 'count' : slot));
    });
    expect(unfilled).toEqual([]);
  });

  it('has words for every refusal of the server', () => {
    const { problem } = textsOf(language, 'common') as { problem: { codes: Record<string, string> } };
    expect(problemCodes().filter((code) => !(code in problem.codes))).toEqual([]);
  });
});

/** As they stand in the source; of `campaign_cannot_…` and `…_not_found` what they are made of. */
function problemCodes(): string[] {
  const sources = readdirSync(new URL('../../src/', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'));
  const found = sources.flatMap((source) => [
    ...[...source.matchAll(/(?:new AppError|super)\(\s*'\w+',\s*'(\w+)'/g)].map(([, code = '']) => code),
    ...[...source.matchAll(/(?:new NotFound|super)\('([a-z_ ]+)', (?:id|`|[a-z]\w*[.)]|String)/g)].map(
      ([, what = '']) => `${what.replaceAll(' ', '_')}_not_found`,
    ),
    ...[...source.matchAll(/code: '(\w+)', detail/g)].map(([, code = '']) => code),
  ]);
  expect(found.length).toBeGreaterThan(50);
  return [...new Set(found)];
}

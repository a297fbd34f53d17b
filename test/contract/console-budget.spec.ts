import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadOf, MESSAGE_STEP, SHELL } from '../support/console-load.js';

const BUILT = fileURLToPath(new URL('../../dist/apps/console', import.meta.url));
const STYLES_KB = 15;

/** What is fetched before a route is of use, and how many kilobytes of it may be scripts, sent with gzip. */
const ROUTES: Record<string, { scriptKb: number; modules: string[] }> = {
  overview: { scriptKb: 370, modules: ['features/overview/overview-screen.tsx', 'i18n/en/overview.json'] },
  campaigns: { scriptKb: 370, modules: ['features/campaigns/campaign-list.tsx', 'i18n/en/campaigns.json'] },
  audience: { scriptKb: 400, modules: ['features/audiences/audience-screen.tsx', 'i18n/en/audiences.json'] },
  contacts: { scriptKb: 380, modules: ['features/contacts/contact-list.tsx', 'i18n/en/contacts.json'] },
  report: {
    scriptKb: 470,
    modules: [
      'features/report/report-screen.tsx',
      'features/report/clicks/hour-chart.tsx',
      'i18n/en/report.json',
    ],
  },
  message: { scriptKb: 430, modules: MESSAGE_STEP.needed },
};

describe.each(Object.entries(ROUTES))('what a browser loads for %s', (_name, { scriptKb, modules }) => {
  const { scriptBytes, styleBytes } = loadOf(BUILT, [...SHELL, ...modules]);

  it(`is at most ${scriptKb} KB of scripts`, () => {
    expect(scriptBytes / 1_000).toBeLessThanOrEqual(scriptKb);
  });

  it(`is at most ${STYLES_KB} KB of styles`, () => {
    expect(styleBytes / 1_000).toBeLessThanOrEqual(STYLES_KB);
  });
});

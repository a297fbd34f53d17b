import { describe, expect, it } from '@jest/globals';
import { loadSettings, SettingsError } from './load-settings.js';

function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    loadSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe('loadSettings', () => {
  it('given nothing, answers the documented defaults', () => {
    const settings = loadSettings({});
    expect(settings).toMatchObject({ port: 3000, logLevel: 'info', lineApiBaseUrl: 'https://api.line.me' });
    expect(settings.dataDir).toMatch(/\/data$/);
    expect(settings.databaseUrl).toBeUndefined();
  });

  it('given an empty value, takes the default', () => {
    expect(loadSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000 });
  });

  it('lists every mistake at once, by name, and never repeats a value', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://secret@host/db',
      ENCRYPTION_KEY: 'c2hvcnQ=',
      ADMIN_API_KEY: 'with space',
      LOG_LEVEL: 'loud',
      METRICS_TOKEN: 'täken',
    });
    expect(problems.map((line) => line.split(' ')[0]).toSorted()).toEqual([
      'ADMIN_API_KEY',
      'DATABASE_URL',
      'ENCRYPTION_KEY',
      'LOG_LEVEL',
      'METRICS_TOKEN',
      'PORT',
    ]);
    expect(problems.join('\n')).not.toMatch(/secret|eighty|short|loud/);
  });
});

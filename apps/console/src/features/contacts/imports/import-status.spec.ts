import { describe, expect, it } from '@jest/globals';
import { isChanging, isUnderWay, shareDone } from './import-status.js';

describe('shareDone', () => {
  it.each([
    [{ status: 'checking', rowsRead: 0, rowsTotal: null }, null],
    [{ status: 'running', rowsRead: 250, rowsTotal: 1_000 }, 0.25],
    [{ status: 'cancelled', rowsRead: 250, rowsTotal: 1_000 }, 0.25],
    [{ status: 'running', rowsRead: 0, rowsTotal: 0 }, 1],
    [{ status: 'done', rowsRead: 10, rowsTotal: 10 }, 1],
  ] as const)('of %j is %j', (job, share) => {
    expect(shareDone(job)).toBe(share);
  });
});

const ALL = ['checking', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone'] as const;

describe('isUnderWay', () => {
  it('holds until the import has ended', () => {
    expect(ALL.filter((status) => isUnderWay({ status }))).toEqual(['checking', 'running']);
  });
});

describe('isChanging', () => {
  it('holds as long as it is imported or undone', () => {
    expect(ALL.filter((status) => isChanging({ status }))).toEqual(['checking', 'running', 'undoing']);
  });
});

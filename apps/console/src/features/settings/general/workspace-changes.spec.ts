import { describe, expect, it } from '@jest/globals';
import { changesOf } from './workspace-changes.js';

const saved = { name: 'Sakura Coffee', timeZone: 'Asia/Tokyo' };

describe('changesOf', () => {
  it('is empty for what is saved already', () => {
    expect(changesOf(saved, { name: ' Sakura Coffee ', timeZone: 'Asia/Tokyo' })).toEqual({});
    expect(changesOf(saved, { name: '' })).toEqual({});
  });

  it('has what differs, and no more', () => {
    expect(changesOf(saved, { ...saved, timeZone: 'Asia/Taipei' })).toEqual({ timeZone: 'Asia/Taipei' });
    expect(changesOf(saved, { ...saved, name: 'Sakura' })).toEqual({ name: 'Sakura' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { FileCache } from './file-cache.js';
import type { MediaFile } from './media.js';

const file = (bytes: number): MediaFile => ({ type: 'image/png', etag: 'x', content: Buffer.alloc(bytes) });

describe('FileCache', () => {
  it('drops what was unused for longest when there is no room', () => {
    const cache = new FileCache(100);
    cache.set('a', file(40), 0);
    cache.set('b', file(40), 0);
    cache.get('a');
    cache.set('c', file(40), 0);
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('counts a file that is set again once, and one that was deleted not at all', () => {
    const cache = new FileCache(100);
    for (let second = 0; second < 5; second++) cache.set('a', file(40), second);
    cache.set('b', file(40), 0);
    cache.delete('b');
    cache.set('c', file(60), 0);
    expect(cache.get('a')?.checkedAtMs).toBe(4);
    expect(cache.get('c')).toBeDefined();
  });

  it('does not take what is larger than all of it', () => {
    const cache = new FileCache(100);
    cache.set('a', file(40), 0);
    cache.set('b', file(101), 0);
    expect([cache.get('a') !== undefined, cache.get('b')]).toEqual([true, undefined]);
  });
});

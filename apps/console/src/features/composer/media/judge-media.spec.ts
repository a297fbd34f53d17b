import { describe, expect, it } from '@jest/globals';
import { judgeMedia } from './judge-media.js';

const media = {
  name: 'spring.jpg',
  urls: { original: 'https://a.jp/media/1', preview: 'https://a.jp/media/1/preview', imagemapBase: null },
  fits: [
    { use: 'image' as const, ok: true, remarks: [], url: 'https://a.jp/media/1' },
    { use: 'icon' as const, ok: false, remarks: [{ code: 'icon_type', message: 'is a JPEG' }], url: null },
    {
      use: 'template' as const,
      ok: true,
      remarks: [{ code: 'image_still', message: 'moves in flex messages only' }],
      url: 'https://a.jp/media/1',
    },
  ],
};

const inEnglish = ({ message }: { message: string }): string => message;

describe('judgeMedia', () => {
  it('gives the address for the place, and what to know', () => {
    expect(judgeMedia(media, 'image', inEnglish)).toEqual({
      url: 'https://a.jp/media/1',
      faults: [],
      notes: [],
      localUrl: null,
    });
    expect(judgeMedia(media, 'template', inEnglish).notes).toEqual([
      'spring.jpg: moves in flex messages only',
    ]);
  });

  it('says why an image cannot stand there', () => {
    expect(judgeMedia(media, 'icon', inEnglish)).toEqual({
      url: '',
      faults: ['spring.jpg: is a JPEG'],
      notes: [],
      localUrl: null,
    });
  });

  it('says at which address LINE could not fetch it', () => {
    const urls = { ...media.urls, original: 'http://10.0.0.5:3000/media/1' };
    expect(judgeMedia({ ...media, urls }, 'image', inEnglish).localUrl).toBe('http://10.0.0.5:3000');
  });
});

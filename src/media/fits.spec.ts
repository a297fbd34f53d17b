import { describe, expect, it } from '@jest/globals';
import { say } from './media-texts.js';
import { fitsOf, type Fit, type FitFacts, type Use } from './fits.js';

const aPhoto = (change: Partial<FitFacts> = {}): FitFacts => ({
  type: 'image/jpeg',
  width: 4000,
  height: 3000,
  bytes: 3_000_000,
  animated: false,
  previewType: 'image/jpeg',
  ...change,
});
const aLogo = (change: Partial<FitFacts> = {}): FitFacts =>
  aPhoto({ type: 'image/png', previewType: 'image/png', width: 512, height: 512, bytes: 40_000, ...change });

function fit(facts: FitFacts, use: Use): Omit<Fit, 'use'> {
  const found = fitsOf(facts).find((candidate) => candidate.use === use);
  if (!found) throw new Error(use);
  const { use: _use, ...rest } = found;
  return rest;
}

describe('fitsOf', () => {
  it('says of every use whether it fits', () => {
    expect(fitsOf(aPhoto()).map(({ use, ok }) => [use, ok])).toEqual([
      ['image', true],
      ['imagemap', true],
      ['flex', true],
      ['template', true],
      ['icon', false],
    ]);
  });

  it('given a photo, takes its preview where LINE takes 1024 pixels', () => {
    expect(fit(aPhoto(), 'image')).toEqual({ ok: true, remarks: [], address: 'original' });
    expect(fit(aPhoto(), 'imagemap')).toEqual({ ok: true, remarks: [], address: 'imagemap' });
    const remarks = [say('image_by_preview', { width: 4000, height: 3000, max: 1024 })];
    expect(fit(aPhoto(), 'flex')).toEqual({ ok: true, remarks, address: 'preview' });
    expect(fit(aPhoto(), 'template')).toEqual({ ok: true, remarks, address: 'preview' });
  });

  it('given a tall one, takes the original in a template, whose width alone is limited', () => {
    const tall = aPhoto({ width: 1000, height: 3000 });
    expect(fit(tall, 'template')).toEqual({ ok: true, remarks: [], address: 'original' });
    expect(fit(tall, 'flex').address).toBe('preview');
  });

  it('given fewer than 1040 pixels, warns that an imagemap looks soft', () => {
    expect(fit(aPhoto({ width: 600, height: 400 }), 'imagemap')).toEqual({
      ok: true,
      remarks: [say('imagemap_scaled_up', { width: 600, base: 1040 })],
      address: 'imagemap',
    });
  });

  it('given one more than five times as high as wide, is no imagemap', () => {
    expect(fit(aPhoto({ width: 1040, height: 5200 }), 'imagemap').ok).toBe(true);
    expect(fit(aPhoto({ width: 1040, height: 5201 }), 'imagemap')).toMatchObject({
      ok: false,
      address: null,
    });
  });

  it('plays animations in flex messages up to 300 KB and 1024 pixels', () => {
    const animation = aLogo({ animated: true, bytes: 300_000 });
    expect(fit(animation, 'flex')).toMatchObject({ ok: true, address: 'original' });
    expect(fit(animation, 'image')).toMatchObject({ ok: true, remarks: [say('image_still')] });
    expect(fit({ ...animation, bytes: 300_001 }, 'flex')).toMatchObject({ ok: false, address: 'preview' });
    expect(fit({ ...animation, height: 1025 }, 'flex')).toMatchObject({ ok: false, address: 'preview' });
  });

  it.each<[string, Partial<FitFacts>, boolean, Fit['address']]>([
    ['a square PNG', {}, true, 'original'],
    ['one that is not square', { height: 500 }, false, null],
    ['a JPEG', { type: 'image/jpeg' }, false, null],
    ['a large one', { bytes: 1_000_001 }, true, 'preview'],
    ['a large one whose preview is a JPEG', { bytes: 1_000_001, previewType: 'image/jpeg' }, false, null],
  ])('given %s, says whether it is an icon', (_name, change, ok, address) => {
    expect(fit(aLogo(change), 'icon')).toMatchObject({ ok, address });
  });
});

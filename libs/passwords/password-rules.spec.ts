import { describe, expect, it } from '@jest/globals';
import { LONGEST_PASSWORD, passwordFlaws } from './password-rules.js';

describe('passwordFlaws', () => {
  it('finds nothing in a long sentence, whatever its letters', () => {
    expect(passwordFlaws('ramen on a rainy night', 'mika@shop.example')).toEqual([]);
    expect(passwordFlaws('雨の夜にはラーメンが一番', 'mika@shop.example')).toEqual([]);
  });

  it('counts characters, not their bytes', () => {
    expect(passwordFlaws('𠮷野家𠮷野家𠮷野家', '')).toEqual(['too_short']);
  });

  it('refuses what is too long to be typed again', () => {
    expect(passwordFlaws('abc'.repeat(LONGEST_PASSWORD), '')).toEqual(['too_long']);
  });

  it('refuses the e-mail address and what stands before its @, in any case', () => {
    expect(passwordFlaws('Mika.Sato.2026', 'mika.sato.2026@shop.example')).toEqual(['is_email']);
    expect(passwordFlaws(' MIKA@shop.example', 'mika@shop.example')).toEqual(['is_email']);
  });

  it('refuses what is guessed first', () => {
    expect(passwordFlaws('Password123', '')).toEqual(['too_common']);
    expect(passwordFlaws('ababababababab', '')).toEqual(['too_common']);
  });

  it('names all there is, the weightiest first', () => {
    expect(passwordFlaws('aaaa', '')).toEqual(['too_short', 'too_common']);
  });
});

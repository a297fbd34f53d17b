import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskPersonalData } from './mask.js';

const lineId = fc
  .tuple(
    fc.constantFrom('U', 'C', 'R'),
    fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 }),
  )
  .map(([letter, digits]) => letter + digits);

describe('maskPersonalData', () => {
  it('leaves no LINE ID, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.string(), lineId, fc.string(), (before, id, after) =>
        expect(maskPersonalData(before + id + after)).not.toContain(id),
      ),
    );
  });

  it.each(['%22', 'user_', '/profile/', '"to":"'])('masks a LINE ID after %s', (before) => {
    expect(maskPersonalData(`${before}U${'0'.repeat(32)}"`)).toBe(`${before}U…"`);
  });

  it('leaves no access token', () => {
    expect(maskPersonalData('{"authorization":"bearer abc+/=.def"}, and Bearer  xyz')).toBe(
      '{"authorization":"Bearer …"}, and Bearer …',
    );
  });

  it('changes nothing else, and masks what is masked no further', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const masked = maskPersonalData(text);
        if (!/bearer|[UCR][0-9a-f]{32}/i.test(text)) expect(masked).toBe(text);
        expect(maskPersonalData(masked)).toBe(masked);
      }),
    );
    expect(maskPersonalData('U123 and Cabc are no ids')).toBe('U123 and Cabc are no ids');
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  freeKey,
  newSubstitution,
  removeSubstitution,
  renameSubstitution,
  setSubstitution,
  substitutionRows,
} from './substitutions.js';

const smile = { type: 'emoji', productId: 'p', emojiId: 'e' };
const message = { type: 'textV2', text: '{smile} {{smile}} {smile}', substitution: { smile } };

describe('substitutions', () => {
  it('are listed, with whether the text uses them', () => {
    const unused = { ...message, text: '{{smile}}' };
    expect(substitutionRows(message)).toEqual([{ key: 'smile', kind: 'emoji', value: smile, isUsed: true }]);
    expect(substitutionRows(unused)[0]).toMatchObject({ isUsed: false });
  });

  it('are added under a free key', () => {
    const one = setSubstitution(message, freeKey(message, 'emoji'), newSubstitution('emoji'));
    expect(Object.keys(one['substitution'] as object)).toEqual(['smile', 'emoji1']);
    expect(freeKey(one, 'emoji')).toBe('emoji2');
    expect(freeKey(one, 'all')).toBe('mention1');
  });

  it('are renamed and removed in the text too, where they are no tags', () => {
    expect(renameSubstitution(message, 'smile', 'grin')).toEqual({
      type: 'textV2',
      text: '{grin} {{smile}} {grin}',
      substitution: { grin: smile },
    });
    expect(removeSubstitution(message, 'smile')).toEqual({ type: 'textV2', text: ' {{smile}} ' });
  });

  it('keep their key where the new one is taken or refused by LINE', () => {
    expect(renameSubstitution(message, 'smile', 'smile face')).toBe(message);
    expect(renameSubstitution(message, 'smile', 'smile')).toBe(message);
  });
});

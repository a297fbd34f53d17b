import { editBetween } from '../../../template/edit-between.js';

type Emoji = Record<string, unknown>;

/**
 * LINE emojis of a text stand at the positions of its `$`. When the text is edited those behind the change move along, and
 * those within what was taken out go.
 */
export function moveEmojis(emojis: readonly Emoji[], before: string, after: string): Emoji[] | undefined {
  const { from, to, insert } = editBetween(before, after);
  const by = insert.length - (to - from);
  const kept = emojis.flatMap((emoji) => {
    const index = Number(emoji['index']);
    if (index < from) return [emoji];
    return index >= to ? [{ ...emoji, index: index + by }] : [];
  });
  return kept.length > 0 ? kept : undefined;
}

import type { TFunction } from 'i18next';
import type { Block } from './flex-tree.js';

const KNOWN = [
  'bubble',
  'carousel',
  'box',
  'text',
  'span',
  'image',
  'icon',
  'button',
  'separator',
  'filler',
  'video',
] as const;

/** What a part is called: its block in the bubble, else its type; a type we do not know by its own name. */
export function partName(t: TFunction<'composer'>, type: string, block: Block | null): string {
  const known = KNOWN.find((one) => one === type);
  const kind = known ? t(`structured.flex.types.${known}`) : type;
  if (!block) return kind;
  const place = t(`structured.flex.blocks.${block}`);
  return type === 'box' ? place : t('structured.flex.blockOf', { block: place, type: kind });
}

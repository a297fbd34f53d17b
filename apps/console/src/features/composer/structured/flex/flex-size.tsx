import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_BUBBLE_BYTES, MAX_FLEX_CAROUSEL_BYTES } from '../../../../../../../libs/line/limits.js';
import { useFormats } from '../../../../i18n/index.js';
import type { Json } from '../../json.js';

/** From this share of what LINE allows on, it is worth a word. */
const NEAR = 0.8;

/** How much of LINE's room for a message is used, once that matters. */
export function FlexSize({ contents }: { contents: Json }): ReactNode {
  const { t } = useTranslation('composer');
  const formats = useFormats();
  const most = contents['type'] === 'carousel' ? MAX_FLEX_CAROUSEL_BYTES : MAX_BUBBLE_BYTES;
  const used = new TextEncoder().encode(JSON.stringify(contents)).length;
  if (used < most * NEAR) return null;
  return (
    <p className={used > most ? 'field-error' : 'muted'}>
      {t('structured.flex.bytes', { used: formats.bytes(used), most: formats.bytes(most) })}
    </p>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TEMPLATE_TITLE_GRAPHEMES } from '../../../../../../../libs/line/limits.js';
import { put, textOf } from '../../json.js';
import { ImageField } from '../../image-field.js';
import { TemplateField } from '../../../../template/index.js';
import type { CardProps } from './template-part.js';
import { type TemplateKind, textLimit } from './template-kinds.js';

/** Picture, title and text of a card: those it has. */
export function CardTexts({
  card,
  kind,
  onChange,
  path,
  context,
}: CardProps & { kind: TemplateKind }): ReactNode {
  const { t } = useTranslation('composer');
  const set =
    (key: string) =>
    (value: string): void =>
      onChange(put(card, key, value), `${path}.${key}`);
  return (
    <>
      {card['thumbnailImageUrl'] !== undefined && (
        <ImageField
          label={t('structured.template.picture')}
          value={textOf(card['thumbnailImageUrl'])}
          onChange={set('thumbnailImageUrl')}
          path={`${path}.thumbnailImageUrl`}
          use="template"
          mistakes={context.mistakes}
          readOnly={context.readOnly}
        />
      )}
      {card['title'] !== undefined && (
        <TemplateField
          label={t('structured.template.title')}
          value={textOf(card['title'])}
          onChange={set('title')}
          path={`${path}.title`}
          {...context}
          limit={{ graphemes: MAX_TEMPLATE_TITLE_GRAPHEMES }}
        />
      )}
      <TemplateField
        label={t('structured.template.text')}
        value={textOf(card['text'])}
        onChange={set('text')}
        path={`${path}.text`}
        {...context}
        limit={{ graphemes: textLimit(kind, card) }}
        multiline
      />
    </>
  );
}

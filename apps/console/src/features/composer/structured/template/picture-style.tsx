import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame } from '../../../../template/index.js';
import { Select } from '../../../../ui/select.js';
import { put } from '../../json.js';
import { hasPart } from './template-kinds.js';
import type { TemplatePartProps } from './template-part.js';

const STYLES = { imageAspectRatio: ['rectangle', 'square'], imageSize: ['cover', 'contain'] } as const;

/** Shape of the pictures, and how they are fitted into it; only where there are any. */
export function PictureStyle({ template, onChange, path, context }: TemplatePartProps): ReactNode {
  const { t } = useTranslation('composer');
  const cards = [
    template,
    ...(Array.isArray(template['columns']) ? (template['columns'] as (typeof template)[]) : []),
  ];
  if (!hasPart(cards, 'thumbnailImageUrl')) return null;
  return (
    <div className="field-row">
      {(['imageAspectRatio', 'imageSize'] as const).map((key) => (
        <FieldFrame
          key={key}
          label={t(`structured.template.${key}`)}
          path={`${path}.${key}`}
          mistakes={context.mistakes}
        >
          {({ id, describedBy }) => (
            <Select<string>
              id={id}
              aria-describedby={describedBy}
              disabled={context.readOnly}
              value={typeof template[key] === 'string' ? template[key] : STYLES[key][0]}
              options={STYLES[key].map((value) => ({ value, label: styleName(value) }))}
              onChange={(value) => onChange(put(template, key, value), `${path}.${key}`)}
            />
          )}
        </FieldFrame>
      ))}
    </div>
  );

  function styleName(value: (typeof STYLES)[keyof typeof STYLES][number]): string {
    return t(`structured.template.styles.${value}`);
  }
}

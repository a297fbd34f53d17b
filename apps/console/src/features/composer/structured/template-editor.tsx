import type { ReactNode } from 'react';
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MessageEditorProps } from '../message-editor.js';
import { AltTextField } from './alt-text-field.js';
import { followedByAltText } from './alt-text.js';
import type { Json } from '../json.js';
import './structured.css';
import { ButtonsCard } from './template/buttons-card.js';
import { CarouselColumns } from './template/carousel-columns.js';
import { ConfirmCard } from './template/confirm-card.js';
import { PictureColumns } from './template/picture-columns.js';
import type { TemplatePartProps } from './template/template-part.js';
import { asKind, kindOf, TEMPLATE_KINDS, type TemplateKind, templateOf } from './template/template-kinds.js';

/** A message of one of LINE's ready layouts. */
export function TemplateEditor(props: MessageEditorProps): ReactNode {
  const { message, onChange, path, ...context } = props;
  const { t } = useTranslation('composer');
  const template = templateOf(message);
  const kind = kindOf(template);
  const change = (after: Json, name: string): void =>
    onChange(followedByAltText(message, { ...message, template: after }), name);
  const part: TemplatePartProps = { template, onChange: change, path: `${path}.template`, context };
  return (
    <div className="structured">
      <Radio.Group
        className="kind-choice"
        optionType="button"
        aria-label={t('structured.template.kind')}
        value={kind}
        disabled={context.readOnly}
        options={TEMPLATE_KINDS.map((value) => ({
          value,
          label: t(`structured.template.kinds.${value}.name`),
        }))}
        onChange={({ target }) =>
          change(asKind(template, target.value as TemplateKind), `${path}.template.type`)
        }
      />
      <p className="muted">{t(`structured.template.kinds.${kind}.about`)}</p>
      <Card kind={kind} part={part} />
      <AltTextField {...props} />
    </div>
  );
}

function Card({ kind, part }: { kind: TemplateKind; part: TemplatePartProps }): ReactNode {
  switch (kind) {
    case 'buttons':
      return <ButtonsCard {...part} />;
    case 'confirm':
      return <ConfirmCard {...part} />;
    case 'carousel':
      return <CarouselColumns {...part} />;
    case 'image_carousel':
      return <PictureColumns {...part} />;
  }
}

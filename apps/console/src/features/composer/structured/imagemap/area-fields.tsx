import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MAX_CLIPBOARD_UNITS,
  MAX_IMAGEMAP_LABEL_UNITS,
  MAX_IMAGEMAP_TEXT_UNITS,
  MAX_LINK_UNITS,
} from '../../../../../../../libs/line/limits.js';
import { FieldFrame, TemplateField } from '../../../../template/index.js';
import { Select } from '../../../../ui/select.js';
import type { FieldContext } from '../../message-editor.js';
import { type Json, put, textOf } from '../../json.js';
import { OwnMistakes } from '../own-mistakes.js';
import { AreaNumbers } from './area-numbers.js';
import type { Size } from './geometry.js';
import {
  AREA_ACTIONS,
  type AreaAction,
  areaOf,
  asAreaAction,
  kindOf,
  SUBJECT,
  subjectOf,
} from './tap-areas.js';

const LIMITS: Readonly<Record<AreaAction, number>> = {
  uri: MAX_LINK_UNITS,
  message: MAX_IMAGEMAP_TEXT_UNITS,
  clipboard: MAX_CLIPBOARD_UNITS,
};

interface AreaFieldsProps {
  action: Json;
  picture: Size;
  onChange: (action: Json, name: string) => void;
  path: string;
  context: FieldContext;
}

/** What a tap on one area does, what it is called for who cannot see it, and where it lies. */
export function AreaFields({ action, picture, onChange, path, context }: AreaFieldsProps): ReactNode {
  const { t } = useTranslation('composer');
  const kind = kindOf(action);
  const key = SUBJECT[kind];
  return (
    <div className="column">
      <FieldFrame label={t('structured.imagemap.does')} path={`${path}.type`} mistakes={context.mistakes}>
        {({ id, describedBy }) => (
          <Select<AreaAction>
            id={id}
            aria-describedby={describedBy}
            value={kind}
            disabled={context.readOnly}
            options={AREA_ACTIONS.map((value) => ({
              value,
              label: t(`structured.imagemap.actions.${value}.name`),
            }))}
            onChange={(value) => onChange(asAreaAction(action, value), `${path}.type`)}
          />
        )}
      </FieldFrame>
      <TemplateField
        {...context}
        label={t(`structured.imagemap.actions.${kind}.subject`)}
        value={subjectOf(action)}
        onChange={(value) => onChange(put(action, key, value), `${path}.${key}`)}
        path={`${path}.${key}`}
        limit={{ units: LIMITS[kind] }}
        multiline={kind !== 'uri'}
      />
      <TemplateField
        {...context}
        label={t('structured.imagemap.label')}
        help={t('structured.imagemap.labelHelp')}
        value={textOf(action['label'])}
        onChange={(value) => onChange(put(action, 'label', value || undefined), `${path}.label`)}
        path={`${path}.label`}
        limit={{ units: MAX_IMAGEMAP_LABEL_UNITS }}
      />
      <AreaNumbers
        area={areaOf(action['area'])}
        picture={picture}
        onChange={(area, name) => onChange({ ...action, area }, name)}
        path={`${path}.area`}
        context={context}
      />
      <OwnMistakes mistakes={context.mistakes} path={`${path}.area`} />
    </div>
  );
}

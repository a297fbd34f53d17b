import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MAX_ACTION_TEXT_GRAPHEMES,
  MAX_CLIPBOARD_UNITS,
  MAX_LINK_UNITS,
  MAX_POSTBACK_DATA_UNITS,
} from '../../../../../../libs/line/limits.js';
import { FieldFrame, type LengthLimit, TemplateField } from '../../../template/index.js';
import { Select } from '../../../ui/select.js';
import { objectOf, put, textOf } from '../json.js';
import type { ActionEditorProps } from './action-editor-props.js';
import type { ActionType } from './action-kinds.js';
import { DatetimeFields } from './datetime-fields.js';

type TextKey = 'uri' | 'text' | 'data' | 'displayText' | 'fillInText' | 'clipboardText';

interface TextOf {
  name: TextKey;
  limit: LengthLimit;
  isOptional?: boolean;
  isLong?: boolean;
}

/** The texts of each kind of action, in the order in which they are asked for. */
const TEXTS: Readonly<Record<ActionType, readonly TextOf[]>> = {
  uri: [{ name: 'uri', limit: { units: MAX_LINK_UNITS } }],
  message: [{ name: 'text', limit: { graphemes: MAX_ACTION_TEXT_GRAPHEMES } }],
  postback: [
    { name: 'data', limit: { units: MAX_POSTBACK_DATA_UNITS } },
    { name: 'displayText', limit: { graphemes: MAX_ACTION_TEXT_GRAPHEMES }, isOptional: true },
  ],
  datetimepicker: [{ name: 'data', limit: { units: MAX_POSTBACK_DATA_UNITS } }],
  clipboard: [{ name: 'clipboardText', limit: { units: MAX_CLIPBOARD_UNITS }, isLong: true }],
  camera: [],
  cameraRoll: [],
  location: [],
};

type ActionFieldsProps = ActionEditorProps & { type: ActionType };

/** What an action of this kind needs beside its label. */
export function ActionFields(props: ActionFieldsProps): ReactNode {
  const { type, action, onChange, path, desktopLink = false, readOnly = false } = props;
  const altUri = objectOf(action['altUri']);
  return (
    <>
      {TEXTS[type].map((text) => (
        <ActionText key={text.name} {...props} {...text} />
      ))}
      {type === 'datetimepicker' && <DatetimeFields {...props} readOnly={readOnly} />}
      {type === 'postback' && <KeyboardFields {...props} />}
      {type === 'uri' && desktopLink && (
        <DesktopLink
          {...props}
          value={textOf(altUri['desktop'])}
          onLink={(link) =>
            onChange(
              put(action, 'altUri', link === '' ? undefined : put(altUri, 'desktop', link)),
              `${path}.altUri.desktop`,
            )
          }
        />
      )}
    </>
  );
}

function ActionText(props: ActionFieldsProps & TextOf): ReactNode {
  const {
    action,
    onChange,
    path,
    mistakes,
    fields,
    coverage,
    readOnly,
    name,
    limit,
    isOptional = false,
    isLong = false,
  } = props;
  const { t } = useTranslation('composer');
  return (
    <TemplateField
      label={t(`action.field.${name}`)}
      help={t(`action.help.${name}`)}
      value={textOf(action[name])}
      path={`${path}.${name}`}
      limit={limit}
      multiline={isLong}
      mistakes={mistakes}
      fields={fields}
      coverage={coverage}
      readOnly={readOnly ?? false}
      onChange={(value) =>
        onChange(put(action, name, value === '' && isOptional ? undefined : value), `${path}.${name}`)
      }
    />
  );
}

function DesktopLink(
  props: ActionFieldsProps & { value: string; onLink: (link: string) => void },
): ReactNode {
  const { value, onLink, path, mistakes, fields, coverage, readOnly } = props;
  const { t } = useTranslation('composer');
  return (
    <TemplateField
      label={t('action.field.desktop')}
      help={t('action.help.desktop')}
      value={value}
      path={`${path}.altUri.desktop`}
      limit={{ units: MAX_LINK_UNITS }}
      mistakes={mistakes}
      fields={fields}
      coverage={coverage}
      readOnly={readOnly ?? false}
      onChange={onLink}
    />
  );
}

const INPUT_OPTIONS = ['openKeyboard', 'openVoice', 'openRichMenu', 'closeRichMenu'] as const;

/** What the phone opens after a postback, and what the keyboard begins with. */
function KeyboardFields(props: ActionFieldsProps): ReactNode {
  const { action, onChange, path, mistakes, readOnly } = props;
  const { t } = useTranslation('composer');
  const option = INPUT_OPTIONS.find((known) => known === action['inputOption']);
  const choose = (chosen: string): void => {
    const changed = put(action, 'inputOption', chosen === 'none' ? undefined : chosen);
    onChange(
      chosen === 'openKeyboard' ? changed : put(changed, 'fillInText', undefined),
      `${path}.inputOption`,
    );
  };
  return (
    <>
      <FieldFrame label={t('action.field.inputOption')} path={`${path}.inputOption`} mistakes={mistakes}>
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            value={option ?? 'none'}
            disabled={readOnly ?? false}
            options={(['none', ...INPUT_OPTIONS] as const).map((value) => ({
              value,
              label: t(`action.opens.${value}`),
            }))}
            onChange={choose}
          />
        )}
      </FieldFrame>
      {option === 'openKeyboard' && <ActionText {...props} {...FILL_IN} />}
    </>
  );
}

const FILL_IN: TextOf = {
  name: 'fillInText',
  limit: { graphemes: MAX_ACTION_TEXT_GRAPHEMES },
  isOptional: true,
};

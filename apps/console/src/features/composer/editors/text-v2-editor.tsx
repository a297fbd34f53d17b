import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TEXT_UNITS } from '../../../../../../libs/line/limits.js';
import { TemplateField, type TemplateHandle } from '../../../template/index.js';
import type { MessageEditorProps } from '../message-editor.js';
import { put, textOf } from '../json.js';
import { SubstitutionList } from './substitution-list.js';

/** A text in which `{name}` stands for a LINE emoji or a mention. */
export function TextV2Editor(props: MessageEditorProps): ReactNode {
  const { message, onChange, path, ...context } = props;
  const { t } = useTranslation('composer');
  const input = useRef<TemplateHandle>(null);
  return (
    <>
      <TemplateField
        {...context}
        label={t('text.label')}
        help={t('textV2.help')}
        value={textOf(message['text'])}
        path={`${path}.text`}
        limit={{ units: MAX_TEXT_UNITS }}
        multiline
        textV2
        handle={input}
        onChange={(text) => onChange(put(message, 'text', text), `${path}.text`)}
      />
      <SubstitutionList {...props} onInsert={(key) => input.current?.insert(`{${key}}`)} />
    </>
  );
}

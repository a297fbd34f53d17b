import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MessageEditorProps } from '../message-editor.js';
import { SubstitutionFields } from './substitution-fields.js';
import {
  freeKey,
  newSubstitution,
  removeSubstitution,
  renameSubstitution,
  setSubstitution,
  substitutionRows,
} from './substitutions.js';

const EMOJI_LIST = 'https://developers.line.biz/en/docs/messaging-api/emoji-list/';

interface SubstitutionListProps extends MessageEditorProps {
  onInsert: (key: string) => void;
}

/** What each `{name}` of the text stands for. */
export function SubstitutionList({
  message,
  onChange,
  path,
  mistakes,
  readOnly,
  onInsert,
}: SubstitutionListProps): ReactNode {
  const { t } = useTranslation('composer');
  const rows = substitutionRows(message);
  const here = `${path}.substitution`;
  return (
    <div className="substitutions" data-path={here}>
      <p className="field-help">
        {t('textV2.listHelp')}{' '}
        <a href={EMOJI_LIST} target="_blank" rel="noreferrer">
          {t('textV2.emojiList')}
        </a>
      </p>
      <ul>
        {rows.map((row, index) => (
          <SubstitutionFields
            key={index}
            row={row}
            path={`${here}.${row.key}`}
            mistakes={mistakes}
            readOnly={readOnly}
            onInsert={() => onInsert(row.key)}
            onValue={(value, name) => onChange(setSubstitution(message, row.key, value), `${here}.${name}`)}
            onRename={(to) => onChange(renameSubstitution(message, row.key, to), `${here}.name`)}
            onRemove={() => onChange(removeSubstitution(message, row.key), `${here}.remove`)}
          />
        ))}
      </ul>
      {!readOnly && (
        <span className="toolbar">
          {(['emoji', 'all'] as const).map((kind) => (
            <Button
              key={kind}
              size="small"
              onClick={() => {
                const key = freeKey(message, kind);
                onChange(setSubstitution(message, key, newSubstitution(kind)), `${here}.add`);
                onInsert(key);
              }}
            >
              {t(kind === 'emoji' ? 'textV2.addEmoji' : 'textV2.addMention')}
            </Button>
          ))}
        </span>
      )}
    </div>
  );
}

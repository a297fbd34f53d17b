import { type ReactNode, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldFrame } from '../../../template/index.js';
import { Select } from '../../../ui/select.js';
import type { MessageEditorProps } from '../message-editor.js';
import { type Json, objectOf, put, textOf } from '../json.js';
import {
  isSubstitutionKey,
  newSubstitution,
  type SubstitutionKind,
  type SubstitutionRow,
} from './substitutions.js';

const KINDS = ['emoji', 'user', 'all'] as const satisfies readonly SubstitutionKind[];

interface SubstitutionFieldsProps extends Pick<MessageEditorProps, 'mistakes' | 'readOnly' | 'path'> {
  row: SubstitutionRow;
  onInsert: () => void;
  onValue: (value: Json, name: string) => void;
  onRename: (to: string) => void;
  onRemove: () => void;
}

/** One of them: its name in the text, what it is, and which. */
export function SubstitutionFields({
  row,
  path,
  mistakes,
  readOnly,
  onInsert,
  onValue,
  onRename,
  onRemove,
}: SubstitutionFieldsProps): ReactNode {
  const { t } = useTranslation('composer');
  const { key, kind, value } = row;
  const [typed, setTyped] = useState<string | null>(null);
  const user = objectOf(value['mentionee']);
  const texts =
    kind === 'emoji' ? (['productId', 'emojiId'] as const) : kind === 'user' ? (['userId'] as const) : [];
  const change = (name: 'productId' | 'emojiId' | 'userId', text: string): void =>
    onValue(
      name === 'userId' ? put(value, 'mentionee', put(user, name, text)) : put(value, name, text),
      `${key}.${name}`,
    );
  const finishName = (): void => {
    if (typed !== null && isSubstitutionKey(typed)) onRename(typed);
    setTyped(null);
  };
  return (
    <li className="substitution" data-path={path}>
      <FieldFrame
        label={t('textV2.name')}
        path={path}
        mistakes={mistakes}
        faults={typed !== null && !isSubstitutionKey(typed) ? [t('textV2.nameRule')] : []}
        help={row.isUsed ? undefined : t('textV2.unused')}
      >
        {({ id, describedBy, invalid }) => (
          <Input
            id={id}
            prefix="{"
            suffix="}"
            value={typed ?? key}
            readOnly={readOnly}
            status={invalid ? 'error' : ''}
            aria-describedby={describedBy}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={finishName}
            onPressEnter={finishName}
          />
        )}
      </FieldFrame>
      <FieldFrame label={t('textV2.kind')} path={`${path}.type`} mistakes={mistakes}>
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            value={kind}
            disabled={readOnly}
            options={KINDS.map((known) => ({ value: known, label: t(`textV2.kinds.${known}`) }))}
            onChange={(chosen) => onValue(newSubstitution(chosen), `${key}.type`)}
          />
        )}
      </FieldFrame>
      {texts.map((name) => (
        <FieldFrame
          key={name}
          label={t(`textV2.${name}`)}
          path={name === 'userId' ? `${path}.mentionee.userId` : `${path}.${name}`}
          mistakes={mistakes}
        >
          {({ id, describedBy, invalid }) => (
            <Input
              id={id}
              value={textOf(name === 'userId' ? user[name] : value[name])}
              readOnly={readOnly}
              status={invalid ? 'error' : ''}
              aria-describedby={describedBy}
              onChange={(event) => change(name, event.target.value.trim())}
            />
          )}
        </FieldFrame>
      ))}
      {!readOnly && (
        <span className="toolbar">
          <Button size="small" onClick={onInsert}>
            {t('textV2.insert', { name: `{${key}}` })}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={t('tool.removeOf', { message: `{${key}}` })}
            onClick={onRemove}
          >
            {t('tool.remove')}
          </Button>
        </span>
      )}
    </li>
  );
}

import { type ReactNode, useState } from 'react';
import { EditOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_NAME_LENGTH } from '../campaign.js';
import { useBuilder } from './builder-context.js';

const focusOn = (input: InputRef | null): void => input?.focus();

/** The name as the heading of the page, changed in place. */
export function NameField(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { draft, change, readOnly } = useBuilder();
  const [isEditing, setEditing] = useState(false);
  const end = (): void => setEditing(false);
  return (
    <div className="builder-name">
      <h1
        tabIndex={-1}
        className={isEditing ? 'visually-hidden' : undefined}
        lang={draft.name ? '' : undefined}
      >
        {draft.name || t('unnamed')}
      </h1>
      {isEditing && (
        <Input
          ref={focusOn}
          className="builder-name-input"
          aria-label={t('builder.name')}
          value={draft.name}
          maxLength={MAX_NAME_LENGTH}
          onChange={(event) => change({ name: event.target.value }, 'name')}
          onBlur={end}
          onKeyDown={({ key, nativeEvent }) => {
            if ((key === 'Enter' && !nativeEvent.isComposing) || key === 'Escape') end();
          }}
        />
      )}
      {!isEditing && !readOnly && (
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          aria-label={t('builder.rename')}
          onClick={() => setEditing(true)}
        />
      )}
    </div>
  );
}

import { type ReactNode, useCallback, useRef, useState } from 'react';
import { Button, Input, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ContactField, Coverage } from './contact-field.js';
import { fieldTag } from './field-tag.js';
import { matchingFields } from './matching-fields.js';
import { CLEARABLE, popupPlace } from '../ui/index.js';
import { useFieldWords } from './use-field-words.js';
import { usePopupKeys } from './use-popup-keys.js';

interface InsertFieldProps {
  /** which text it goes into, for assistive technology */
  into: string;
  fields: readonly ContactField[];
  coverage: Coverage | null;
  onInsert: (tag: string) => void;
}

/** A list of what is known of contacts, to put into the text by mouse or keyboard, with or without a fallback. */
export function InsertField({ into, fields, coverage, onInsert }: InsertFieldProps): ReactNode {
  const { t } = useTranslation('composer');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  const choose = (tag: string): void => {
    setOpen(false);
    onInsert(tag);
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      getPopupContainer={popupPlace}
      content={<FieldList fields={fields} coverage={coverage} onChoose={choose} onClose={close} />}
    >
      <Button
        ref={button}
        size="small"
        type="text"
        className="insert-field"
        aria-label={t('field.insertInto', { field: into })}
        aria-expanded={isOpen}
      >
        {t('field.insert')}
      </Button>
    </Popover>
  );
}

interface FieldListProps {
  fields: readonly ContactField[];
  coverage: Coverage | null;
  onChoose: (tag: string) => void;
  onClose: () => void;
}

function FieldList({ fields, coverage, onChoose, onClose }: FieldListProps): ReactNode {
  const { t } = useTranslation('composer');
  const { aboutField } = useFieldWords(coverage);
  const [wanted, setWanted] = useState('');
  const [fallback, setFallback] = useState('');
  const found = matchingFields(fields, wanted);
  const root = useRef<HTMLDivElement>(null);
  usePopupKeys(root, onClose);
  return (
    <div ref={root} className="field-list" role="group" aria-label={t('field.insert')}>
      <Input
        allowClear={CLEARABLE}
        value={wanted}
        aria-label={t('field.search')}
        placeholder={t('field.search')}
        onChange={(event) => setWanted(event.target.value)}
        onPressEnter={() => found[0] && onChoose(fieldTag(found[0].name, fallback))}
      />
      <Input
        value={fallback}
        aria-label={t('field.fallback')}
        placeholder={t('field.fallback')}
        onChange={(event) => setFallback(event.target.value)}
      />
      {found.length === 0 ? (
        <p className="muted">{fields.length === 0 ? t('field.none') : t('field.noMatch', { wanted })}</p>
      ) : (
        <ul>
          {found.map((field) => (
            <li key={field.name}>
              <button type="button" onClick={() => onChoose(fieldTag(field.name, fallback))}>
                <span>{field.name}</span>
                <span className="muted">{aboutField(field)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import type { ReactNode, RefObject } from 'react';
import { Input, type InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlacedFinding } from '../../api/finding.js';
import { FieldFrame } from '../../template/index.js';
import { Panel } from '../../ui/index.js';

const MOST_NAME = 256;
const MOST_NOTE = 500;

interface TemplateDetailsProps {
  name: string;
  onName: (name: string) => void;
  nameField: RefObject<InputRef | null>;
  /** it was to be saved without a name */
  isNameless: boolean;
  mistakes: readonly PlacedFinding[];
  /** null where saving makes no new version of it */
  note: string | null;
  onNote: (note: string) => void;
  readOnly: boolean;
}

/** What a template is called, and what its next version changes. */
export function TemplateDetails(props: TemplateDetailsProps): ReactNode {
  const { name, onName, nameField, isNameless, mistakes, note, onNote, readOnly } = props;
  const { t } = useTranslation('content');
  return (
    <Panel title={t('template.details')}>
      <div className="stack">
        <FieldFrame
          label={t('template.name')}
          path="name"
          mistakes={mistakes}
          faults={isNameless ? [t('template.nameMissing')] : []}
        >
          {({ id, describedBy, invalid }) => (
            <Input
              id={id}
              ref={nameField}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              status={invalid ? 'error' : ''}
              maxLength={MOST_NAME}
              readOnly={readOnly}
              value={name}
              onChange={(event) => onName(event.target.value)}
            />
          )}
        </FieldFrame>
        {note !== null && (
          <FieldFrame label={t('template.note')} path="note" mistakes={[]} help={t('template.noteHelp')}>
            {({ id, describedBy }) => (
              <Input
                id={id}
                aria-describedby={describedBy}
                maxLength={MOST_NOTE}
                value={note}
                onChange={(event) => onNote(event.target.value)}
              />
            )}
          </FieldFrame>
        )}
      </div>
    </Panel>
  );
}

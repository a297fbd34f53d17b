import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { RefSelectProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/select.js';
import type { ContactField } from '../contact-field.js';
import { eventFieldOf, eventNameOf, isEventField } from '../filter/event-rule.js';
import { findField } from '../filter/field-types.js';
import { useValueWords } from '../filter/use-value-words.js';
import { useBuilder } from './builder-context.js';
import { useEventNames } from './use-events.js';
import type { Invalid } from './value-editor.js';

interface FieldSelectProps {
  /** empty when none was chosen yet */
  name: string;
  label: string;
  onChange: (name: string) => void;
  invalid: Invalid;
}

/** The fields there are: those of every contact by their names, the attributes of this workspace, and what contacts did. */
export function FieldSelect({ name, label, onChange, invalid }: FieldSelectProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { fields, readOnly } = useBuilder();
  const words = useValueWords();
  const select = useFocusWhenNew(name === '');
  const optionsOf = (isOfGroup: (field: ContactField) => boolean) =>
    fields
      .filter((field) => isOfGroup(field))
      .map((field) => ({ value: field.name, label: words.field(field.name, field), name: field.name }));
  const known = findField(name, fields);
  const [isLooking, setLooking] = useState(false);
  const chosen = isEventField(name) ? [eventNameOf(name)] : [];
  const events = [...new Set([...chosen, ...useEventNames(isLooking)])];
  return (
    <Select<string>
      ref={select}
      className="filter-field"
      disabled={readOnly}
      aria-label={label}
      placeholder={t('builder.chooseField')}
      value={name === '' ? null : (known?.name ?? name)}
      onChange={onChange}
      onFocus={() => setLooking(true)}
      showSearch={{ filterOption: (typed, option) => holds(option, typed) }}
      popupMatchSelectWidth={false}
      listHeight={400}
      notFoundContent={t('builder.noField')}
      labelRender={({ label: shown, value }) =>
        shown ?? (known?.kind ? words.field(name, known) : t('builder.unknownField', { name: String(value) }))
      }
      options={[
        { label: t('builder.systemFields'), options: optionsOf(({ isSystem, kind }) => isSystem && !kind) },
        { label: t('builder.attributes'), options: optionsOf(({ isSystem }) => !isSystem) },
        {
          label: t('builder.audiencesAndSamples'),
          options: optionsOf(({ kind }) => kind === 'audience' || kind === 'sample'),
        },
        {
          label: t('events.title'),
          options: events.map((event) => ({ value: eventFieldOf(event), label: event, name: event })),
        },
        { label: t('builder.campaigns'), options: optionsOf(({ kind }) => kind === 'campaign') },
        { label: t('builder.accounts'), options: optionsOf(({ kind }) => kind === 'account') },
      ].filter((group) => group.options.length > 0)}
      {...invalid}
    />
  );
}

/** Full-width and half-width letters are the same to who looks for a field. */
function holds(option: unknown, typed: string): boolean {
  const { label, name } = option as { label?: unknown; name?: unknown };
  const text = [label, name].filter((part) => typeof part === 'string').join(' ');
  const fold = (value: string): string => value.normalize('NFKC').toLocaleLowerCase();
  return fold(text).includes(fold(typed));
}

function useFocusWhenNew(isNew: boolean) {
  const select = useRef<RefSelectProps>(null);
  const { takeFocus } = useBuilder();
  useEffect(() => {
    if (isNew && takeFocus()) select.current?.focus();
  }, [isNew, takeFocus]);
  return select;
}

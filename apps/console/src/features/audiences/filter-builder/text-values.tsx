import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_VALUES } from '../../../../../../libs/rules/index.js';
import { AutoComplete, Select } from '../../../ui/select.js';
import type { ContactField } from '../contact-field.js';
import { findField } from '../filter/field-types.js';
import { choiceHolds, meantValue, withTypedLanguage } from '../filter/meant-value.js';
import { useValueWords } from '../filter/use-value-words.js';
import { useBuilder } from './builder-context.js';
import { useSuggestions } from './use-suggestions.js';
import type { ValueEditorProps } from './value-editor.js';

/** One text. Where whole values are compared, those that contacts have are offered. */
export function TextValue(props: ValueEditorProps): ReactNode {
  const { field, operator, value, label, onChange, invalid } = props;
  const { t } = useTranslation('audiences');
  const { readOnly } = useBuilder();
  const words = useValueWords();
  const known = useKnown(field);
  const text = typeof value === 'string' ? value : '';
  const isPart =
    operator === 'beginsWith' ||
    operator === 'endsWith' ||
    (operator === 'contains' && known?.type !== 'list');
  const { values, isClosed, look, optionRender } = useSuggestions(known, text, !isPart);
  const options = values.map((one) => ({ value: one, label: words.text(one, known) }));
  const shared = {
    className: 'filter-text',
    disabled: readOnly,
    'aria-label': label,
    optionRender,
    ...invalid,
  };
  if (isClosed && !isPart)
    return (
      <Select<string>
        {...shared}
        value={text === '' ? null : text}
        onChange={onChange}
        onFocus={look}
        options={options}
      />
    );
  if (isLanguage(known) && !isPart) return <LanguageValue {...props} value={text} />;
  return (
    <AutoComplete
      {...shared}
      value={text}
      onChange={onChange}
      onFocus={look}
      onBlur={() => text !== '' && !isPart && onChange(meantValue(text, options))}
      options={options}
      placeholder={t(isPart ? 'builder.enterValue' : 'builder.chooseValue')}
    />
  );
}

/** A language is stored as a tag that few know: it is looked for and shown by its name. */
function LanguageValue({ field, value, label, onChange, invalid }: ValueEditorProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { readOnly } = useBuilder();
  const words = useValueWords();
  const known = useKnown(field);
  const [typed, setTyped] = useState('');
  const { values, look, optionRender } = useSuggestions(known, '', true);
  const options = values.map((one) => ({ value: one, label: words.text(one, known) }));
  return (
    <Select<string>
      className="filter-text"
      disabled={readOnly}
      aria-label={label}
      value={value === '' ? null : (value as string)}
      onChange={onChange}
      onFocus={look}
      showSearch={{ onSearch: setTyped, filterOption: holds }}
      options={[...withTypedLanguage(options, typed, (tag) => words.text(tag, known))]}
      placeholder={t('builder.chooseValue')}
      labelRender={({ value: tag }) => words.text(String(tag), known)}
      optionRender={optionRender}
      {...invalid}
    />
  );
}

const holds = (typed: string, option?: { value?: unknown; label?: unknown }): boolean =>
  choiceHolds({ value: textOf(option?.value), label: textOf(option?.label) }, typed);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Several texts: chosen from those that contacts have, typed, or pasted with commas. */
export function TextValues({ field, value, label, onChange, invalid }: ValueEditorProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { readOnly } = useBuilder();
  const words = useValueWords();
  const known = useKnown(field);
  const [typed, setTyped] = useState('');
  const ofLanguages = isLanguage(known);
  const { values, isClosed, look, optionRender } = useSuggestions(known, ofLanguages ? '' : typed, true);
  const offered = values.map((one) => ({ value: one, label: words.text(one, known) }));
  const options = ofLanguages ? withTypedLanguage(offered, typed, (tag) => words.text(tag, known)) : offered;
  return (
    <Select<string[]>
      className="filter-texts"
      mode={isClosed || ofLanguages ? 'multiple' : 'tags'}
      disabled={readOnly}
      aria-label={label}
      placeholder={t('builder.chooseValues')}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(texts) => onChange([...new Set(texts.map((one) => meantValue(one, options)))])}
      showSearch={{ onSearch: setTyped, autoClearSearchValue: true, filterOption: holds }}
      onFocus={look}
      tokenSeparators={[',', '、', '，', '\n']}
      maxCount={MAX_VALUES}
      maxTagCount={12}
      options={[...options]}
      labelRender={({ value: one }) => words.text(String(one), known)}
      optionRender={optionRender}
      {...invalid}
    />
  );
}

/** Several numbers, typed one after another. */
export function NumberList({ value, label, onChange, invalid }: ValueEditorProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { readOnly } = useBuilder();
  const numbers = Array.isArray(value) ? (value as number[]) : [];
  return (
    <Select<string[]>
      className="filter-texts"
      mode="tags"
      open={false}
      suffixIcon={null}
      disabled={readOnly}
      aria-label={label}
      placeholder={t('builder.enterNumbers')}
      value={numbers.map(String)}
      onChange={(texts) => onChange(texts.flatMap(numberIn))}
      tokenSeparators={[',', '、', '，', ' ', '\n']}
      {...invalid}
    />
  );
}

function numberIn(text: string): number[] {
  const trimmed = text.normalize('NFKC').trim();
  const number = Number(trimmed);
  return trimmed !== '' && Number.isFinite(number) ? [number] : [];
}

function useKnown(field: string) {
  const { fields } = useBuilder();
  return findField(field, fields);
}

const isLanguage = (field: ContactField | undefined): boolean =>
  field?.isSystem === true && field.name === 'language';

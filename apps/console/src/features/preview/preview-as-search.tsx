import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.js';
import type { PreviewAsProps } from './preview-as.js';
import type { PreviewContact } from './preview-types.js';
import { NOBODY, whoOf } from './preview-who.js';

/** The contacts of the audience, and whoever is looked for. */
export function PreviewAsSearch({
  who,
  chosen,
  examples,
  found,
  typed,
  onType,
  onChoose,
}: PreviewAsProps): ReactNode {
  const { t } = useTranslation('preview');
  const optionsOf = (contacts: readonly PreviewContact[]) =>
    contacts.map((contact) => ({
      value: contact.externalId,
      label: nameOf(contact),
      title: contact.externalId,
    }));
  const isSearching = typed.trim() !== '';
  const isListed = [...examples, ...found].some((one) => one.externalId === chosen?.externalId);
  const groups = isSearching
    ? [{ label: t('as.found'), options: optionsOf(found) }]
    : [
        {
          label: t('as.examples'),
          options: optionsOf(chosen && !isListed ? [chosen, ...examples] : examples),
        },
        { label: t('as.others'), options: [{ value: NOBODY, label: t('as.nobody'), title: t('as.nobody') }] },
      ];
  return (
    <Select<string>
      aria-label={t('as.label')}
      value={who.kind === 'contact' ? who.externalId : NOBODY}
      onChange={(id) => onChoose(whoOf(id))}
      showSearch={{ onSearch: onType, filterOption: false, searchValue: typed }}
      options={groups.filter((group) => group.options.length > 0)}
      notFoundContent={t('as.nothing')}
      onOpenChange={(isOpen) => !isOpen && onType('')}
    />
  );
}

function nameOf(contact: PreviewContact): ReactNode {
  const { displayName, externalId, language } = contact;
  return (
    <span>
      <span lang={language ?? undefined}>{displayName ?? externalId}</span>
      {language && <span className="muted"> · {language}</span>}
    </span>
  );
}

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onDemand, useLeisure } from '../../ui/index.js';
import type { PreviewContact, Who } from './preview-types.js';
import { NOBODY, whoOf } from './preview-who.js';

const useSearch = onDemand(() => import('./preview-as-search.js'));

export interface PreviewAsProps {
  who: Who;
  chosen: PreviewContact | null;
  examples: readonly PreviewContact[];
  found: readonly PreviewContact[];
  typed: string;
  onType: (text: string) => void;
  onChoose: (who: Who) => void;
}

/**
 * Chooses the contact: one with no data, some of the audience, or whoever is looked for. The search is fetched when the
 * browser has nothing else to do; until then, and while somebody chooses from it, the list is the browser's own.
 */
export function PreviewAs(props: PreviewAsProps): ReactNode {
  const { t } = useTranslation('preview');
  const [isUsed, setUsed] = useState(false);
  const search = useSearch(useLeisure());
  return (
    <label className="preview-as">
      <span>{t('as.label')}</span>
      {search && !isUsed ? <search.PreviewAsSearch {...props} /> : <PlainChoice {...props} onUse={setUsed} />}
    </label>
  );
}

function PlainChoice(props: PreviewAsProps & { onUse: (isUsed: boolean) => void }): ReactNode {
  const { who, chosen, examples, onChoose, onUse } = props;
  const { t } = useTranslation('preview');
  const isListed = examples.some((one) => one.externalId === chosen?.externalId);
  const listed = chosen && !isListed ? [chosen, ...examples] : examples;
  return (
    <select
      className="preview-as-plain"
      value={who.kind === 'contact' ? who.externalId : NOBODY}
      onChange={(event) => onChoose(whoOf(event.target.value))}
      onFocus={() => onUse(true)}
      onBlur={() => onUse(false)}
    >
      {listed.map(({ externalId, displayName, language }) => (
        <option key={externalId} value={externalId}>
          {[displayName ?? externalId, language].filter(Boolean).join(' · ')}
        </option>
      ))}
      <option value={NOBODY}>{t('as.nobody')}</option>
    </select>
  );
}

import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/index.js';
import type { CampaignDraft } from '../draft/campaign-draft.js';
import { type Difference, differences } from '../draft/differences.js';
import { DifferenceValue } from './difference-value.js';

export interface LabelledDraft {
  label: string;
  draft: CampaignDraft;
}

/** Where two drafts differ, each place with what it was and what it is. */
export function Differences({ before, after }: { before: LabelledDraft; after: LabelledDraft }): ReactNode {
  const { t } = useTranslation('campaigns');
  const found = useMemo(() => differences(before.draft, after.draft), [before.draft, after.draft]);
  if (found.length === 0) return <EmptyState title={t('differences.none')} />;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="differences" role="region" aria-label={t('differences.label')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('differences.place')}</th>
            <th scope="col">{before.label}</th>
            <th scope="col">{after.label}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={`${one.part} ${one.message} ${one.place}`}>
              <th scope="row">
                <Place difference={one} />
              </th>
              <td>
                <DifferenceValue difference={one} value={one.before} />
              </td>
              <td>
                <DifferenceValue difference={one} value={one.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Place({ difference: { part, message, place } }: { difference: Difference }): ReactNode {
  const { t } = useTranslation('campaigns');
  return (
    <>
      {message === null ? t(`parts.${part}`) : t('parts.message', { number: message })}
      {place && <code className="mono">{place}</code>}
    </>
  );
}

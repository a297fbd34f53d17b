import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client.js';
import { useFormats } from '../../i18n/index.js';
import { Panel, TimeCell } from '../../ui/index.js';
import { CampaignChip } from '../campaigns/index.js';

interface ListProps<Campaign> {
  campaigns: readonly Campaign[];
  zone: string;
}

/** What ended last, with what came of it. */
export function Recent({ campaigns, zone }: ListProps<Schema<'OverviewFinished'>>): ReactNode {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  return (
    <Panel title={t('recent.title')} className="overview-wide">
      {campaigns.length === 0 && <p className="muted overview-none">{t('recent.none')}</p>}
      <ul className="overview-list">
        {campaigns.map(({ campaignId, name, status, counts, finishedAt }) => (
          <li key={campaignId}>
            <div className="overview-line">
              <Link to="/campaigns/$campaignId" params={{ campaignId }} lang="">
                {name}
              </Link>
              <CampaignChip status={status} />
              <span className="muted overview-when">
                <TimeCell at={finishedAt} zone={zone} form="short" />
              </span>
            </div>
            <span className="muted tabular">
              {t('recent.counts', {
                sent: formats.number(counts.sent),
                attempted: formats.number(counts.attempted),
                share: formats.percent(counts.sent / counts.attempted),
                failed: formats.number(counts.failed),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What was begun and can be gone on with. */
export function Drafts({ campaigns, zone }: ListProps<Schema<'OverviewDraft'>>): ReactNode {
  const { t } = useTranslation('overview');
  return (
    <Panel title={t('drafts.title')}>
      {campaigns.length === 0 && <p className="muted overview-none">{t('drafts.none')}</p>}
      <ul className="overview-list">
        {campaigns.map(({ campaignId, name, updatedAt }) => (
          <li key={campaignId} className="overview-line">
            <Link to="/campaigns/$campaignId/edit/$step" params={{ campaignId, step: 'audience' }}>
              {name ? <span lang="">{name}</span> : t('drafts.unnamed')}
            </Link>
            <span className="muted overview-when">
              <TimeCell at={updatedAt} zone={zone} form="short" />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

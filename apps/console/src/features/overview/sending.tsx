import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client.js';
import { useFormats } from '../../i18n/index.js';
import { Panel, TimeCell } from '../../ui/index.js';
import { CampaignChip } from '../campaigns/index.js';
import { ProgressBar } from '../report/index.js';

type Campaign = Schema<'OverviewSending'>;

/** What goes out now. How many there will be is not known here, so the bar is of those planned so far. */
export function Sending({ campaigns, zone }: { campaigns: readonly Campaign[]; zone: string }): ReactNode {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  if (campaigns.length === 0) return null;
  return (
    <Panel title={t('sending.title')}>
      <ul className="overview-list">
        {campaigns.map(({ campaignId, name, status, counts, startedAt }) => {
          const { qualified, removed, failed, sent } = counts;
          return (
            <li key={campaignId} className="overview-sending">
              <div className="overview-line">
                <Link to="/campaigns/$campaignId" params={{ campaignId }} lang="">
                  {name}
                </Link>
                <CampaignChip status={status} />
                <span className="muted overview-when">
                  {t('sending.since')} <TimeCell at={startedAt} zone={zone} form="short" />
                </span>
              </div>
              <ProgressBar
                label={t('sending.progressOf', { name })}
                share={qualified > 0 ? (removed + failed + sent) / qualified : 0}
                counts={counts}
                isPaused={status === 'paused'}
              />
              <span className="muted tabular">
                {t('sending.counts', {
                  sent: formats.number(sent),
                  failed: formats.number(failed),
                  attempted: formats.number(counts.attempted),
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

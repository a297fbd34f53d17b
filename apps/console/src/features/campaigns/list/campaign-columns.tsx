import { type ReactNode, useMemo } from 'react';
import { Progress } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { type DataColumns, NumberCell, TimeCell } from '../../../ui/index.js';
import type { CampaignRow } from '../campaign.js';
import { CampaignChip } from '../campaign-chip.js';
import { RowMenu } from './row-menu.js';
import { rowProgress } from './row-progress.js';

/** @param zones of the connections, in which each campaign's times are told */
export function useCampaignColumns(zones: ReadonlyMap<string, string>): DataColumns<CampaignRow> {
  const { t } = useTranslation('campaigns');
  const { timeZone } = useSession().workspace;
  return useMemo(
    () => [
      {
        title: t('list.columns.name'),
        key: 'name',
        render: (_, campaign) => <NameCell campaign={campaign} />,
      },
      {
        title: t('list.columns.status'),
        key: 'status',
        render: (_, campaign) => <StatusCell campaign={campaign} />,
      },
      {
        title: t('list.columns.sent'),
        key: 'sent',
        align: 'right',
        render: (_, { counts }) => <NumberCell value={counts?.sent} />,
      },
      {
        title: t('list.columns.failed'),
        key: 'failed',
        align: 'right',
        render: (_, { counts }) => <NumberCell value={counts?.failed} />,
      },
      {
        title: t('list.columns.when'),
        key: 'when',
        render: (_, campaign) => (
          <WhenCell campaign={campaign} zone={zones.get(campaign.connectionId ?? '') ?? timeZone} />
        ),
      },
      {
        title: <span className="visually-hidden">{t('list.columns.actions')}</span>,
        key: 'actions',
        align: 'right',
        render: (_, campaign) => <RowMenu campaign={campaign} />,
      },
    ],
    [t, timeZone, zones],
  );
}

function NameCell({ campaign }: { campaign: CampaignRow }): ReactNode {
  const { t } = useTranslation('campaigns');
  const { id, name, connectionName, isEditable } = campaign;
  const label = <span lang="">{name || t('unnamed')}</span>;
  return (
    <div className="campaign-name">
      {isEditable ? (
        <Link to="/campaigns/$campaignId/edit/$step" params={{ campaignId: id, step: 'audience' }}>
          {label}
        </Link>
      ) : (
        <Link to="/campaigns/$campaignId" params={{ campaignId: id }}>
          {label}
        </Link>
      )}
      <span className="muted" lang={connectionName ? '' : undefined}>
        {connectionName ?? t('list.noConnection')}
      </span>
    </div>
  );
}

function StatusCell({ campaign }: { campaign: CampaignRow }): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const progress = rowProgress(campaign.status, campaign.counts);
  return (
    <div className="campaign-state">
      <CampaignChip status={campaign.status} />
      {progress && (
        <div className="campaign-progress">
          <Progress
            percent={progress.share * 100}
            showInfo={false}
            size="small"
            strokeColor="var(--sent)"
            railColor="var(--line)"
            aria-label={t('list.progressOf', { name: campaign.name })}
          />
          <span className="muted tabular">
            {t('list.progress', {
              done: formats.number(progress.done),
              total: formats.number(progress.total),
            })}
          </span>
        </div>
      )}
    </div>
  );
}

function WhenCell({ campaign, zone }: { campaign: CampaignRow; zone: string }): ReactNode {
  const { t } = useTranslation('campaigns');
  const { publishDueAt, publishedAt, updatedAt } = campaign;
  const [kind, at] = publishDueAt
    ? (['due', publishDueAt] as const)
    : publishedAt
      ? (['started', publishedAt] as const)
      : (['changed', updatedAt] as const);
  return (
    <div className="campaign-when">
      <TimeCell at={at} zone={zone} form="short" />
      <span className="muted">{t(`list.when.${kind}`)}</span>
    </div>
  );
}

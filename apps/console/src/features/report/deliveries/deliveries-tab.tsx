import type { ReactNode } from 'react';
import { DownloadOutlined } from '@ant-design/icons';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { DataTable, EmptyState, Panel, useCursorPages } from '../../../ui/index.js';
import { isUnderWay } from '../action-rules.js';
import { NothingSent } from '../nothing-sent.js';
import type { ShownReport } from '../report-data.js';
import { type Delivery, useDeliveryColumns } from './delivery-columns.js';
import { DeliveryDrawer } from './delivery-drawer.js';
import { DeliveryFilters } from './delivery-filters.js';
import { deliveriesFile, isFiltered } from './delivery-search.js';

const PAGE_ROWS = 50;
const LIVE_EVERY_MS = 10_000;

const route = getRouteApi('/shell/campaigns/$campaignId');

/** Every contact behind the numbers, and what became of each. */
export function DeliveriesTab({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const { campaign, report } = shown;
  const { status, reason, q } = route.useSearch();
  const columns = useDeliveryColumns(shown);
  const pages = useCursorPages<Delivery>({
    key: ['deliveries', campaign.id, { status, reason, q }],
    fetchPage: async (cursor, signal) => {
      const query = { status, reason, q, cursor, limit: PAGE_ROWS };
      const { data } = await api.GET('/api/v1/campaigns/{id}/deliveries', {
        params: { path: { id: campaign.id }, query },
        signal,
      });
      return data ?? { items: [], nextCursor: null };
    },
    refetchInterval: isUnderWay(campaign.status) && LIVE_EVERY_MS,
  });
  if (report.runs.length === 0) return <NothingSent status={campaign.status} />;
  return (
    <>
      <Panel label={t('tabs.deliveries')} flush>
        <div className="deliveries-tools">
          <DeliveryFilters report={report} />
          {/* All of them: the head of the report has that. */}
          {isFiltered({ status, reason, q }) && (
            <Button
              icon={<DownloadOutlined />}
              href={deliveriesFile(campaign.id, { status, reason, q })}
              download
            >
              {t('deliveries.exportFiltered')}
            </Button>
          )}
        </div>
        <DataTable<Delivery>
          label={t('deliveries.label')}
          columns={columns}
          rowKey={(row) => row.externalId ?? `${row.lineId} ${row.at} ${row.lineRequestId}`}
          pages={pages}
          empty={<NoDeliveries />}
        />
      </Panel>
      <DeliveryDrawer shown={shown} />
    </>
  );
}

function NoDeliveries(): ReactNode {
  const { t } = useTranslation('report');
  const { t: tCommon } = useTranslation('common');
  const navigate = route.useNavigate();
  const search = route.useSearch();
  if (!isFiltered(search))
    return <EmptyState title={t('deliveries.none')}>{t('deliveries.noneText')}</EmptyState>;
  return (
    <EmptyState
      title={t('deliveries.noMatch')}
      actions={
        <Button onClick={() => void navigate({ search: { tab: 'deliveries' } })}>
          {tCommon('clearFilters')}
        </Button>
      }
    >
      {t('deliveries.noMatchText')}
    </EmptyState>
  );
}

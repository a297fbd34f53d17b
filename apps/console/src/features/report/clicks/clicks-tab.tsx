import { lazy, type ReactNode, Suspense } from 'react';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { EmptyState, Late, Panel } from '../../../ui/index.js';
import { ChartPanel } from '../chart-panel.js';
import { everyHour } from '../hours.js';
import { NothingSent } from '../nothing-sent.js';
import { FigureTable } from '../figure-table.js';
import type { ShownReport } from '../report-data.js';
import { ClickNumbers } from './click-numbers.js';
import { LinkTable } from './link-table.js';

type Clicks = Schema<'ClicksView'>;

const HourChart = lazy(() => import('./hour-chart.js').then(({ HourChart }) => ({ default: HourChart })));

/** Who followed the links, by link and by hour. */
export function ClicksTab({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const { campaign, report } = shown;
  if (report.runs.length === 0) return <NothingSent status={campaign.status} />;
  const { clicks } = report;
  if (!clicks)
    return (
      <Panel label={t('clicks.untracked.title')}>
        <EmptyState title={t('clicks.untracked.title')}>{t('clicks.untracked.text')}</EmptyState>
      </Panel>
    );
  return (
    <div className="stack">
      <ClickNumbers clicks={clicks} sent={report.sent} zone={shown.zone} />
      {clicks.total === 0 ? (
        <Panel label={t('clicks.none.title')}>
          <EmptyState title={t('clicks.none.title')}>{t('clicks.none.text')}</EmptyState>
        </Panel>
      ) : (
        <>
          {clicks.byHour.length > 0 && <ClicksByHour clicks={clicks} shown={shown} />}
          <LinkTable clicks={clicks} name={campaign.name} />
        </>
      )}
    </div>
  );
}

function ClicksByHour({
  clicks,
  shown: { campaign, zone },
}: {
  clicks: Clicks;
  shown: ShownReport;
}): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const title = t('clicks.byHour.title');
  const hours = everyHour(clicks.byHour);
  return (
    <ChartPanel
      title={title}
      note={t('clicks.byHour.note', { zone })}
      file={{
        name: campaign.name,
        rows: () => [
          [t('clicks.byHour.hour'), t('clicks.clicks')],
          ...hours.map(({ at, total }) => [formats.dateTimeWithZone(at, zone), total]),
        ],
      }}
      chart={
        <Suspense
          fallback={
            <Late>
              <Skeleton active title={false} paragraph={{ rows: 6 }} />
            </Late>
          }
        >
          <HourChart hours={hours} zone={zone} label={title} />
        </Suspense>
      }
      table={
        <FigureTable
          caption={title}
          rows={hours.filter(({ total }) => total > 0)}
          rowKey={({ at }) => at}
          columns={[
            {
              title: t('clicks.byHour.hour'),
              isHead: true,
              render: ({ at }) => <time dateTime={at}>{formats.dateTimeWithZone(at, zone)}</time>,
            },
            { title: t('clicks.clicks'), isNumber: true, render: ({ total }) => formats.number(total) },
          ]}
        />
      }
    />
  );
}

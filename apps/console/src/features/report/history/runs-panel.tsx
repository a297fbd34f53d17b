import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { Panel, TimeCell } from '../../../ui/index.js';
import { FigureTable } from '../figure-table.js';
import type { ShownReport } from '../report-data.js';

type Run = Schema<'RunView'>;

const STATUSES = ['planning', 'sending', 'paused', 'done', 'stopped', 'failed'] as const;

/** Each execution of the campaign: the first, and those that tried again whoever failed. */
export function RunsPanel({ shown: { report, zone } }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const statusOf = ({ status }: Run): string => {
    const known = STATUSES.find((one) => one === status);
    return known ? t(`runs.statuses.${known}`) : status;
  };
  return (
    <Panel title={t('runs.title')}>
      <FigureTable<Run>
        caption={t('runs.title')}
        rows={report.runs}
        rowKey={({ id }) => id}
        columns={[
          {
            title: t('runs.what'),
            isHead: true,
            render: ({ retryOfRunId }) => t(retryOfRunId ? 'runs.retry' : 'runs.first'),
          },
          { title: t('runs.status'), render: statusOf },
          { title: t('runs.started'), render: ({ startedAt }) => <TimeCell at={startedAt} zone={zone} /> },
          { title: t('runs.finished'), render: ({ finishedAt }) => <TimeCell at={finishedAt} zone={zone} /> },
          {
            title: t('numbers.attempted.name'),
            isNumber: true,
            render: (run) => formats.number(run.attempted),
          },
          { title: t('numbers.failed.name'), isNumber: true, render: (run) => formats.number(run.failed) },
          { title: t('numbers.sent.name'), isNumber: true, render: (run) => formats.number(run.sent) },
        ]}
      />
    </Panel>
  );
}

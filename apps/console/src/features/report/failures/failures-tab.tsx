import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { EmptyState, Panel } from '../../../ui/index.js';
import { isUnderWay } from '../action-rules.js';
import { ChartPanel } from '../chart-panel.js';
import { deliveriesOf } from '../deliveries/delivery-search.js';
import { NothingSent } from '../nothing-sent.js';
import { FigureTable } from '../figure-table.js';
import { ReasonHelp, useReasonWords } from '../reason-words.js';
import type { ShownReport } from '../report-data.js';
import { RetryFailed } from './retry-failed.js';

type Failure = Schema<'FailureCount'>;

/** Whom the message did not reach, by reason, with what helps. */
export function FailuresTab({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const { campaign, report } = shown;
  if (report.runs.length === 0) return <NothingSent status={campaign.status} />;
  if (report.failures.length === 0) {
    const title = t(isUnderWay(campaign.status) ? 'failures.noneYet' : 'failures.none');
    return (
      <Panel label={title}>
        <EmptyState title={title}>{t('failures.noneText')}</EmptyState>
      </Panel>
    );
  }
  return (
    <div className="stack">
      <RetryFailed campaign={campaign} failures={report.failures} />
      <FailureTable shown={shown} />
    </div>
  );
}

function FailureTable({ shown: { campaign, report } }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const wordsOf = useReasonWords();
  const title = t('failures.title');
  const shareOf = ({ count }: Failure): string => formats.share(count / report.attempted);
  return (
    <ChartPanel
      title={title}
      file={{
        name: campaign.name,
        rows: () => [
          [t('reason'), t('failures.code'), t('contacts'), t('failures.share')],
          ...report.failures.map((row) => [
            wordsOf('failed', row.reason),
            row.reason,
            row.count,
            shareOf(row),
          ]),
        ],
      }}
      table={
        <FigureTable<Failure>
          caption={title}
          rows={report.failures}
          rowKey={({ reason }) => reason}
          columns={[
            {
              title: t('reason'),
              isHead: true,
              render: ({ reason }) => (
                <span className="reason">
                  <span>{wordsOf('failed', reason)}</span>
                  <ReasonHelp reason={reason} />
                </span>
              ),
            },
            { title: t('failures.code'), render: ({ reason }) => <code className="mono">{reason}</code> },
            { title: t('contacts'), isNumber: true, render: ({ count }) => formats.number(count) },
            { title: t('failures.share'), isNumber: true, render: shareOf },
            {
              title: t('deliveries.open'),
              isScreenOnly: true,
              render: ({ reason }) => (
                <Link
                  to="/campaigns/$campaignId"
                  params={{ campaignId: campaign.id }}
                  search={deliveriesOf('failed', reason)}
                  aria-label={t('deliveries.seeOf', { reason: wordsOf('failed', reason) })}
                >
                  {t('deliveries.see')}
                </Link>
              ),
            },
          ]}
        />
      }
    />
  );
}

import { useFindingText } from '../../ui/index.js';
import { type ReactNode, useEffect } from 'react';
import { Skeleton } from 'antd';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.js';
import { Banner, ErrorPanel, Late, PageHead, StatusChip } from '../../ui/index.js';
import type { Import } from './contact.js';
import './contacts.css';
import { CancelImport } from './imports/cancel-import.js';
import { ImportCounts } from './imports/import-counts.js';
import { IMPORT_TONES, isChanging, isUnderWay } from './imports/import-status.js';
import { NextSteps } from './imports/next-steps.js';
import { RejectedRows } from './imports/rejected-rows.js';
import { RepeatedRows } from './imports/repeated-rows.js';
import { UndoBanner, UndoImport } from './imports/undo-import.js';
import { useTellProgress } from './imports/use-tell-progress.js';
import { useForgetContacts } from './imports/use-forget-contacts.js';

const route = getRouteApi('/shell/imports/$importId');
const WATCH_EVERY_MS = 1_000;

/** One file: how far it is, what became of its rows, and what to do next. */
export function ImportScreen(): ReactNode {
  const { t } = useTranslation('contacts');
  const { importId } = route.useParams();
  const { data, error, refetch } = query.useQuery(
    'get',
    '/api/v1/imports/{id}',
    { params: { path: { id: importId } } },
    { refetchInterval: ({ state }) => (state.data && isChanging(state.data) ? WATCH_EVERY_MS : false) },
  );
  const back = <Link to="/imports">{t('imports.title')}</Link>;
  if (data)
    return (
      <>
        <PageHead
          title={<span lang="">{data.fileName}</span>}
          back={back}
          status={
            <StatusChip tone={IMPORT_TONES[data.status]}>{t(`imports.statuses.${data.status}`)}</StatusChip>
          }
          actions={actionOn(data)}
        />
        {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
        <Loaded job={data} />
      </>
    );
  return (
    <>
      <PageHead title={t('imports.one')} back={back} />
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <Late>
          <div className="panel" aria-busy="true">
            <Skeleton active title={false} paragraph={{ rows: 6 }} />
          </div>
        </Late>
      )}
    </>
  );
}

function actionOn(job: Import): ReactNode {
  if (isUnderWay(job)) return <CancelImport job={job} />;
  return job.undoUntil === null ? undefined : <UndoImport job={job} until={job.undoUntil} />;
}

function Loaded({ job }: { job: Import }): ReactNode {
  const findingText = useFindingText();
  const { t } = useTranslation('contacts');
  useTellProgress(job);
  const forget = useForgetContacts();
  const isOver = !isChanging(job);
  useEffect(() => {
    if (isOver) forget();
  }, [isOver, forget]);
  return (
    <>
      {job.status === 'failed' && (
        <Banner tone="error">
          <p className="contact-none">{t('imports.failed')}</p>
          {job.error !== null && (
            <p className="contact-none">{findingText(job.problem ?? { message: job.error })}</p>
          )}
        </Banner>
      )}
      {job.status === 'cancelled' && <Banner tone="warning">{t('imports.cancelledText')}</Banner>}
      {job.undo && <UndoBanner undo={job.undo} />}
      <ImportCounts job={job} />
      {job.rejected > 0 && <RejectedRows job={job} />}
      {job.repeated > 0 && <RepeatedRows job={job} />}
      {isOver && <NextSteps job={job} />}
    </>
  );
}

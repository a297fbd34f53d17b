import type { ReactNode } from 'react';
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { Allowed, ErrorPanel, Late, Panel, useNow } from '../../../ui/index.js';
import { type Import, IMPORTS_KEY } from '../contact.js';
import { RowProblems } from './row-problems.js';
import { isUnderWay } from './import-status.js';

const SHOWN_ROWS = 50;

type RejectedRow = Schema<'RejectedRowView'>;

/** Rows that were refused, for as long as they are kept. */
export function RejectedRows({ job }: { job: Import }): ReactNode {
  const now = useNow(60_000);
  const isGone = job.rejectedUntil !== null && new Date(job.rejectedUntil) <= now;
  return isGone ? <RemovedRows job={job} /> : <KeptRows job={job} />;
}

function RemovedRows({ job }: { job: Import }): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const until = useRejectedUntil(job);
  return (
    <Panel title={t('imports.rejected.title', { count: job.rejected, number: formats.number(job.rejected) })}>
      <p className="muted contact-none">{t('imports.rejected.removed', { time: until })}</p>
    </Panel>
  );
}

function useRejectedUntil({ rejectedUntil }: Import): string | null {
  const formats = useFormats();
  const { workspace } = useSession();
  return rejectedUntil && formats.date(rejectedUntil, workspace.timeZone);
}

/** The first of them and why, and the file of all, to correct and import again. */
function KeptRows({ job }: { job: Import }): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const navigate = useNavigate();
  const until = useRejectedUntil(job);
  const { data, error, refetch } = useQuery({
    queryKey: [...IMPORTS_KEY, 'rejected', job.id, isUnderWay(job)],
    queryFn: async ({ signal }) => {
      const params = { path: { id: job.id }, query: { limit: SHOWN_ROWS } };
      return (await api.GET('/api/v1/imports/{id}/rejected', { params, signal })).data?.items ?? [];
    },
  });
  return (
    <Panel
      title={t('imports.rejected.title', { count: job.rejected, number: formats.number(job.rejected) })}
      extra={
        <span className="toolbar">
          <Button icon={<DownloadOutlined />} href={`/api/v1/imports/${job.id}/errors.csv`} download>
            {t('imports.rejected.download')}
          </Button>
          {!isUnderWay(job) && (
            <Allowed permission="edit">
              {(disabled) => (
                <Button
                  icon={<UploadOutlined />}
                  disabled={disabled}
                  onClick={() => void navigate({ to: '/imports/new' })}
                >
                  {t('imports.rejected.again')}
                </Button>
              )}
            </Allowed>
          )}
        </span>
      }
    >
      <p className="muted contact-none">{t('imports.rejected.help')}</p>
      {until && <p className="muted contact-none">{t('imports.rejected.keptUntil', { time: until })}</p>}
      {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Late>
          <Skeleton active title={false} />
        </Late>
      )}
      {data && <Rows rows={data} />}
      {job.rejected > SHOWN_ROWS && (
        <p className="muted contact-none">{t('imports.rejected.first', { count: SHOWN_ROWS })}</p>
      )}
    </Panel>
  );
}

function Rows({ rows }: { rows: readonly RejectedRow[] }): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reachable by keyboard
    <div className="wizard-problems" role="region" aria-label={t('wizard.check.problemsRegion')} tabIndex={0}>
      <table className="contact-rows">
        <thead>
          <tr>
            <th scope="col">{t('wizard.check.row')}</th>
            <th scope="col">{t('wizard.check.what')}</th>
            <th scope="col">{t('imports.rejected.cells')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, message, problems, cells }, index) => (
            <tr key={index}>
              <td className="tabular">{formats.number(row)}</td>
              <td>
                {problems.length > 0 ? <RowProblems problems={problems} /> : <span lang="en">{message}</span>}
              </td>
              <td className="import-cells muted" lang="">
                {cells.filter(Boolean).join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

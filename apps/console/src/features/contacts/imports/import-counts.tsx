import type { ReactNode } from 'react';
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { NumberCell, Panel, TimeCell } from '../../../ui/index.js';
import type { Import } from '../contact.js';
import { ENCODINGS } from '../wizard/file-options.js';
import { isUnderWay, shareDone } from './import-status.js';

const COUNTS = ['created', 'updated', 'unchanged', 'rejected'] as const;

/** How far the import is, and what became of the rows that were read. */
export function ImportCounts({ job }: { job: Import }): ReactNode {
  const { t } = useTranslation('contacts');
  const zone = useSession().workspace.timeZone;
  const encoding = ENCODINGS.find((known) => known === job.encoding);
  return (
    <Panel title={t('imports.progress')}>
      <Bar job={job} />
      <dl className="import-counts">
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{t(`imports.counts.${count}`)}</dt>
            <dd>
              <NumberCell value={job[count]} />
              <span className="muted">{t(`imports.countHelp.${count}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <dl className="facts">
        <dt>{t('imports.startedAt')}</dt>
        <dd>
          <TimeCell at={job.createdAt} zone={zone} />
        </dd>
        {job.finishedAt !== null && (
          <>
            <dt>{t('imports.finishedAt')}</dt>
            <dd>
              <TimeCell at={job.finishedAt} zone={zone} />
            </dd>
          </>
        )}
        {job.encoding !== null && (
          <>
            <dt>{t('wizard.format.encoding')}</dt>
            <dd>{encoding ? t(`wizard.format.encodings.${encoding}`) : job.encoding}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

function Bar({ job }: { job: Import }): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const share = shareDone(job);
  const words =
    job.rowsTotal === null
      ? t('imports.rows', { count: job.rowsRead, number: formats.number(job.rowsRead) })
      : t('imports.rowsOf', {
          count: job.rowsTotal,
          done: formats.number(job.rowsRead),
          total: formats.number(job.rowsTotal),
        });
  return (
    <div className="import-bar">
      <p className="contact-none tabular">{job.status === 'checking' ? t('imports.checkingText') : words}</p>
      {isUnderWay(job) && (
        <Progress
          percent={Math.floor((share ?? 0) * 100)}
          showInfo={false}
          strokeColor="var(--primary)"
          aria-label={t('imports.progress')}
        />
      )}
      {isUnderWay(job) && <p className="muted contact-none">{t('imports.mayLeave')}</p>}
    </div>
  );
}

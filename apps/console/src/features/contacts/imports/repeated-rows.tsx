import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { Panel } from '../../../ui/index.js';
import type { Import } from '../contact.js';

/** Rows of contacts that stand in the file before: nothing is lost, but one of the two may be a mistake. */
export function RepeatedRows({ job }: { job: Import }): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const left = job.repeated - job.repeatedRows.length;
  return (
    <Panel title={t('imports.repeated.title', { count: job.repeated, number: formats.number(job.repeated) })}>
      <p className="contact-none">{t('imports.repeated.text')}</p>
      <details>
        <summary>{t('imports.repeated.which')}</summary>
        <ul className="tabular">
          {job.repeatedRows.map(({ row, first }) => (
            <li key={row}>
              {t('imports.repeated.row', { row: formats.number(row), first: formats.number(first) })}
            </li>
          ))}
        </ul>
        {left > 0 && (
          <p className="muted">{t('imports.repeated.more', { count: left, number: formats.number(left) })}</p>
        )}
      </details>
    </Panel>
  );
}

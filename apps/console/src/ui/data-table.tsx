import type { ReactNode } from 'react';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from './error-panel.js';
import { Late } from './late.js';
import { type DataColumns, PlainTable } from './plain-table.js';
import type { CursorPages } from './use-cursor-pages.js';

interface DataTableProps<Row extends object> {
  /** what the table lists, for assistive technology */
  label: string;
  columns: DataColumns<Row>;
  rowKey: (row: Row) => string;
  pages: CursorPages<Row>;
  /** shown in place of the table when there is nothing at all */
  empty: ReactNode;
}

/** A list from the server, a page at a time: skeleton, rows, empty and error states. */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactNode {
  const { label, columns, rowKey, pages, empty } = props;
  const { t } = useTranslation('common');
  if (pages.error && !pages.rows) return <ErrorPanel error={pages.error} onRetry={pages.retry} />;
  if (!pages.rows)
    return (
      <Late>
        <div className="table-skeleton" aria-busy="true">
          <Skeleton active title={false} paragraph={{ rows: 8 }} />
        </div>
      </Late>
    );
  if (pages.rows.length === 0 && !pages.hasPrevious) return empty;
  return (
    <>
      {pages.error && <ErrorPanel error={pages.error} onRetry={pages.retry} />}
      <div className={pages.isRefreshing ? 'refresh-bar refresh-bar-on' : 'refresh-bar'} aria-hidden="true" />
      {/* A region that scrolls must be reachable by keyboard; its name differs from that of the panel around it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-scroll" role="region" aria-label={t('tableOf', { label })} tabIndex={0}>
        <PlainTable<Row> label={label} columns={columns} rows={pages.rows} rowKey={rowKey} />
      </div>
      <Pager pages={pages} label={label} />
    </>
  );
}

function Pager<Row>({ pages, label }: { pages: CursorPages<Row>; label: string }): ReactNode {
  const { t } = useTranslation('common');
  if (!pages.hasPrevious && !pages.hasNext) return null;
  return (
    <nav className="pager no-print" aria-label={t('pagesOf', { label })}>
      <Button disabled={!pages.hasPrevious} onClick={pages.previous}>
        {t('previousPage')}
      </Button>
      <span className="muted tabular">{t('page', { page: pages.page })}</span>
      <Button disabled={!pages.hasNext} onClick={pages.next}>
        {t('nextPage')}
      </Button>
    </nav>
  );
}

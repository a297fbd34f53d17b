import { type ReactNode, useMemo } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import {
  Allowed,
  CopyText,
  type DataColumns,
  DataTable,
  Panel,
  shortId,
  TimeCell,
  useCursorPages,
  useToast,
} from '../../../ui/index.js';
import { type Connection, CONNECTIONS_KEY } from '../connection.js';

type Quarantined = Schema<'QuarantinedView'>;

/** LINE ids that LINE refused: campaigns leave them out until they are released, or their time is over. */
export function QuarantinePanel({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation('connections');
  const key = [...CONNECTIONS_KEY, 'quarantine', connection.id];
  const pages = useCursorPages({
    key,
    fetchPage: async (cursor, signal) => {
      const params = { path: { id: connection.id }, query: { cursor, limit: 50 } };
      const { data } = await api.GET('/api/v1/connections/{id}/quarantine', { params, signal });
      return data ?? { items: [], nextCursor: null };
    },
  });
  const columns = useColumns(connection, key);
  return (
    <Panel title={t('quarantine.title')} flush>
      <p className="muted quarantine-text">{t('quarantine.text')}</p>
      <DataTable
        label={t('quarantine.title')}
        columns={columns}
        rowKey={({ lineId }) => lineId}
        pages={pages}
        empty={<p className="muted quarantine-text">{t('quarantine.none')}</p>}
      />
    </Panel>
  );
}

function useColumns({ id, timeZone }: Connection, key: readonly unknown[]): DataColumns<Quarantined> {
  const { t } = useTranslation('connections');
  return useMemo(
    () => [
      {
        title: t('quarantine.lineId'),
        key: 'lineId',
        render: (_, { lineId }) => (
          <CopyText text={lineId} short={shortId(lineId)} label={t('quarantine.copy', { id: lineId })} />
        ),
      },
      {
        title: t('quarantine.why'),
        key: 'reason',
        render: (_, { reason, detail }) => (
          <div className="quarantine-why">
            {reason === 'invalid_line_id' ? t('quarantine.invalid') : <code className="mono">{reason}</code>}
            {detail !== null && (
              <span className="muted" lang="en">
                {detail}
              </span>
            )}
          </div>
        ),
      },
      {
        title: t('quarantine.until'),
        key: 'until',
        render: (_, { expiresAt }) => <TimeCell at={expiresAt} zone={timeZone} form="short" />,
      },
      {
        title: <span className="visually-hidden">{t('quarantine.actions')}</span>,
        key: 'actions',
        align: 'right',
        render: (_, { lineId }) => <Release id={id} lineId={lineId} listKey={key} />,
      },
    ],
    [t, id, timeZone, key],
  );
}

function Release({
  id,
  lineId,
  listKey,
}: {
  id: string;
  lineId: string;
  listKey: readonly unknown[];
}): ReactNode {
  const { t } = useTranslation('connections');
  const toast = useToast();
  const queryClient = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/connections/{id}/quarantine/{lineId}', { params: { path: { id, lineId } } }),
    onSuccess: async () => {
      toast.done(t('quarantine.released'));
      await queryClient.invalidateQueries({ queryKey: listKey });
    },
    onError: toast.failed,
  });
  return (
    <Allowed permission="edit">
      {(disabled) => (
        <Button
          size="small"
          disabled={disabled}
          loading={isPending}
          aria-label={t('quarantine.releaseOf', { id: lineId })}
          onClick={() => mutate()}
        >
          {t('quarantine.release')}
        </Button>
      )}
    </Allowed>
  );
}

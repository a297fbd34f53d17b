import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, query, type Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { signOutEverywhere } from '../../../app/sign-out.js';
import {
  type DataColumns,
  DataTable,
  Panel,
  StatusChip,
  TimeCell,
  useToast,
  wholeList,
} from '../../../ui/index.js';
import { deviceOf } from './device-name.js';

type SessionSummary = Schema<'SessionSummary'>;

const sessionsQuery = query.queryOptions('get', '/api/v1/sessions');

/** Where one is signed in, to end what one does not know. */
export function SessionsPanel(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { workspace } = useSession();
  const { modal } = App.useApp();
  const toast = useToast();
  const pages = wholeList(useQuery(sessionsQuery));
  const askToEndAll = (): void => {
    modal.confirm({
      title: t('sessions.everywhereTitle'),
      content: t('sessions.everywhereText'),
      okText: t('sessions.everywhere'),
      okButtonProps: { danger: true },
      cancelText: tCommon('cancel'),
      onOk: () => signOutEverywhere().catch(toast.failed),
    });
  };
  const columns: DataColumns<SessionSummary> = [
    { title: t('sessions.device'), key: 'device', render: (_, session) => <DeviceName session={session} /> },
    {
      title: t('sessions.lastSeen'),
      key: 'lastSeen',
      render: (_, { lastSeenAt }) => <TimeCell at={lastSeenAt} zone={workspace.timeZone} form="short" />,
    },
    {
      title: t('sessions.since'),
      key: 'since',
      render: (_, { createdAt }) => <TimeCell at={createdAt} zone={workspace.timeZone} form="short" />,
    },
    {
      title: <span className="visually-hidden">{t('actions')}</span>,
      key: 'actions',
      align: 'end',
      render: (_, session) => <End session={session} />,
    },
  ];
  return (
    <Panel
      title={t('sessions.title')}
      extra={
        <Button danger onClick={askToEndAll}>
          {t('sessions.everywhere')}
        </Button>
      }
      flush
    >
      <DataTable<SessionSummary>
        label={t('sessions.title')}
        columns={columns}
        rowKey={({ id }) => id}
        pages={pages}
        empty={null}
      />
    </Panel>
  );
}

function useDeviceWords({ userAgent }: SessionSummary): string {
  const { t } = useTranslation('settings');
  const { browser, system } = deviceOf(userAgent);
  if (browser && system) return t('sessions.on', { browser, system });
  return browser ?? system ?? t('sessions.unknown');
}

function DeviceName({ session }: { session: SessionSummary }): ReactNode {
  const { t } = useTranslation('settings');
  const words = useDeviceWords(session);
  return (
    <span className="settings-actions" title={session.userAgent}>
      {words}
      {session.isCurrent && <StatusChip tone="success">{t('sessions.here')}</StatusChip>}
    </span>
  );
}

function End({ session }: { session: SessionSummary }): ReactNode {
  const { t } = useTranslation('settings');
  const words = useDeviceWords(session);
  const queryClient = useQueryClient();
  const toast = useToast();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.DELETE('/api/v1/sessions/{id}', { params: { path: { id: session.id } } }),
    onSuccess: () => toast.done(t('sessions.ended')),
    onError: toast.failed,
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  if (session.isCurrent) return null;
  return (
    <Button
      type="text"
      danger
      loading={isPending}
      onClick={() => mutate()}
      aria-label={t('sessions.endOf', { device: words })}
    >
      {t('sessions.end')}
    </Button>
  );
}

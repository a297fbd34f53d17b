import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import {
  type DataColumns,
  DataTable,
  Panel,
  StatusChip,
  TimeCell,
  useNow,
  useToast,
  wholeList,
} from '../../../ui/index.js';
import { type Invitation, invitationsQuery, useMemberChanges } from './member-queries.js';

/** Links that wait to be used, also those whose time is over. Not there while there is none. */
export function InvitationTable(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { workspace } = useSession();
  const pages = wholeList(useQuery(invitationsQuery));
  const now = useNow(60_000);
  if (pages.rows?.length === 0) return null;
  const columns: DataColumns<Invitation> = [
    { title: t('members.email'), dataIndex: 'email' },
    { title: t('members.role'), key: 'role', render: (_, { role }) => tCommon(`roles.${role}.name`) },
    {
      title: t('members.expires'),
      key: 'expires',
      render: (_, { expiresAt }) =>
        new Date(expiresAt) <= now ? (
          <StatusChip tone="warning">{t('members.expired')}</StatusChip>
        ) : (
          <TimeCell at={expiresAt} zone={workspace.timeZone} />
        ),
    },
    {
      title: <span className="visually-hidden">{t('actions')}</span>,
      key: 'actions',
      align: 'end',
      render: (_, invitation) => <Withdraw invitation={invitation} />,
    },
  ];
  return (
    <Panel title={t('members.invitations')} flush>
      <DataTable<Invitation>
        label={t('members.invitations')}
        columns={columns}
        rowKey={({ id }) => id}
        pages={pages}
        empty={null}
      />
      <p className="settings-note">{t('members.invitationsNote')}</p>
    </Panel>
  );
}

function Withdraw({ invitation: { id, email } }: { invitation: Invitation }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { modal } = App.useApp();
  const toast = useToast();
  const { withdraw } = useMemberChanges();
  const ask = (): void => {
    modal.confirm({
      title: t('members.withdrawTitle', { email }),
      content: t('members.withdrawText'),
      okText: t('members.withdrawAct'),
      okButtonProps: { danger: true },
      cancelText: tCommon('cancel'),
      onOk: () =>
        withdraw.mutateAsync(id).then(() => toast.done(t('members.withdrawn', { email })), toast.failed),
    });
  };
  return (
    <Button type="text" danger onClick={ask} aria-label={t('members.withdrawOf', { email })}>
      {t('members.withdraw')}
    </Button>
  );
}

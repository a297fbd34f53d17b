import { type ReactNode, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { MoreOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Role, ROLES } from '../../../../../../libs/roles/index.js';
import type { Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { type DataColumns, DataTable, MenuButton, TimeCell, useToast, wholeList } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';
import { LinkDialog } from '../link-dialog.js';
import { type Member, membersQuery, useMemberChanges } from './member-queries.js';

type MadeLink = Schema<'NewLink'> & { name: string };

export function MemberTable(): ReactNode {
  const { t } = useTranslation('settings');
  const { workspace } = useSession();
  const pages = wholeList(useQuery(membersQuery));
  const [link, setLink] = useState<MadeLink | null>(null);
  const columns: DataColumns<Member> = [
    { title: t('members.name'), key: 'name', render: (_, member) => <Person member={member} /> },
    { title: t('members.role'), key: 'role', render: (_, member) => <RoleSelect member={member} /> },
    {
      title: t('members.lastSeen'),
      key: 'lastSeen',
      render: (_, { lastSeenAt }) =>
        lastSeenAt ? <TimeCell at={lastSeenAt} zone={workspace.timeZone} form="short" /> : t('members.never'),
    },
    {
      title: <span className="visually-hidden">{t('actions')}</span>,
      key: 'actions',
      align: 'end',
      render: (_, member) => <MemberMenu member={member} onLink={setLink} />,
    },
  ];
  return (
    <>
      <DataTable<Member>
        label={t('members.title')}
        columns={columns}
        rowKey={({ id }) => id}
        pages={pages}
        empty={null}
      />
      <LinkDialog
        title={link ? t('members.passwordLinkOf', { name: link.name }) : ''}
        text={t('members.passwordLinkText')}
        link={link}
        onClose={() => setLink(null)}
      />
    </>
  );
}

function Person({ member: { name, email, isYou } }: { member: Member }): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <>
      <span lang="">{name}</span>
      {isYou && <span className="muted you">{t('members.you')}</span>}
      <span className="second-line">{email}</span>
    </>
  );
}

/** Another role holds at once; giving up one's own asks first, since only others can give it back. */
function RoleSelect({ member: { id, name, role, isYou } }: { member: Member }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { modal } = App.useApp();
  const toast = useToast();
  const { setRole } = useMemberChanges();
  const save = async (next: Role): Promise<void> => {
    try {
      await setRole.mutateAsync({ id, role: next });
      toast.done(t('members.roleChanged', { name, role: tCommon(`roles.${next}.name`) }));
    } catch (error) {
      toast.failed(error);
    }
  };
  const choose = (next: Role): void => {
    if (!isYou) return void save(next);
    modal.confirm({
      title: t('members.ownRoleTitle', { role: tCommon(`roles.${next}.name`) }),
      content: t('members.ownRoleText'),
      okText: t('members.ownRoleAct'),
      cancelText: tCommon('cancel'),
      onOk: () => save(next),
    });
  };
  return (
    <Select<Role>
      aria-label={t('members.roleOf', { name })}
      value={setRole.isPending ? setRole.variables.role : role}
      loading={setRole.isPending}
      options={ROLES.map((one) => ({ value: one, label: tCommon(`roles.${one}.name`) }))}
      popupMatchSelectWidth={false}
      style={{ minWidth: 140 }}
      onChange={choose}
    />
  );
}

function MemberMenu({ member, onLink }: { member: Member; onLink: (link: MadeLink) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { modal } = App.useApp();
  const toast = useToast();
  const { remove, makePasswordLink } = useMemberChanges();
  const { id, name, isYou } = member;
  const makeLink = async (): Promise<void> => {
    try {
      const made = await makePasswordLink.mutateAsync(id);
      if (made) onLink({ ...made, name });
    } catch (error) {
      toast.failed(error);
    }
  };
  const askToRemove = (): void => {
    modal.confirm({
      title: t('members.removeTitle', { name }),
      content: t('members.removeText'),
      okText: t('members.removeAct'),
      okButtonProps: { danger: true },
      cancelText: tCommon('cancel'),
      onOk: () => remove.mutateAsync(id).then(() => toast.done(t('members.removed', { name })), toast.failed),
    });
  };
  return (
    <MenuButton
      menu={{
        items: [
          { key: 'link', label: t('members.makePasswordLink'), onClick: () => void makeLink() },
          {
            key: 'remove',
            label: t('members.removeMember'),
            danger: true,
            disabled: isYou,
            onClick: askToRemove,
          },
        ],
      }}
    >
      <Button
        type="text"
        icon={<MoreOutlined />}
        loading={makePasswordLink.isPending}
        aria-label={t('members.more', { name })}
        aria-haspopup="menu"
      />
    </MenuButton>
  );
}

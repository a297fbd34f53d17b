import { type ReactNode, useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead, Panel } from '../../../ui/index.js';
import { InvitationTable } from './invitation-table.js';
import { InviteDialog } from './invite-dialog.js';
import { MemberTable } from './member-table.js';
import { RoleTable } from './role-table.js';

/** Who may sign in, who is invited, and what each role may do. */
export function MembersSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tShell } = useTranslation('shell');
  const [isInviting, setInviting] = useState(false);
  return (
    <div className="stack">
      <PageHead
        title={tShell('sections.members')}
        description={t('members.description')}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setInviting(true)}>
            {t('members.invite')}
          </Button>
        }
      />
      <Panel title={t('members.title')} flush>
        <MemberTable />
      </Panel>
      <InvitationTable />
      <Panel title={t('members.roles')} flush>
        <RoleTable />
      </Panel>
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </div>
  );
}

import { type ReactNode, useMemo, useState } from 'react';
import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../api/session.js';
import { type DataColumns, NumberCell, TimeCell } from '../../ui/index.js';
import type { Audience } from './audience.js';
import { DeleteAudience } from './delete-audience.js';
import { SizeAge } from './size-age.js';
import { useAudienceActions } from './use-audience-actions.js';

export function useAudienceColumns(): DataColumns<Audience> {
  const { t } = useTranslation('audiences');
  const { timeZone } = useSession().workspace;
  return useMemo(
    () => [
      {
        title: t('list.columns.name'),
        key: 'name',
        render: (_, audience) => (
          <Link className="audience-name" to="/audiences/$audienceId" params={{ audienceId: audience.id }}>
            {audience.name}
          </Link>
        ),
      },
      {
        title: t('list.columns.size'),
        key: 'size',
        align: 'right',
        render: (_, audience) => <NumberCell value={audience.size?.count} />,
      },
      {
        title: t('list.columns.reachable'),
        key: 'reachable',
        align: 'right',
        render: (_, audience) => <NumberCell value={audience.size?.reachable} />,
      },
      {
        title: t('list.columns.counted'),
        key: 'counted',
        render: (_, audience) => <SizeAge audience={audience} />,
      },
      {
        title: t('list.columns.usedBy'),
        key: 'usedBy',
        render: (_, audience) => (
          <span className="tabular">{t('list.usedBy', { count: audience.usedBy })}</span>
        ),
      },
      {
        title: t('list.columns.updated'),
        key: 'updated',
        render: (_, audience) => <TimeCell at={audience.updatedAt} zone={timeZone} form="short" />,
      },
      {
        title: <span className="visually-hidden">{t('list.columns.actions')}</span>,
        key: 'actions',
        align: 'right',
        render: (_, audience) => <RowMenu audience={audience} />,
      },
    ],
    [t, timeZone],
  );
}

function RowMenu({ audience }: { audience: Audience }): ReactNode {
  const { t } = useTranslation(['audiences', 'common']);
  const mayEdit = useCan('edit');
  const [isDeleting, setDeleting] = useState(false);
  const { duplicate } = useAudienceActions();
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'duplicate', label: t('actions.duplicate'), disabled: !mayEdit },
            { key: 'delete', label: t('actions.delete'), disabled: !mayEdit, danger: true },
            ...(mayEdit ? [] : [{ key: 'why', label: t('common:forbidden.ask.edit'), disabled: true }]),
          ],
          onClick: ({ key }) => (key === 'duplicate' ? duplicate.mutate(audience) : setDeleting(true)),
        }}
      >
        <Button
          type="text"
          size="small"
          icon={<MoreOutlined />}
          aria-label={t('actions.moreOf', { name: audience.name })}
        />
      </Dropdown>
      {isDeleting && <DeleteAudience audience={audience} onClose={() => setDeleting(false)} />}
    </>
  );
}

import type { ReactNode } from 'react';
import { Button } from 'antd';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/index.js';
import { useFormats } from '../../../i18n/index.js';

const route = getRouteApi('/shell/campaigns');

/** No campaign matches: names what was asked for, with the way back to all. */
export function NothingFound({ connectionName }: { connectionName: string | undefined }): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { q, status, connectionId } = route.useSearch();
  const filters = [
    ...(status ? [t('list.nothing.status', { status: t(`statuses.${status}`) })] : []),
    ...(q === undefined ? [] : [t('list.nothing.q', { q })]),
    ...(connectionId ? [t('list.nothing.connection', { name: connectionName ?? connectionId })] : []),
  ];
  return (
    <EmptyState
      title={t('list.nothing.title')}
      actions={
        <Button onClick={() => void navigate({ search: (before) => ({ sort: before.sort }) })}>
          {t('common:clearFilters')}
        </Button>
      }
    >
      {t('list.nothing.text', { filters: formats.list(filters) })}
    </EmptyState>
  );
}

export function FirstUse({ action }: { action: ReactNode }): ReactNode {
  const { t } = useTranslation('campaigns');
  return (
    <EmptyState title={t('list.empty.title')} actions={action}>
      {t('list.empty.text')}
    </EmptyState>
  );
}

import type { ReactNode } from 'react';
import { Skeleton } from 'antd';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.js';
import { ErrorPanel, Late, PageHead } from '../../ui/index.js';
import { AudienceEditor } from './audience-editor.js';
import './audiences.css';
import { NO_CONDITIONS } from './filter/filter.js';
import { useContactFields } from './use-contact-fields.js';

const route = getRouteApi('/shell/audiences/$audienceId');

/** One audience: its conditions beside how many they reach. `new` is one that is not saved yet. */
export function AudienceScreen(): ReactNode {
  const { t } = useTranslation('audiences');
  const { audienceId } = route.useParams();
  const { filter = NO_CONDITIONS } = route.useSearch();
  const isNew = audienceId === 'new';
  const stored = query.useQuery(
    'get',
    '/api/v1/audiences/{id}',
    { params: { path: { id: audienceId } } },
    // What is being edited is not replaced by what somebody else saved.
    { enabled: !isNew, refetchOnWindowFocus: false },
  );
  const { fields, isLoading, error, retry } = useContactFields();
  if (stored.error) return <Failed error={stored.error} onRetry={() => void stored.refetch()} />;
  if (error && fields.length === 0) return <Failed error={error} onRetry={retry} />;
  if (isLoading || (!isNew && !stored.data))
    return (
      <>
        <PageHead title={t('screen.title')} />
        <Late>
          <div className="panel" aria-busy="true">
            <Skeleton active title={false} paragraph={{ rows: 8 }} />
          </div>
        </Late>
      </>
    );
  return (
    <AudienceEditor
      key={audienceId}
      audience={isNew ? null : (stored.data ?? null)}
      initial={stored.data && !isNew ? stored.data : { name: '', filter, limit: null }}
      fields={fields}
    />
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactNode {
  const { t } = useTranslation('audiences');
  return (
    <>
      <PageHead title={t('screen.title')} />
      <ErrorPanel error={error} title={t('screen.failed')} onRetry={onRetry} />
    </>
  );
}

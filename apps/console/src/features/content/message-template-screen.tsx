import type { ReactNode } from 'react';
import { Skeleton } from 'antd';
import { getRouteApi } from '@tanstack/react-router';
import { query } from '../../api/client.js';
import { ErrorPanel, Late } from '../../ui/index.js';
import './content.css';
import { TemplateForm } from './template-form.js';

const route = getRouteApi('/shell/content/$templateId');

/** One message template: the latest version of it to be edited, and those before. `new` begins another. */
export function MessageTemplateScreen(): ReactNode {
  const { templateId } = route.useParams();
  return templateId === 'new' ? (
    <TemplateForm key="new" template={null} />
  ) : (
    <StoredTemplate key={templateId} id={templateId} />
  );
}

function StoredTemplate({ id }: { id: string }): ReactNode {
  const { data, error, refetch } = query.useQuery(
    'get',
    '/api/v1/message-templates/{id}',
    { params: { path: { id } } },
    // What somebody is writing is not replaced behind their back; saving tells of other versions.
    { refetchOnWindowFocus: false },
  );
  if (data) return <TemplateForm template={data} />;
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  return (
    <Late>
      <Skeleton active title={false} paragraph={{ rows: 10 }} />
    </Late>
  );
}

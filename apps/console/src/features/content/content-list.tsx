import type { ReactNode } from 'react';
import { Tabs } from 'antd';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/index.js';
import './content.css';
import { MediaLibrary } from './media-library.js';
import { TemplateList } from './template-list.js';

const route = getRouteApi('/shell/content');

/** What campaigns share: messages and images. */
export function ContentList(): ReactNode {
  const { t } = useTranslation('content');
  const { tab = 'templates' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHead title={t('title')} description={t('description')} />
      <Tabs
        aria-label={t('tabs.label')}
        activeKey={tab}
        onChange={(key) => void navigate({ search: { tab: key === 'media' ? 'media' : undefined } })}
        destroyOnHidden
        items={[
          { key: 'templates', label: t('tabs.templates'), children: <TemplateList /> },
          { key: 'media', label: t('tabs.media'), children: <MediaLibrary /> },
        ]}
      />
    </>
  );
}

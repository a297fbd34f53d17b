import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import {
  type DataColumns,
  DataTable,
  EmptyState,
  PageHead,
  Panel,
  TimeCell,
  useCursorPages,
} from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';
import { actionKeyOf, ACTIONS, campaignOf, type DetailKey, detailsOf, isKeptDays } from './audit-words.js';

type Entry = Schema<'AuditEntryView'>;

const route = getRouteApi('/shell/settings/$section');

/** Who did what, the latest first. */
export function AuditSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tShell } = useTranslation('shell');
  const { t: tCommon } = useTranslation('common');
  const { action } = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useActionName();
  const filterBy = (chosen: string | undefined): void => void navigate({ search: { action: chosen } });
  const pages = useCursorPages<Entry>({
    key: ['audit-log', action ?? null],
    fetchPage: async (cursor, signal) => {
      const { data } = await api.GET('/api/v1/audit-log', { params: { query: { action, cursor } }, signal });
      return data ?? { items: [], nextCursor: null };
    },
  });
  return (
    <div className="stack">
      <PageHead title={tShell('sections.audit')} description={t('audit.description')} />
      <div className="toolbar">
        <Select<string>
          aria-label={t('audit.filter')}
          placeholder={t('audit.all')}
          value={action}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          style={{ minWidth: 240 }}
          options={ACTIONS.map((one) => ({ value: one, label: nameOf(one) }))}
          onChange={(chosen: string | undefined) => filterBy(chosen)}
        />
      </div>
      <Panel label={tShell('sections.audit')} flush>
        <DataTable<Entry>
          label={tShell('sections.audit')}
          columns={useColumns()}
          rowKey={({ id }) => id}
          pages={pages}
          empty={
            action ? (
              <EmptyState
                title={t('audit.noneOf', { action: nameOf(action) })}
                actions={<Button onClick={() => filterBy(undefined)}>{tCommon('clearFilters')}</Button>}
              />
            ) : (
              <EmptyState title={t('audit.none')} />
            )
          }
        />
      </Panel>
    </div>
  );
}

function useActionName(): (action: string) => string {
  const { t } = useTranslation('settings');
  return (action) => {
    const key = actionKeyOf(action);
    return key ? t(`audit.actions.${key}`) : action;
  };
}

function useColumns(): DataColumns<Entry> {
  const { t } = useTranslation('settings');
  const { workspace } = useSession();
  const nameOf = useActionName();
  return [
    {
      title: t('audit.when'),
      key: 'when',
      render: (_, { at }) => <TimeCell at={at} zone={workspace.timeZone} />,
    },
    { title: t('audit.who'), key: 'who', render: (_, entry) => <Who entry={entry} /> },
    { title: t('audit.what'), key: 'what', render: (_, { action }) => nameOf(action) },
    { title: t('audit.more'), key: 'more', render: (_, entry) => <More entry={entry} /> },
  ];
}

function Who({ entry: { userName, apiKeyName } }: { entry: Entry }): ReactNode {
  const { t } = useTranslation('settings');
  if (userName) return <span lang="">{userName}</span>;
  return (
    <span className="muted">{apiKeyName ? t('audit.byKey', { name: apiKeyName }) : t('audit.byNobody')}</span>
  );
}

function More({ entry: { action, subjectId, detail } }: { entry: Entry }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const formats = useFormats();
  const campaignId = campaignOf(action, subjectId);
  const inWords = (key: DetailKey, value: string | number | null): string => {
    if (value === null) return t('audit.forEver');
    if (typeof value === 'number') {
      const number = formats.number(value);
      return isKeptDays(key) ? t('audit.days', { count: value, number }) : number;
    }
    const role = ROLE_NAMES.find((one) => one === value);
    return key === 'role' && role ? tCommon(`roles.${role}.name`) : value;
  };
  return (
    <span className="settings-actions">
      {campaignId && (
        <Link to="/campaigns/$campaignId" params={{ campaignId }}>
          {t('audit.openCampaign')}
        </Link>
      )}
      {detailsOf(detail).map(([key, value]) => (
        <span key={key}>{t(`audit.details.${key}`, { value: inWords(key, value) })}</span>
      ))}
    </span>
  );
}

const ROLE_NAMES = ['owner', 'manager', 'tester', 'viewer'] as const;

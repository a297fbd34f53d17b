import { type ReactNode, useDeferredValue, useState } from 'react';
import { Button, Input, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import {
  CLEARABLE,
  type CursorPages,
  EmptyState,
  ErrorPanel,
  Late,
  useCursorPages,
} from '../../../ui/index.js';

export type TemplateSummary = Schema<'MessageTemplateSummary'>;

/** What is looked for in the library, and what is found. */
export interface TemplateSearch {
  typed: string;
  setTyped: (typed: string) => void;
  q: string;
  pages: CursorPages<TemplateSummary>;
}

export function useTemplateSearch(): TemplateSearch {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const pages = useCursorPages<TemplateSummary>({
    key: ['message-templates', 'picker', q],
    fetchPage: async (cursor, signal) => {
      const search = { limit: 50, archived: false, ...(q && { q }), ...(cursor && { cursor }) };
      const { data } = await api.GET('/api/v1/message-templates', { params: { query: search }, signal });
      return data ?? { items: [], nextCursor: null };
    },
  });
  return { typed, setTyped, q, pages };
}

interface TemplateChoiceProps extends TemplateSearch {
  chosen: TemplateSummary | null;
  onChoose: (template: TemplateSummary) => void;
}

/** The templates of the library, by name. */
export function TemplateChoice({
  typed,
  setTyped,
  q,
  pages,
  chosen,
  onChoose,
}: TemplateChoiceProps): ReactNode {
  const { t } = useTranslation('composer');
  const { t: common } = useTranslation('common');
  return (
    <div className="stack-small">
      <Input
        allowClear={CLEARABLE}
        value={typed}
        aria-label={t('structured.library.search')}
        placeholder={t('structured.library.search')}
        onChange={(event) => setTyped(event.target.value)}
      />
      {pages.error && <ErrorPanel error={pages.error} onRetry={pages.retry} />}
      {!pages.rows && !pages.error && (
        <Late>
          <Skeleton active title={false} paragraph={{ rows: 6 }} />
        </Late>
      )}
      {pages.rows?.length === 0 && q === '' && (
        <EmptyState title={t('structured.library.empty')}>{t('structured.library.emptyText')}</EmptyState>
      )}
      {pages.rows?.length === 0 && q !== '' && (
        <EmptyState
          title={t('structured.library.noMatch', { q })}
          actions={<Button onClick={() => setTyped('')}>{common('clearFilters')}</Button>}
        />
      )}
      <ul className="library-list" aria-label={t('structured.library.list')}>
        {pages.rows?.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              aria-pressed={chosen?.id === template.id}
              onClick={() => onChoose(template)}
            >
              <span>{template.name}</span>
              <span className="muted">{t('structured.library.version', { version: template.version })}</span>
            </button>
          </li>
        ))}
      </ul>
      {(pages.hasNext || pages.hasPrevious) && (
        <div className="toolbar">
          <Button disabled={!pages.hasPrevious} onClick={pages.previous}>
            {common('previousPage')}
          </Button>
          <Button disabled={!pages.hasNext} onClick={pages.next}>
            {common('nextPage')}
          </Button>
        </div>
      )}
    </div>
  );
}

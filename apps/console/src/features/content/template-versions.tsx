import { type ReactNode, useState } from 'react';
import { Button, Drawer, Tooltip } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { LinePreview } from '../../line-preview/index.js';
import '../../line-preview/line-preview.css';
import {
  Allowed,
  DataTable,
  Panel,
  Soon,
  StatusChip,
  TimeCell,
  useCursorPages,
  useToast,
} from '../../ui/index.js';
import { usePreviewWords } from '../preview/index.js';
import { oneTemplate } from './use-save-template.js';

type Template = Schema<'MessageTemplateView'>;
type Version = Schema<'MessageTemplateVersionView'>;

interface TemplateVersionsProps {
  template: Template;
  /** restoring would throw away what is not saved */
  isDirty: boolean;
  onRestored: (stored: Template) => void;
}

/** Every version there was, the latest first; each can be looked at and made the latest again. */
export function TemplateVersions({ template, isDirty, onRestored }: TemplateVersionsProps): ReactNode {
  const { t } = useTranslation('content');
  const { workspace } = useSession();
  const [shown, setShown] = useState<Version | null>(null);
  const { id } = template;
  const pages = useCursorPages<Version>({
    key: ['message-templates', id, 'versions', template.version],
    fetchPage: async (cursor, signal) => {
      const params = { path: { id }, query: { limit: 50, ...(cursor && { cursor }) } };
      const { data } = await api.GET('/api/v1/message-templates/{id}/versions', { params, signal });
      return data ?? { items: [], nextCursor: null };
    },
  });
  const restore = useRestore(id, onRestored);
  return (
    <Panel title={t('versions.title')} flush>
      <DataTable<Version>
        label={t('versions.title')}
        rowKey={({ version }) => String(version)}
        pages={pages}
        empty={null}
        columns={[
          {
            title: t('templates.version'),
            render: (_, { version }) => (
              <span className="toolbar tabular">
                {version}
                {version === template.version && (
                  <StatusChip tone="success">{t('versions.latest')}</StatusChip>
                )}
              </span>
            ),
          },
          {
            title: t('versions.note'),
            render: (_, { note }) => note ?? <span className="muted">{t('versions.noNote')}</span>,
          },
          {
            title: t('templates.updated'),
            render: (_, { createdAt }) => <TimeCell at={createdAt} zone={workspace.timeZone} form="short" />,
          },
          {
            title: <span className="visually-hidden">{t('versions.actions')}</span>,
            align: 'end',
            render: (_, row) => (
              <span className="toolbar">
                <Button
                  size="small"
                  aria-label={t('versions.view', { version: row.version })}
                  onClick={() => setShown(row)}
                >
                  {t('versions.viewShort')}
                </Button>
                {row.version !== template.version && (
                  <RestoreButton
                    version={row.version}
                    isDirty={isDirty}
                    pending={restore.isPending}
                    onClick={() => restore.mutate(row.version)}
                  />
                )}
              </span>
            ),
          },
        ]}
      />
      <Drawer
        open={shown !== null}
        title={shown && t('template.version', { version: shown.version })}
        onClose={() => setShown(null)}
        size={440}
      >
        <Soon>{shown && <Messages messages={shown.messages} sender={workspace.name} />}</Soon>
      </Drawer>
    </Panel>
  );
}

function Messages({ messages, sender }: { messages: readonly unknown[]; sender: string }): ReactNode {
  const words = usePreviewWords();
  return <LinePreview messages={messages} sender={{ name: sender }} words={words} />;
}

function useRestore(id: string, onRestored: (stored: Template) => void) {
  const { t } = useTranslation('content');
  const toast = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (version: number) => {
      const params = { path: { id, version } };
      const { data } = await api.POST('/api/v1/message-templates/{id}/versions/{version}/restore', {
        params,
      });
      return data as Template;
    },
    onSuccess: async (stored, version) => {
      client.setQueryData(oneTemplate(id).queryKey, stored);
      onRestored(stored);
      toast.done(t('versions.restored', { version, now: stored.version }));
      await client.invalidateQueries({ queryKey: ['message-templates'] });
    },
    onError: toast.failed,
  });
}

interface RestoreButtonProps {
  version: number;
  isDirty: boolean;
  pending: boolean;
  onClick: () => void;
}

function RestoreButton({ version, isDirty, pending, onClick }: RestoreButtonProps): ReactNode {
  const { t } = useTranslation('content');
  return (
    <Allowed permission="edit">
      {(disabled) => (
        <Tooltip title={isDirty ? t('versions.restoreFirst') : undefined}>
          <Button
            size="small"
            aria-label={t('versions.restore', { version })}
            disabled={disabled || isDirty || pending}
            onClick={onClick}
          >
            {t('versions.restoreShort')}
          </Button>
        </Tooltip>
      )}
    </Allowed>
  );
}

import { type ReactNode, useState } from 'react';
import { Button } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { Dialog } from '../../ui/dialog.js';
import { Allowed, Banner, ErrorPanel, useToast } from '../../ui/index.js';
import { oneTemplate } from './use-save-template.js';

type Template = Schema<'MessageTemplateView'>;

/** What can be done with a template as a whole: set aside, taken back, deleted. */
export function TemplateActions({ template }: { template: Template }): ReactNode {
  const { t } = useTranslation('content');
  const [isDeleting, setDeleting] = useState(false);
  const archive = useArchive(template);
  return (
    <>
      <Allowed permission="edit">
        {(disabled) => (
          <Button disabled={disabled} loading={archive.isPending} onClick={() => archive.mutate()}>
            {t(template.archivedAt ? 'template.unarchive' : 'template.archive')}
          </Button>
        )}
      </Allowed>
      <Allowed permission="edit">
        {(disabled) => (
          <Button danger disabled={disabled} onClick={() => setDeleting(true)}>
            {t('template.delete')}
          </Button>
        )}
      </Allowed>
      {isDeleting && (
        <DeleteTemplate template={template} onArchive={archive.mutate} onClose={() => setDeleting(false)} />
      )}
    </>
  );
}

function useArchive({ id, archivedAt }: Template) {
  const { t } = useTranslation('content');
  const toast = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const params = { params: { path: { id } } };
      return archivedAt
        ? api.POST('/api/v1/message-templates/{id}/unarchive', params)
        : api.POST('/api/v1/message-templates/{id}/archive', params);
    },
    onSuccess: async ({ data }) => {
      if (data) client.setQueryData(oneTemplate(id).queryKey, data);
      toast.done(t(archivedAt ? 'template.unarchiveDone' : 'template.archiveDone'));
      await client.invalidateQueries({ queryKey: ['message-templates'] });
    },
    onError: toast.failed,
  });
}

interface DeleteTemplateProps {
  template: Template;
  onArchive: () => void;
  onClose: () => void;
}

function DeleteTemplate({
  template: { id, name, archivedAt },
  onArchive,
  onClose,
}: DeleteTemplateProps): ReactNode {
  const { t } = useTranslation('content');
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/v1/message-templates/{id}', { params: { path: { id } } }),
    onSuccess: async () => {
      toast.done(t('template.deleted'));
      await navigate({ to: '/content', ignoreBlocker: true });
      client.removeQueries({ queryKey: oneTemplate(id).queryKey });
      await client.invalidateQueries({ queryKey: ['message-templates'] });
    },
  });
  const isInUse = isProblem(remove.error) && remove.error.code === 'message_template_in_use';
  return (
    <Dialog
      title={t('template.deleteTitle', { name })}
      okText={t('template.delete')}
      okButtonProps={{ danger: true, disabled: isInUse }}
      confirmLoading={remove.isPending}
      onOk={() => remove.mutate()}
      onCancel={onClose}
    >
      <p>{t('template.deleteText')}</p>
      {isInUse && (
        <Banner
          tone="warning"
          action={
            !archivedAt && (
              <Button
                onClick={() => {
                  onArchive();
                  onClose();
                }}
              >
                {t('template.archive')}
              </Button>
            )
          }
        >
          {t('template.inUse')}
        </Banner>
      )}
      {remove.error && !isInUse && <ErrorPanel error={remove.error} />}
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { Allowed, useToast } from '../../../ui/index.js';
import { type Import, IMPORTS_KEY } from '../contact.js';

export function CancelImport({ job }: { job: Import }): ReactNode {
  const { t } = useTranslation('contacts');
  const { modal } = App.useApp();
  const toast = useToast();
  const queryClient = useQueryClient();
  const params = { path: { id: job.id } };
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.POST('/api/v1/imports/{id}/cancel', { params }),
    onSuccess: async ({ data }) => {
      queryClient.setQueryData(query.queryOptions('get', '/api/v1/imports/{id}', { params }).queryKey, data);
      toast.done(t('imports.cancelled'));
      await queryClient.invalidateQueries({ queryKey: IMPORTS_KEY });
    },
    onError: toast.failed,
  });
  const ask = (): void =>
    void modal.confirm({
      title: t('imports.cancelTitle'),
      content: t('imports.cancelText'),
      okText: t('imports.cancel'),
      okButtonProps: { danger: true },
      cancelText: t('imports.goOn'),
      onOk: () => mutate(),
    });
  return (
    <Allowed permission="edit">
      {(disabled) => (
        <Button danger disabled={disabled} loading={isPending} onClick={ask}>
          {t('imports.cancel')}
        </Button>
      )}
    </Allowed>
  );
}

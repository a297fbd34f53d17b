import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import { Allowed, useToast } from '../../../ui/index.js';

interface TesterActionsProps {
  tester: Schema<'TestRecipientView'>;
  onEdit: () => void;
}

export function TesterActions({ tester: { id, name }, onEdit }: TesterActionsProps): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { modal } = App.useApp();
  const toast = useToast();
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: () => api.DELETE('/api/v1/test-recipients/{id}', { params: { path: { id } } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['test-recipients'] }),
  });
  const ask = (): void => {
    modal.confirm({
      title: t('testers.removeTitle', { name }),
      content: t('testers.removeText'),
      okText: t('testers.removeAct'),
      okButtonProps: { danger: true },
      cancelText: tCommon('cancel'),
      onOk: () => mutateAsync().then(() => toast.done(t('testers.removed', { name })), toast.failed),
    });
  };
  return (
    <Allowed permission="edit">
      {(disabled) => (
        <span>
          <Button type="text" disabled={disabled} onClick={onEdit} aria-label={t('testers.editOf', { name })}>
            {tCommon('edit')}
          </Button>
          <Button
            type="text"
            danger
            disabled={disabled}
            onClick={ask}
            aria-label={t('testers.removeOf', { name })}
          >
            {tCommon('remove')}
          </Button>
        </span>
      )}
    </Allowed>
  );
}

import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { UndoOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { Allowed, Banner, useToast } from '../../../ui/index.js';
import { type Import, IMPORTS_KEY } from '../contact.js';

/** Takes back what an import did, after saying what that will be. */
export function UndoImport({ job, until }: { job: Import; until: string }): ReactNode {
  const { t } = useTranslation('contacts');
  const { modal } = App.useApp();
  const toast = useToast();
  const formats = useFormats();
  const { timeZone } = useSession().workspace;
  const queryClient = useQueryClient();
  const params = { path: { id: job.id } };
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.POST('/api/v1/imports/{id}/undo', { params }),
    onSuccess: async ({ data }) => {
      queryClient.setQueryData(query.queryOptions('get', '/api/v1/imports/{id}', { params }).queryKey, data);
      toast.done(t('imports.undo.begun'));
      await queryClient.invalidateQueries({ queryKey: IMPORTS_KEY });
    },
    onError: toast.failed,
  });
  const ask = (): void =>
    void modal.confirm({
      title: t('imports.undo.title'),
      content: (
        <>
          <p>{t('imports.undo.text', { count: job.created, number: formats.number(job.created) })}</p>
          <p>{t('imports.undo.stays')}</p>
          <p className="muted">{t('imports.undo.until', { at: formats.dateTime(until, timeZone) })}</p>
        </>
      ),
      okText: t('imports.undo.act'),
      okButtonProps: { danger: true },
      cancelText: t('imports.undo.keep'),
      onOk: () => mutate(),
    });
  return (
    <Allowed permission="edit">
      {(disabled) => (
        <Button icon={<UndoOutlined />} disabled={disabled} loading={isPending} onClick={ask}>
          {t('imports.undo.act')}
        </Button>
      )}
    </Allowed>
  );
}

/** What undoing has come to. */
export function UndoBanner({ undo }: { undo: NonNullable<Import['undo']> }): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const counts = (['removed', 'restored', 'kept'] as const).filter((count) => undo[count] > 0);
  return (
    <Banner tone={undo.at === null ? 'info' : 'warning'}>
      <p className="contact-none">{t(undo.at === null ? 'imports.undo.underWay' : 'imports.undo.done')}</p>
      {counts.length > 0 && (
        <ul className="import-undo tabular">
          {counts.map((count) => (
            <li key={count}>
              {t(`imports.undo.${count}`, { count: undo[count], number: formats.number(undo[count]) })}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}

import { type ReactNode, useState } from 'react';
import {
  DeleteOutlined,
  DownloadOutlined,
  EyeOutlined,
  MoreOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useCan } from '../../../api/session.js';
import { useToast } from '../../../ui/index.js';
import { type Contact, nameOf } from '../contact.js';
import { EraseContact } from './erase-contact.js';
import { PreviewAsContact } from './preview-as-contact.js';

/** What one may do with a contact. */
export function ContactActions({ contact }: { contact: Contact }): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const [open, setOpen] = useState<'preview' | 'erase' | null>(null);
  const mayEdit = useCan('edit');
  const addTester = useAddTester(contact);
  const close = (): void => setOpen(null);
  return (
    <>
      <Button icon={<EyeOutlined />} onClick={() => setOpen('preview')}>
        {t('actions.preview')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'tester',
              icon: <UserAddOutlined />,
              label: contact.lineId === null ? t('actions.testerNeedsLineId') : t('actions.addTester'),
              disabled: !mayEdit || contact.lineId === null,
              onClick: addTester,
            },
            {
              key: 'export',
              icon: <DownloadOutlined />,
              label: (
                <a href={`/api/v1/contacts/${encodeURIComponent(contact.externalId)}/export`} download>
                  {t('actions.export')}
                </a>
              ),
              disabled: !mayEdit,
            },
            {
              key: 'erase',
              icon: <DeleteOutlined />,
              danger: true,
              label: t('actions.erase'),
              disabled: !mayEdit,
              onClick: () => setOpen('erase'),
            },
            ...(mayEdit ? [] : [{ key: 'why', label: t('common:forbidden.ask.edit'), disabled: true }]),
          ],
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={t('common:more')} />
      </Dropdown>
      <PreviewAsContact contact={contact} isOpen={open === 'preview'} onClose={close} />
      {open === 'erase' && <EraseContact contact={contact} onClose={close} />}
    </>
  );
}

function useAddTester(contact: Contact): () => void {
  const { t } = useTranslation('contacts');
  const toast = useToast();
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (lineId: string) =>
      api.POST('/api/v1/test-recipients', { body: { name: nameOf(contact), lineId } }),
    onSuccess: async () => {
      toast.done(t('actions.testerAdded', { name: nameOf(contact) }));
      await queryClient.invalidateQueries({ queryKey: ['test-recipients'] });
    },
    onError: toast.failed,
  });
  return () => contact.lineId !== null && mutate(contact.lineId);
}

import { type ReactNode, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { Dialog } from '../../../ui/dialog.js';
import { Banner, problemText, useToast } from '../../../ui/index.js';
import { type Contact, CONTACTS_KEY, nameOf } from '../contact.js';

/** Erases a person, after the id was typed: it cannot be taken back. */
export function EraseContact({ contact, onClose }: { contact: Contact; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const { t: tCommon } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { externalId } = contact;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.DELETE('/api/v1/contacts/{externalId}', { params: { path: { externalId } } }),
    onSuccess: async () => {
      toast.done(t('erase.done'));
      await navigate({ to: '/contacts' });
      await queryClient.invalidateQueries({ queryKey: CONTACTS_KEY });
    },
  });
  const isTyped = typed.trim() === externalId;
  return (
    <Dialog
      title={t('erase.title', { name: nameOf(contact) })}
      okText={t('actions.erase')}
      okButtonProps={{ danger: true, disabled: !isTyped, loading: isPending }}
      cancelText={t('common:cancel')}
      onOk={() => mutate()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {error && <Banner tone="error">{problemText(error, tCommon)}</Banner>}
      <p>{t('erase.goes')}</p>
      <p>{t('erase.stays')}</p>
      <Form layout="vertical" onFinish={() => isTyped && mutate()}>
        <Form.Item
          htmlFor="erase-typed"
          label={
            <span>
              <Trans t={t} i18nKey="erase.type" values={{ id: externalId }} components={{ b: <strong /> }} />
            </span>
          }
        >
          <Input
            id="erase-typed"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Dialog>
  );
}

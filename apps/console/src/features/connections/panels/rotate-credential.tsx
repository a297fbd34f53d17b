import { type ReactNode, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { Dialog } from '../../../ui/dialog.js';
import { Banner, problemText, useToast } from '../../../ui/index.js';
import { credentialOf, type CredentialDraft, hasAny, malformed } from '../connect/credential.js';
import { CredentialFields } from '../connect/credential-fields.js';
import { type Connection, CONNECTIONS_KEY } from '../connection.js';
import { useKeepConnection } from '../use-keep-connection.js';

/** New secrets for the same account; LINE is asked before the old ones go. */
export function RotateCredential({
  connection,
  onClose,
}: {
  connection: Connection;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['connections', 'common']);
  const { t: tCommon } = useTranslation('common');
  const [form] = Form.useForm<CredentialDraft>();
  const [way, setWay] = useState<CredentialDraft['way']>(
    connection.credential === 'access_token' ? 'token' : 'secret',
  );
  const [isNothing, setNothing] = useState(false);
  const typed = (Form.useWatch([], form) ?? {}) as Partial<CredentialDraft>;
  const draft: CredentialDraft = { ...typed, way };
  const toast = useToast();
  const keep = useKeepConnection();
  const queryClient = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (body: ReturnType<typeof credentialOf>) =>
      (await api.PATCH('/api/v1/connections/{id}', { params: { path: { id: connection.id } }, body })).data,
    onSuccess: async (changed) => {
      keep(changed);
      toast.done(t('credential.rotated'));
      onClose();
      await queryClient.invalidateQueries({
        queryKey: [...CONNECTIONS_KEY, 'webhook', connection.id],
      });
    },
  });
  const submit = (): void => {
    setNothing(!hasAny(draft));
    if (hasAny(draft) && malformed(draft).length === 0) mutate(credentialOf(draft));
    else form.focusField(malformed(draft)[0] ?? (way === 'token' ? 'channelAccessToken' : 'channelId'));
  };
  const isOfField = isProblem(error) && error.errors.length > 0;
  return (
    <Dialog
      title={t('credential.rotate')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={isPending}
      onOk={submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form<CredentialDraft>
        className="connection-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        onFinish={submit}
      >
        {isNothing && <Banner tone="error">{t('credential.nothing')}</Banner>}
        {error && !isOfField && <Banner tone="error">{problemText(error, tCommon)}</Banner>}
        <CredentialFields draft={draft} refusal={error} onWay={setWay} isRotation />
      </Form>
    </Dialog>
  );
}

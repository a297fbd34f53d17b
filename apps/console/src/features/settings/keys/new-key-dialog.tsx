import { type ReactNode, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, query, type Schema } from '../../../api/client.js';
import { Banner, useFormProblem } from '../../../ui/index.js';
import { RoleField } from '../role-field.js';
import { ShownOnce } from '../shown-once.js';

type Given = Schema<'CreateApiKey'>;

interface NewKeyDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Makes a key for a program, and shows it this once: it closes by its button alone. */
export function NewKeyDialog({ isOpen, onClose }: NewKeyDialogProps): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const [form] = Form.useForm<Given>();
  const problem = useFormProblem(form, ['name', 'role']);
  const queryClient = useQueryClient();
  const [made, setMade] = useState<Schema<'NewApiKey'> | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: (body: Given) => api.POST('/api/v1/api-keys', { body }),
    onMutate: problem.clear,
    onSuccess: ({ data }) => {
      setMade(data ?? null);
      return queryClient.invalidateQueries({
        queryKey: query.queryOptions('get', '/api/v1/api-keys').queryKey,
      });
    },
    onError: problem.show,
  });
  const close = (): void => {
    onClose();
    setMade(null);
    problem.clear();
  };
  return (
    <Modal
      open={isOpen}
      title={made ? t('keys.madeTitle', { name: made.name }) : t('keys.createTitle')}
      onCancel={close}
      closable={!made}
      keyboard={!made}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        made ? (
          <Button type="primary" onClick={close}>
            {t('keys.stored')}
          </Button>
        ) : (
          [
            <Button key="cancel" onClick={close}>
              {tCommon('cancel')}
            </Button>,
            <Button key="make" type="primary" loading={isPending} onClick={form.submit}>
              {t('keys.create')}
            </Button>,
          ]
        )
      }
    >
      {made ? (
        <>
          <Banner tone="warning">{t('keys.shownOnce')}</Banner>
          <ShownOnce label={t('keys.key')} value={made.key} />
          <p className="muted">{t('keys.howToUse')}</p>
        </>
      ) : (
        <Form<Given>
          className="settings-form"
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ role: 'manager' }}
          scrollToFirstError={{ focus: true }}
          preserve={false}
          onFinish={(given) => mutate({ ...given, name: given.name.trim() })}
        >
          {problem.banner}
          <Form.Item
            name="name"
            label={t('keys.name')}
            extra={t('keys.nameHelp')}
            validateTrigger="onSubmit"
            rules={[{ required: true, whitespace: true, message: t('keys.nameNeeded') }]}
          >
            <Input autoComplete="off" maxLength={100} />
          </Form.Item>
          <RoleField label={t('keys.may')} />
          {/* Enter in a field submits. */}
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        </Form>
      )}
    </Modal>
  );
}

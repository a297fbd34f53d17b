import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { useFormProblem, useToast } from '../../../ui/index.js';
import { CONTACTS_KEY } from '../contact.js';
import { type ProfileDraft, ProfileFields, profileOf } from '../profile-fields.js';

type NewContactDraft = ProfileDraft & { externalId: string };

interface NewContactProps {
  isOpen: boolean;
  onClose: () => void;
}

/** One contact by hand; many come by a file. */
export function NewContact({ isOpen, onClose }: NewContactProps): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const [form] = Form.useForm<NewContactDraft>();
  const problem = useFormProblem(form, ['externalId', 'displayName', 'lineId', 'language', 'timezone']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const close = (): void => {
    problem.clear();
    onClose();
  };
  const { mutate, isPending } = useMutation({
    mutationFn: (draft: NewContactDraft) => create(draft),
    onMutate: problem.clear,
    onSuccess: async (externalId) => {
      if (externalId === null) {
        form.setFields([{ name: 'externalId', errors: [t('add.exists')] }]);
        form.focusField('externalId');
        return;
      }
      close();
      toast.done(t('add.done'));
      await queryClient.invalidateQueries({ queryKey: CONTACTS_KEY });
      await navigate({ to: '/contacts/$externalId', params: { externalId } });
    },
    onError: problem.show,
  });
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      title={t('list.add')}
      size={480}
      destroyOnHidden
      footer={
        <div className="contact-drawer-actions">
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" loading={isPending} onClick={form.submit}>
            {t('list.add')}
          </Button>
        </div>
      }
    >
      <Form<NewContactDraft>
        className="contact-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        scrollToFirstError={{ focus: true }}
        onFinish={(draft) => mutate(draft)}
      >
        {problem.banner}
        <Form.Item
          name="externalId"
          label={t('fields.externalId')}
          extra={t('add.externalIdHelp')}
          validateTrigger="onSubmit"
          rules={[{ required: true, whitespace: true, message: t('add.externalIdNeeded') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <ProfileFields />
      </Form>
    </Drawer>
  );
}

/** @returns the id, or null when somebody has it already: that contact is not to be changed by accident */
async function create({ externalId, ...draft }: NewContactDraft): Promise<string | null> {
  const path = { externalId: externalId.trim() };
  if (await exists(path)) return null;
  await api.PUT('/api/v1/contacts/{externalId}', { params: { path }, body: profileOf(draft) });
  return path.externalId;
}

async function exists(path: { externalId: string }): Promise<boolean> {
  try {
    await api.GET('/api/v1/contacts/{externalId}', { params: { path } });
    return true;
  } catch (error) {
    if (isProblem(error) && error.status === 404) return false;
    throw error;
  }
}

import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { SESSION_KEY, useSession } from '../../../api/session.js';
import { Panel, useFormProblem, useToast } from '../../../ui/index.js';

export function NamePanel(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { user, role } = useSession();
  const [form] = Form.useForm<{ name: string }>();
  const problem = useFormProblem(form, ['name']);
  const queryClient = useQueryClient();
  const toast = useToast();
  const typed = (Form.useWatch('name', form) ?? user.name).trim();
  const { mutate, isPending } = useMutation({
    mutationFn: (name: string) => api.PATCH('/api/v1/session/user', { body: { name } }),
    onMutate: problem.clear,
    onSuccess: ({ data }) => {
      queryClient.setQueryData(SESSION_KEY, data);
      toast.done(tCommon('saved'));
    },
    onError: problem.show,
  });
  return (
    <Panel title={t('account.you')}>
      <Form
        className="settings-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: user.name }}
        scrollToFirstError={{ focus: true }}
        onFinish={({ name }: { name: string }) => mutate(name.trim())}
      >
        {problem.banner}
        <Form.Item
          name="name"
          label={t('account.name')}
          extra={t('account.nameHelp')}
          rules={[{ required: true, whitespace: true, message: t('account.nameNeeded') }]}
        >
          <Input autoComplete="name" maxLength={100} />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={isPending} disabled={typed === user.name}>
            {tCommon('save')}
          </Button>
        </Form.Item>
      </Form>
      <dl className="facts">
        <dt>{t('account.email')}</dt>
        <dd>{user.email}</dd>
        <dt>{t('account.role')}</dt>
        <dd>
          {tCommon(`roles.${role}.name`)}
          <span className="second-line">{tCommon(`roles.${role}.may`)}</span>
        </dd>
      </dl>
    </Panel>
  );
}

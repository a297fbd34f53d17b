import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, query, type Schema } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { useSession } from '../../../api/session.js';
import { NewPassword, Panel, useFormProblem, useToast } from '../../../ui/index.js';

type Given = Schema<'ChangePassword'>;

/** Whoever got in with the old password is out: all other sessions end. */
export function PasswordPanel(): ReactNode {
  const { t } = useTranslation('settings');
  const { user } = useSession();
  const [form] = Form.useForm<Given>();
  const problem = useFormProblem(form, ['current', 'next']);
  const queryClient = useQueryClient();
  const toast = useToast();
  const { mutate, isPending } = useMutation({
    mutationFn: (body: Given) => api.POST('/api/v1/session/password', { body }),
    onMutate: problem.clear,
    onSuccess: async () => {
      form.resetFields();
      toast.done(t('password.changed'));
      await queryClient.invalidateQueries({
        queryKey: query.queryOptions('get', '/api/v1/sessions').queryKey,
      });
    },
    onError: (error) => {
      if (!isProblem(error) || !error.errorAt('current')) return problem.show(error);
      form.setFields([{ name: 'current', errors: [t('password.wrong')] }]);
      form.focusField('current');
    },
  });
  return (
    <Panel title={t('password.title')}>
      <Form<Given>
        className="settings-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        onFinish={(given) => mutate(given)}
      >
        {problem.banner}
        {/* For password managers, which want to know whose it is. */}
        <input type="text" hidden readOnly autoComplete="username" value={user.email} />
        <Form.Item
          name="current"
          label={t('password.current')}
          validateTrigger="onSubmit"
          rules={[{ required: true, message: t('password.currentNeeded') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPassword name="next" label={t('password.next')} email={user.email} />
        <p className="muted">{t('password.effect')}</p>
        <Button htmlType="submit" loading={isPending}>
          {t('password.change')}
        </Button>
      </Form>
    </Panel>
  );
}

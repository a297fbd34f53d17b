import { type ReactNode, useState } from 'react';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { useFormProblem } from '../../../ui/index.js';
import { LinkToHandOn } from '../link-dialog.js';
import { RoleField } from '../role-field.js';
import { useMemberChanges } from './member-queries.js';

type Given = Schema<'CreateInvitation'>;

interface InviteDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Asks whom to invite as what, then shows the link to hand on. */
export function InviteDialog({ isOpen, onClose }: InviteDialogProps): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const [form] = Form.useForm<Given>();
  const problem = useFormProblem(form, ['email', 'role']);
  const { invite } = useMemberChanges();
  const [made, setMade] = useState<Schema<'NewInvitation'> | null>(null);
  const close = (): void => {
    onClose();
    setMade(null);
    problem.clear();
  };
  const submit = async (given: Given): Promise<void> => {
    problem.clear();
    try {
      setMade((await invite.mutateAsync({ ...given, email: given.email.trim() })) ?? null);
    } catch (error) {
      problem.show(error);
    }
  };
  return (
    <Modal
      open={isOpen}
      title={made ? t('members.invited', { email: made.email }) : t('members.inviteTitle')}
      onCancel={close}
      mask={{ closable: false }}
      afterOpenChange={(isShown) => isShown && form.focusField('email')}
      destroyOnHidden
      footer={
        made ? (
          <Button type="primary" onClick={close}>
            {t('link.done')}
          </Button>
        ) : (
          [
            <Button key="cancel" onClick={close}>
              {tCommon('cancel')}
            </Button>,
            <Button key="make" type="primary" loading={invite.isPending} onClick={form.submit}>
              {t('members.makeLink')}
            </Button>,
          ]
        )
      }
    >
      {made ? (
        <LinkToHandOn text={t('members.invitedText')} link={made} />
      ) : (
        <Form<Given>
          className="settings-form"
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ role: 'manager' }}
          scrollToFirstError={{ focus: true }}
          preserve={false}
          onFinish={(given) => void submit(given)}
        >
          {problem.banner}
          <Form.Item
            name="email"
            label={t('members.email')}
            extra={t('members.emailHelp')}
            validateTrigger="onSubmit"
            rules={[{ required: true, type: 'email', transform: trimmed, message: t('members.emailNeeded') }]}
          >
            <Input type="email" autoComplete="off" />
          </Form.Item>
          <RoleField label={t('members.role')} />
          {/* Enter in a field submits. */}
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        </Form>
      )}
    </Modal>
  );
}

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormProblem, useToast } from '../../../ui/index.js';
import type { Contact } from '../contact.js';
import { type ProfileDraft, ProfileFields, profileOf } from '../profile-fields.js';
import { useSaveContact } from '../use-save-contact.js';

interface EditProfileProps {
  contact: Contact;
  isOpen: boolean;
  onClose: () => void;
}

export function EditProfile({ contact, isOpen, onClose }: EditProfileProps): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const [form] = Form.useForm<ProfileDraft>();
  const problem = useFormProblem(form, ['displayName', 'lineId', 'language', 'timezone']);
  const toast = useToast();
  const save = useSaveContact(contact.externalId);
  const close = (): void => {
    problem.clear();
    onClose();
  };
  const { mutate, isPending } = useMutation({
    mutationFn: (draft: ProfileDraft) => save(profileOf(draft)),
    onMutate: problem.clear,
    onSuccess: () => {
      toast.done(t('common:saved'));
      close();
    },
    onError: problem.show,
  });
  return (
    <Modal
      open={isOpen}
      title={t('profile.edit')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={close}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <Form<ProfileDraft>
        className="contact-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={contact}
        scrollToFirstError={{ focus: true }}
        onFinish={(draft) => mutate(draft)}
      >
        {problem.banner}
        <ProfileFields />
      </Form>
    </Modal>
  );
}

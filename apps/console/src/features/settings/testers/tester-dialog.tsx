import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { isLineId } from '../../../../../../libs/line/ids.js';
import { api, type Schema } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { useFormProblem, useToast } from '../../../ui/index.js';
import { FindContact } from './find-contact.js';

type Tester = Schema<'TestRecipientView'>;
type Given = Schema<'CreateTestRecipient'>;

interface TesterDialogProps {
  open: 'new' | Tester | null;
  onClose: () => void;
}

/** A name and a LINE id, which can be taken from a contact. */
export function TesterDialog({ open, onClose }: TesterDialogProps): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const [form] = Form.useForm<Given>();
  const problem = useFormProblem(form, ['name', 'lineId']);
  const queryClient = useQueryClient();
  const toast = useToast();
  const close = (): void => {
    problem.clear();
    onClose();
  };
  const { mutate, isPending } = useMutation({
    mutationFn: (body: Given) => save(open, body),
    onMutate: problem.clear,
    onSuccess: async () => {
      toast.done(tCommon('saved'));
      close();
      await queryClient.invalidateQueries({ queryKey: ['test-recipients'] });
    },
    onError: (error) => {
      if (!isProblem(error) || error.code !== 'test_recipient_exists') return problem.show(error);
      form.setFields([{ name: 'lineId', errors: [tCommon('problem.codes.test_recipient_exists')] }]);
      form.focusField('lineId');
    },
  });
  const take = (contact: { lineId: string; name: string }): void => {
    const name = (form.getFieldValue('name') as string | undefined)?.trim();
    form.setFieldsValue({ lineId: contact.lineId, name: name ? name : contact.name });
    void form.validateFields(['lineId']).catch(() => undefined);
  };
  return (
    <Modal
      open={open !== null}
      title={open === 'new' ? t('testers.addTitle') : t('testers.editTitle')}
      okText={tCommon('save')}
      cancelText={tCommon('cancel')}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={close}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <Form<Given>
        className="settings-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={open === 'new' || open === null ? undefined : open}
        scrollToFirstError={{ focus: true }}
        preserve={false}
        onFinish={({ name, lineId }) => mutate({ name: name.trim(), lineId: lineId.trim() })}
      >
        {problem.banner}
        <Form.Item label={t('testers.find')} htmlFor="find-contact" extra={t('testers.findHelp')}>
          <FindContact id="find-contact" onFound={take} />
        </Form.Item>
        <Form.Item
          name="lineId"
          label={t('testers.lineId')}
          extra={t('testers.lineIdHelp')}
          validateTrigger="onSubmit"
          rules={[{ validator: (_rule, value) => checkLineId(value, t('testers.lineIdWrong')) }]}
        >
          <Input className="mono" autoComplete="off" spellCheck={false} placeholder="U…" maxLength={40} />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('testers.name')}
          extra={t('testers.nameHelp')}
          validateTrigger="onSubmit"
          rules={[{ required: true, whitespace: true, message: t('testers.nameNeeded') }]}
        >
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        {/* Enter in a field submits. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Modal>
  );
}

function save(open: TesterDialogProps['open'], body: Given): Promise<unknown> {
  if (open === 'new' || open === null) return api.POST('/api/v1/test-recipients', { body });
  return api.PATCH('/api/v1/test-recipients/{id}', { params: { path: { id: open.id } }, body });
}

function checkLineId(value: unknown, message: string): Promise<void> {
  const isRight = typeof value === 'string' && isLineId(value.trim());
  return isRight ? Promise.resolve() : Promise.reject(new Error(message));
}

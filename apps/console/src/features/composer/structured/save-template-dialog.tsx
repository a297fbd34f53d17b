import { type ReactNode, useRef, useState } from 'react';
import { Form, Input, type InputRef, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { ErrorPanel, useFindingText, useToast } from '../../../ui/index.js';
import type { SaveAsTemplateProps } from './save-as-template.js';

const MOST_NAME = 256;

/** Asks for the name under which messages are kept in the library. */
export function SaveTemplateDialog({
  messages,
  suggestedName,
  onClose,
}: SaveAsTemplateProps & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('composer');
  const toast = useToast();
  const client = useQueryClient();
  const [name, setName] = useState(suggestedName);
  const [isAsked, setAsked] = useState(false);
  const field = useRef<InputRef>(null);
  const save = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/message-templates', {
        body: { name: name.trim(), messages: [...messages] as never },
      }),
    onSuccess: async () => {
      toast.done(t('structured.library.saved', { name: name.trim() }));
      onClose();
      await client.invalidateQueries({ queryKey: ['message-templates'] });
    },
  });
  const findingText = useFindingText();
  const isNameless = isAsked && name.trim() === '';
  const faults = isProblem(save.error) ? save.error.errors : [];
  const submit = (): void => {
    setAsked(true);
    if (name.trim() === '') field.current?.focus();
    else save.mutate();
  };
  return (
    <Modal
      open
      title={t('structured.library.saveTitle')}
      okText={t('structured.library.saveAs')}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus({ cursor: 'all' })}
    >
      <Form layout="vertical" onFinish={submit}>
        <Form.Item
          label={t('structured.library.name')}
          htmlFor="template-name"
          validateStatus={isNameless ? 'error' : ''}
          help={isNameless ? t('structured.library.nameMissing') : undefined}
        >
          <Input
            id="template-name"
            ref={field}
            maxLength={MOST_NAME}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
      </Form>
      {faults.length > 0 && (
        <div role="alert">
          <p>{t('structured.library.mistakes')}</p>
          <ul className="own-mistakes">
            {faults.map((fault) => (
              <li key={`${fault.path} ${fault.message}`}>
                <code className="mono">{fault.path}</code> {findingText(fault)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {save.error && faults.length === 0 && <ErrorPanel error={save.error} />}
    </Modal>
  );
}

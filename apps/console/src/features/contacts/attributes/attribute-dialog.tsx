import { findingText } from '../../../ui/index.js';
import { type ReactNode, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem.js';
import { useSession } from '../../../api/session.js';
import { Dialog } from '../../../ui/dialog.js';
import { useFormProblem, useToast } from '../../../ui/index.js';
import { AutoComplete, Select } from '../../../ui/select.js';
import { ATTRIBUTE_TYPES, type AttributeType, type Contact } from '../contact.js';
import { useAttributes } from '../use-contact-fields.js';
import { useSaveContact } from '../use-save-contact.js';
import { type Draft, draftOf, readTyped, typeOfValue } from './read-typed.js';
import { TypedField } from './typed-field.js';

interface AttributeDialogProps {
  contact: Contact;
  /** of the attribute that is changed; null for a new one */
  editedName: string | null;
  onClose: () => void;
}

interface AttributeDraft {
  name: string;
  value: Draft;
}

/** One attribute: its name where it is new, and a field of its type. */
export function AttributeDialog({ contact, editedName, onClose }: AttributeDialogProps): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const zone = useSession().workspace.timeZone;
  const { attributes, typeOf } = useAttributes();
  const [form] = Form.useForm<AttributeDraft>();
  const problem = useFormProblem(form, ['name', 'value']);
  const toast = useToast();
  const queryClient = useQueryClient();
  const save = useSaveContact(contact.externalId);
  const [name, setName] = useState(editedName ?? '');
  const stored = editedName === null ? undefined : contact.attributes[editedName];
  const [chosenType, setChosenType] = useState<AttributeType>(typeOfValue(stored));
  const type = typeOf(name.trim()) ?? chosenType;
  const retype = (next: AttributeType): void => form.setFieldValue('value', draftOf(next, undefined, zone));
  const { mutate, isPending } = useMutation({
    mutationFn: (draft: { name: string; value: unknown }) =>
      save({ attributes: { [draft.name]: draft.value } }),
    onMutate: problem.clear,
    onSuccess: () => {
      toast.done(t('common:saved'));
      onClose();
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/contact-fields'] });
    },
    onError: (error) => {
      const [first] = isProblem(error) ? error.errors : [];
      if (!first) return problem.show(error);
      // The server says whether the name or the value is wrong by the words, and names both by one path.
      form.setFields([{ name: 'value', errors: [findingText(first)] }]);
      form.focusField('value');
    },
  });
  const submit = (draft: AttributeDraft): void => {
    const reading = readTyped(type, draft.value, zone);
    if (reading.ok) return mutate({ name: name.trim(), value: reading.value });
    form.setFields([{ name: 'value', errors: [t(`attributes.wrong.${reading.problem}`)] }]);
    form.focusField('value');
  };
  return (
    <Dialog
      title={editedName === null ? t('attributes.add') : t('attributes.edit', { name: editedName })}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form<AttributeDraft>
        className="contact-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name, value: draftOf(type, stored, zone) }}
        scrollToFirstError={{ focus: true }}
        onFinish={submit}
      >
        {problem.banner}
        {editedName === null && (
          <>
            <Form.Item
              name="name"
              label={t('attributes.name')}
              extra={t('attributes.nameHelp')}
              validateTrigger="onSubmit"
              rules={[{ required: true, whitespace: true, message: t('attributes.nameNeeded') }]}
            >
              <AutoComplete
                options={attributes
                  .filter((known) => !Object.hasOwn(contact.attributes, known.name))
                  .map((known) => ({ value: known.name }))}
                showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
                onChange={(next: string) => {
                  const before = type;
                  setName(next);
                  const after = typeOf(next.trim()) ?? chosenType;
                  if (after !== before) retype(after);
                }}
              />
            </Form.Item>
            <Form.Item label={t('attributes.type')} extra={t('attributes.typeHelp')} htmlFor="attribute-type">
              <Select<AttributeType>
                id="attribute-type"
                value={type}
                disabled={typeOf(name.trim()) !== undefined}
                onChange={(next) => {
                  setChosenType(next);
                  retype(next);
                }}
                options={ATTRIBUTE_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="value"
          label={t('attributes.value')}
          extra={type === 'datetime' ? t('attributes.zoneHelp', { zone }) : undefined}
        >
          <TypedField type={type} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}

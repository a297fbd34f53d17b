import { type ReactNode, useState } from 'react';
import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../../api/session.js';
import { Allowed, Panel, useToast } from '../../../ui/index.js';
import { type AttributeType, type Contact, nameOf } from '../contact.js';
import { useAttributes } from '../use-contact-fields.js';
import { useSaveContact } from '../use-save-contact.js';
import { AttributeDialog } from './attribute-dialog.js';
import { AttributeValue } from './attribute-value.js';
import { typeOfValue } from './read-typed.js';

/** What is known of a contact, by name; each value is changed and removed by itself. */
export function AttributesPanel({ contact }: { contact: Contact }): ReactNode {
  const { t } = useTranslation('contacts');
  const { typeOf } = useAttributes();
  const [edited, setEdited] = useState<{ name: string | null } | null>(null);
  const names = Object.keys(contact.attributes).toSorted(new Intl.Collator().compare);
  return (
    <Panel
      title={t('attributes.title')}
      extra={
        <Allowed permission="edit">
          {(disabled) => (
            <Button
              size="small"
              icon={<PlusOutlined />}
              disabled={disabled}
              onClick={() => setEdited({ name: null })}
            >
              {t('attributes.add')}
            </Button>
          )}
        </Allowed>
      }
    >
      {names.length === 0 ? (
        <p className="muted contact-none">{t('attributes.none')}</p>
      ) : (
        <table className="contact-attributes">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('attributes.name')}</th>
              <th scope="col">{t('attributes.value')}</th>
              <th scope="col">{t('attributes.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <Row
                key={name}
                name={name}
                contact={contact}
                type={typeOf(name) ?? typeOfValue(contact.attributes[name])}
                onEdit={() => setEdited({ name })}
              />
            ))}
          </tbody>
        </table>
      )}
      {edited && (
        <AttributeDialog contact={contact} editedName={edited.name} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
}

interface RowProps {
  name: string;
  contact: Contact;
  type: AttributeType;
  onEdit: () => void;
}

function Row({ name, contact, type, onEdit }: RowProps): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const mayEdit = useCan('edit');
  const { modal } = App.useApp();
  const toast = useToast();
  const save = useSaveContact(contact.externalId);
  const { mutate, isPending } = useMutation({
    mutationFn: () => save({ attributes: { [name]: null } }),
    onSuccess: () => toast.done(t('attributes.removed', { name })),
    onError: toast.failed,
  });
  const ask = (): void =>
    void modal.confirm({
      title: t('attributes.removeTitle', { name }),
      content: t('attributes.removeText', { contact: nameOf(contact) }),
      okText: t('common:remove'),
      okButtonProps: { danger: true },
      cancelText: t('common:cancel'),
      onOk: () => mutate(),
    });
  return (
    <tr>
      <th scope="row">
        <span lang="">{name}</span> <span className="contact-type">{t(`types.${type}`)}</span>
      </th>
      <td>
        <AttributeValue value={contact.attributes[name]} type={type} lang={contact.language} />
      </td>
      <td>
        {mayEdit && (
          <span className="contact-row-actions">
            <Button
              type="text"
              size="small"
              icon={<EditOutlined />}
              aria-label={t('attributes.edit', { name })}
              onClick={onEdit}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              loading={isPending}
              aria-label={t('attributes.remove', { name })}
              onClick={ask}
            />
          </span>
        )}
      </td>
    </tr>
  );
}

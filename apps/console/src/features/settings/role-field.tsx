import type { ReactNode } from 'react';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../../../../../libs/roles/index.js';

/** A field for a role, each with what it may do in words. */
export function RoleField({ label }: { label: string }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <Form.Item name="role" label={label} rules={[{ required: true }]}>
      <Radio.Group className="role-choice">
        {ROLES.map((role) => (
          <Radio key={role} value={role}>
            {t(`roles.${role}.name`)}
            <small>{t(`roles.${role}.may`)}</small>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}

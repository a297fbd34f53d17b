import type { ReactNode } from 'react';
import { Form, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { RETENTION_DAYS, type RetentionSetting } from '../../../../../../libs/retention/index.js';
import { isComplete, type TypedDays } from './typed-retention.js';

interface DaysFieldProps {
  setting: RetentionSetting;
  label: string;
  help: string;
  /** what follows for who limits it */
  effect: string;
}

/** For ever, or a number of days. */
export function DaysField({ setting, label, help, effect }: DaysFieldProps): ReactNode {
  const { t } = useTranslation('settings');
  const needed = t('retention.needed', RETENTION_DAYS[setting]);
  return (
    <Form.Item
      name={setting}
      label={label}
      extra={
        <>
          {help}
          <span className="second-line">{effect}</span>
        </>
      }
      validateTrigger="onSubmit"
      rules={[
        {
          validator: (_rule, typed: TypedDays) =>
            isComplete(setting, typed) ? Promise.resolve() : Promise.reject(new Error(needed)),
        },
      ]}
    >
      <DaysChoice setting={setting} label={label} />
    </Form.Item>
  );
}

interface DaysChoiceProps {
  setting: RetentionSetting;
  label: string;
  /** these are given by the form */
  id?: string;
  value?: TypedDays;
  onChange?: (typed: TypedDays) => void;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean | 'true' | 'false';
}

/** What may be wrong is the number: the focus and the mistake are its own. */
function DaysChoice({ setting, label, id, value, onChange, ...aria }: DaysChoiceProps): ReactNode {
  const { t } = useTranslation('settings');
  const typed = value ?? { isLimited: false, days: null };
  return (
    <div className="retention-choice">
      <Radio.Group
        id={typed.isLimited ? undefined : id}
        aria-label={label}
        className="role-choice"
        value={typed.isLimited}
        onChange={({ target }) => onChange?.({ ...typed, isLimited: target.value === true })}
      >
        <Radio value={false}>{t('retention.forEver')}</Radio>
        <Radio value={true}>{t('retention.limited')}</Radio>
      </Radio.Group>
      {typed.isLimited && (
        <div className="retention-days">
          <InputNumber<number>
            id={id}
            aria-label={t('retention.daysOf', { what: label })}
            aria-describedby={aria['aria-describedby']}
            aria-invalid={aria['aria-invalid']}
            value={typed.days}
            onChange={(days) => onChange?.({ ...typed, days })}
            precision={0}
          />
          <span className="muted">{t('retention.between', RETENTION_DAYS[setting])}</span>
        </div>
      )}
    </div>
  );
}

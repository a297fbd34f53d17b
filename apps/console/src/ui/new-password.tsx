import { type ReactNode, useId } from 'react';
import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { Form, Input, type InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFirstFocus } from './use-first-focus.js';
import { LONGEST_PASSWORD, passwordFlaws, SHORTEST_PASSWORD } from '../../../../libs/passwords/index.js';

interface NewPasswordProps {
  /** of the field in its form */
  name: string;
  label: string;
  /** whose it will be, which it must not repeat */
  email: string;
  /** takes the focus when the form appears */
  isFirst?: boolean;
}

const RULES = ['too_short', 'is_email', 'too_common'] as const;

/** A field for a password to be, with the rules beside it, each ticked off as it is typed. */
export function NewPassword({ name, label, email, isFirst = false }: NewPasswordProps): ReactNode {
  const { t } = useTranslation('common');
  const rules = useId();
  const field = useFirstFocus<InputRef>(isFirst);
  const password = (Form.useWatch(name) as string | undefined) ?? '';
  const limits = { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD };
  const validate = (_rule: unknown, value: string | undefined): Promise<void> => {
    const [flaw] = passwordFlaws(value ?? '', email);
    return flaw ? Promise.reject(new Error(t(`password.wrong.${flaw}`, limits))) : Promise.resolve();
  };
  const flaws = passwordFlaws(password, email);
  return (
    <>
      <Form.Item name={name} label={label} rules={[{ validator: validate }]} validateTrigger="onSubmit">
        <Input.Password autoComplete="new-password" aria-describedby={rules} ref={field} />
      </Form.Item>
      <ul id={rules} className="password-rules">
        {RULES.map((rule) => (
          <Rule key={rule} isMet={password !== '' && !flaws.includes(rule)}>
            {t(`password.rules.${rule}`, limits)}
          </Rule>
        ))}
      </ul>
    </>
  );
}

function Rule({ isMet, children }: { isMet: boolean; children: ReactNode }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <li className={isMet ? 'password-rule-met' : undefined}>
      <span aria-hidden="true">{isMet ? <CheckCircleFilled /> : <MinusCircleOutlined />}</span>
      <span className="visually-hidden">{isMet ? t('password.met') : t('password.notMet')}</span> {children}
    </li>
  );
}

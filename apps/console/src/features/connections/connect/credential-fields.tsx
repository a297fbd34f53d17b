import { findingText } from '../../../ui/index.js';
import type { ReactNode } from 'react';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { type CredentialDraft, type CredentialField, malformed, type Way, WAYS } from './credential.js';

interface CredentialFieldsProps {
  draft: CredentialDraft;
  /** what LINE or the server said of the draft as it stands */
  refusal: unknown;
  onWay: (way: Way) => void;
  /** for a rotation: what may stay as it is */
  isRotation?: boolean;
}

/** Secrets to be copied from LINE's console, each with the place where it stands. They are written, never shown. */
export function CredentialFields({ draft, refusal, onWay, isRotation }: CredentialFieldsProps): ReactNode {
  const { t } = useTranslation('connections');
  const wrong = malformed(draft);
  const problemOf = (field: CredentialField): string | undefined => {
    if (wrong.includes(field)) return t(`credential.wrong.${field}`);
    const error = isProblem(refusal) ? refusal.errorAt(field) : undefined;
    if (error === undefined) return undefined;
    return isProblem(refusal) && refusal.code === 'credential_refused'
      ? t('credential.refused')
      : findingText(error);
  };
  const item = (field: CredentialField) => ({
    name: field,
    label: t(`credential.${field}`),
    extra: <Where field={field} isOptional={draft.way === 'token' && field === 'channelSecret'} />,
    validateStatus: problemOf(field) === undefined ? undefined : ('error' as const),
    help: problemOf(field),
  });
  // antd says so by itself only of what its own rules refuse.
  const invalid = (field: CredentialField) => (problemOf(field) === undefined ? {} : INVALID);
  return (
    <>
      <Form.Item label={t('credential.way')} htmlFor="credential-way">
        <Radio.Group
          id="credential-way"
          className="credential-ways"
          value={draft.way}
          onChange={({ target }) => onWay(target.value as Way)}
          options={WAYS.map((value) => ({ value, label: t(`credential.ways.${value}`) }))}
        />
      </Form.Item>
      {draft.way === 'token' ? (
        <Form.Item {...item('channelAccessToken')} key="token">
          <Secret {...invalid('channelAccessToken')} />
        </Form.Item>
      ) : (
        <Form.Item {...item('channelId')} key="id">
          <Input
            autoComplete="off"
            inputMode="numeric"
            spellCheck={false}
            maxLength={20}
            {...invalid('channelId')}
          />
        </Form.Item>
      )}
      <Form.Item {...item('channelSecret')} key="secret">
        <Secret {...invalid('channelSecret')} />
      </Form.Item>
      {isRotation && <p className="muted">{t('credential.rotationHelp')}</p>}
    </>
  );
}

const INVALID = { 'aria-invalid': true } as const;

/** Password managers are told to keep out: this is no password of the person. */
function Secret(props: Partial<Schema<'TryConnection'> & typeof INVALID>): ReactNode {
  return (
    <Input.Password
      {...props}
      autoComplete="new-password"
      spellCheck={false}
      data-1p-ignore
      data-lpignore="true"
      data-bwignore
    />
  );
}

function Where({ field, isOptional }: { field: CredentialField; isOptional: boolean }): ReactNode {
  const { t } = useTranslation('connections');
  return (
    <>
      {t(`credential.where.${field}`)} {isOptional && t('credential.secretWhy')}
    </>
  );
}

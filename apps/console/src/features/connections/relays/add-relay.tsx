import { type ReactNode, type SubmitEvent, useId, useRef, useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { Allowed, Field, problemText, useFindingText } from '../../../ui/index.js';
import { isProblem } from '../../../api/problem.js';
import type { NewRelay, useRelays } from './use-relays.js';

type Wrongness = { kind: 'empty' } | { kind: 'refused'; error: unknown };

interface AddRelayProps {
  add: ReturnType<typeof useRelays>['add'];
  onMade: (relay: NewRelay) => void;
}

/** An address to forward to; what the server says of it stands below. */
export function AddRelay({ add, onMade }: AddRelayProps): ReactNode {
  const { t } = useTranslation('connections');
  const { t: tCommon } = useTranslation('common');
  const id = useId();
  const field = useRef<InputRef>(null);
  const [url, setUrl] = useState('');
  const findingText = useFindingText();
  const [wrongness, setWrongness] = useState<Wrongness | null>(null);
  const wrong = (what: Wrongness): void => {
    setWrongness(what);
    field.current?.focus();
  };
  const mistake = ((): string | null => {
    if (wrongness === null) return null;
    if (wrongness.kind === 'empty') return t('relays.needed');
    const { error } = wrongness;
    const [first] = isProblem(error) ? error.errors : [];
    return first ? findingText(first) : problemText(error, tCommon);
  })();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (url.trim() === '') return wrong({ kind: 'empty' });
    add.mutate(url.trim(), {
      onSuccess: (relay) => {
        setUrl('');
        if (relay) onMade(relay);
      },
      onError: (error) => wrong({ kind: 'refused', error }),
    });
  };
  return (
    <Allowed permission="connect">
      {(disabled) => (
        <form className="relay-form" onSubmit={submit} noValidate>
          <Field id={id} label={t('relays.url')} mistake={mistake}>
            <Input
              ref={field}
              id={id}
              type="url"
              autoComplete="off"
              placeholder="https://"
              maxLength={2_000}
              value={url}
              disabled={disabled}
              status={mistake ? 'error' : undefined}
              aria-invalid={mistake !== null}
              aria-describedby={mistake ? `${id}-mistake` : undefined}
              onChange={({ target }) => {
                setUrl(target.value);
                setWrongness(null);
              }}
            />
          </Field>
          <Button htmlType="submit" icon={<PlusOutlined />} disabled={disabled} loading={add.isPending}>
            {t('relays.add')}
          </Button>
        </form>
      )}
    </Allowed>
  );
}

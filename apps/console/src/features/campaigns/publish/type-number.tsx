import type { ReactNode, RefObject } from 'react';
import { Form, Input, type InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';

interface TypeNumberProps {
  count: number;
  typed: string;
  isWrong: boolean;
  field: RefObject<InputRef | null>;
  onType: (text: string) => void;
  onEnter: () => void;
}

/** Asks for the number of contacts, as a second look at it. */
export function TypeNumber({ count, typed, isWrong, field, onType, onEnter }: TypeNumberProps): ReactNode {
  const { t } = useTranslation('campaigns');
  const number = useFormats().number(count);
  return (
    <Form layout="vertical" component={false}>
      <Form.Item
        label={t('publish.type', { number })}
        htmlFor="publish-number"
        validateStatus={isWrong ? 'error' : undefined}
        help={isWrong && <span id="publish-number-wrong">{t('publish.wrongNumber', { number })}</span>}
      >
        <Input
          id="publish-number"
          ref={field}
          className="publish-number tabular"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? 'publish-number-wrong' : undefined}
          onChange={({ target }) => onType(target.value)}
          onPressEnter={onEnter}
        />
      </Form.Item>
    </Form>
  );
}

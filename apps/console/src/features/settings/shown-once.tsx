import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { announce, copy } from '../../ui/index.js';

/** A secret that is shown this once: all of it is selected, and one button copies it. */
export function ShownOnce({ label, value }: { label: string; value: string }): ReactNode {
  const { t } = useTranslation('common');
  const [isCopied, setCopied] = useState(false);
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus({ cursor: 'all' }), []);
  const take = async (): Promise<void> => {
    if (await copy(value)) {
      setCopied(true);
      announce(t('copied'));
    } else field.current?.focus({ cursor: 'all' });
  };
  return (
    <div className="shown-once">
      <Input ref={field} readOnly className="mono" aria-label={label} value={value} />
      <Button icon={isCopied ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void take()}>
        {isCopied ? t('copied') : t('copy')}
      </Button>
    </div>
  );
}

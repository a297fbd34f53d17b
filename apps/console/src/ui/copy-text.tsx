import { type ReactNode, useRef, useState } from 'react';
import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { copy } from './copy.js';

interface CopyTextProps {
  text: string;
  /** of the button */
  label?: string;
  /** what stands for a text that is too long to show */
  short?: string;
}

/** Something to copy, in full and with a button. */
export function CopyText({ text, label, short }: CopyTextProps): ReactNode {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState(false);
  const shown = useRef<HTMLElement>(null);
  const take = async (): Promise<void> => {
    if (!(await copy(text))) {
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <span className="copy-text">
      <code ref={shown} className="mono" title={short === undefined ? undefined : text}>
        {short ?? text}
      </code>
      <Button
        size="small"
        type="text"
        icon={copied ? <CheckOutlined /> : <CopyOutlined />}
        aria-label={label ?? t('copy')}
        onClick={() => void take()}
      />
      <span className="visually-hidden" role="status">
        {copied ? t('copied') : ''}
      </span>
    </span>
  );
}

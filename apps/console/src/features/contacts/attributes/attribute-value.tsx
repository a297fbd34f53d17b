import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { TimeCell } from '../../../ui/index.js';
import type { AttributeType } from '../contact.js';
import { plainText, typeOfValue } from './read-typed.js';

interface AttributeValueProps {
  value: unknown;
  type?: AttributeType | undefined;
  /** of the contact, so that Han characters get the right glyphs */
  lang?: string | null;
}

/** A value as people read it: figures grouped, times in the workspace's zone, lists as tags. */
export function AttributeValue({ value, type, lang }: AttributeValueProps): ReactNode {
  const { t } = useTranslation('common');
  const formats = useFormats();
  const zone = useSession().workspace.timeZone;
  if (value === null || value === undefined) return <span className="muted">–</span>;
  const shown = type === 'text' ? 'text' : typeOfValue(value);
  if (shown === 'number') return <span className="tabular">{formats.number(value as number)}</span>;
  if (shown === 'boolean') return value ? t('yes') : t('no');
  if (shown === 'datetime') return <TimeCell at={plainText(value)} zone={zone} />;
  if (shown === 'list')
    return (
      <ul className="contact-tags" lang={lang ?? ''}>
        {(value as unknown[]).map((item, index) => (
          <li key={index}>{plainText(item)}</li>
        ))}
      </ul>
    );
  return <span lang={lang ?? ''}>{plainText(value)}</span>;
}

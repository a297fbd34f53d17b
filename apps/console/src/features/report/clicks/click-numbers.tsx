import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { TimeCell } from '../../../ui/index.js';

interface ClickNumbersProps {
  clicks: Schema<'ClicksView'>;
  sent: number;
  zone: string;
}

interface ClickNumber {
  key: 'total' | 'contacts' | 'visitors' | 'bots' | 'previews';
  /** null: nobody knows */
  value: number | null;
  help: string;
}

/** Clicks of people first; what machines asked for stands apart and is in no other number. */
export function ClickNumbers({ clicks, sent, zone }: ClickNumbersProps): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const { contacts } = clicks;
  const numbers: ClickNumber[] = [
    { key: 'total', value: clicks.total, help: t('clicks.total.help') },
    {
      key: 'contacts',
      value: contacts,
      help:
        contacts === null
          ? t('clicks.contacts.shared')
          : t('clicks.contacts.help', { share: formats.percent(contacts / sent) }),
    },
    { key: 'visitors', value: clicks.visitors, help: t('clicks.visitors.help') },
    { key: 'bots', value: clicks.bots, help: t('clicks.bots.help') },
    { key: 'previews', value: clicks.previews, help: t('clicks.previews.help') },
  ];
  return (
    <section aria-label={t('clicks.numbers')}>
      <dl className="numbers">
        {numbers.map(({ key, value, help }) => (
          <div key={key} className="number">
            <dt>{t(`clicks.${key}.name`)}</dt>
            <dd className="number-value tabular">
              {value === null ? (
                <span className="number-none">{t('clicks.contacts.unknown')}</span>
              ) : (
                formats.number(value)
              )}
            </dd>
            <dd className="number-help">{help}</dd>
          </div>
        ))}
      </dl>
      {clicks.lastAt && (
        <p className="muted report-note">
          {t('clicks.last')} <TimeCell at={clicks.lastAt} zone={zone} />
        </p>
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { deliveriesOf } from '../deliveries/delivery-search.js';
import { type Figure, type FigureName, figuresOf } from '../funnel.js';
import type { Report } from '../report-data.js';
import type { ReportSearch } from '../routes.js';

/** Where the contacts, or clicks, behind each number are. */
const BEHIND: Record<FigureName, ReportSearch | null> = {
  qualified: deliveriesOf(),
  removed: deliveriesOf('removed'),
  attempted: deliveriesOf('attempted'),
  pending: deliveriesOf('pending'),
  failed: deliveriesOf('failed'),
  sent: deliveriesOf('sent'),
  clicks: { tab: 'clicks' },
  conversions: null,
};

export function NumberRow({ report, campaignId }: { report: Report; campaignId: string }): ReactNode {
  const { t } = useTranslation('report');
  return (
    <section aria-label={t('numbers.label')}>
      <dl className="numbers">
        {figuresOf(report).map(([name, figure]) => (
          <div key={name} className="number">
            <dt>{t(`numbers.${name}.name`)}</dt>
            <dd className="number-value tabular">
              <FigureValue figure={figure} to={BEHIND[name]} campaignId={campaignId} name={name} />
            </dd>
            <dd className="number-help">{t(`numbers.${name}.help`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface FigureValueProps {
  figure: Figure;
  to: ReportSearch | null;
  campaignId: string;
  name: FigureName;
}

/** A number that leads to what is behind it; or in words why there is none. */
function FigureValue({ figure, to, campaignId, name }: FigureValueProps): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  switch (figure.kind) {
    case 'not_counted':
      return <span className="number-none">{t(`numbers.notCounted.${figure.why}`)}</span>;
    case 'not_ready':
      return <span className="number-none">{t('numbers.notReady')}</span>;
    case 'value': {
      const number = formats.number(figure.value);
      if (!to || figure.value === 0) return number;
      return (
        <Link
          to="/campaigns/$campaignId"
          params={{ campaignId }}
          search={to}
          aria-label={t('numbers.open', { name: t(`numbers.${name}.name`), number })}
        >
          {number}
        </Link>
      );
    }
  }
}

import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client.js';
import { useFormats } from '../../i18n/index.js';
import { Panel } from '../../ui/index.js';

/** How many contacts there are; of very many, about how many. */
export function Totals({ totals }: { totals: Schema<'OverviewTotals'> }): ReactNode {
  const { t } = useTranslation('overview');
  const { t: tCommon } = useTranslation('common');
  const formats = useFormats();
  const told = (count: number): string =>
    totals.isExact ? formats.number(count) : tCommon('about', { number: formats.number(count) });
  return (
    <Panel title={t('totals.title')} extra={<Link to="/contacts">{t('totals.open')}</Link>}>
      <dl className="facts totals">
        <dt>{t('totals.contacts')}</dt>
        <dd className="tabular">{told(totals.contacts)}</dd>
        <dt>{t('totals.reachable')}</dt>
        <dd className="tabular">{told(totals.reachable)}</dd>
      </dl>
      <p className="muted overview-note">{t('totals.help')}</p>
    </Panel>
  );
}

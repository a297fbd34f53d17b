import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import type { ShownReport } from '../report-data.js';

interface Fact {
  name: string;
  value: ReactNode;
}

/** How it was sent. */
export function SettingFacts({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const { t: tCommon } = useTranslation('common');
  const formats = useFormats();
  const { campaign, connection, zone } = shown;
  const { delivery, links, utm, frequencyCap, quietHours, controlGroupPercent, localization } = campaign;
  const yesNo = (value: boolean): string => tCommon(value ? 'yes' : 'no');
  const utmAdded = utm.enabled ? utmWords({ ...utm, campaign: utm.campaign ?? campaign.name }) : null;
  const facts: Fact[] = [
    {
      name: t('content.connection'),
      value: connection ? (
        <Link to="/connections/$connectionId" params={{ connectionId: connection.id }}>
          {connection.name}
        </Link>
      ) : (
        '–'
      ),
    },
    {
      name: t('content.start'),
      value: delivery.at ? formats.dateTimeWithZone(delivery.at, zone) : t('content.whenPublished'),
    },
    { name: t('content.tracking'), value: t(`content.trackings.${links.tracking}`) },
    { name: t('content.utm'), value: utmAdded ? <code className="mono">{utmAdded}</code> : tCommon('no') },
    { name: t('content.frequencyCap'), value: yesNo(frequencyCap.respect) },
    { name: t('content.countsForCap'), value: yesNo(frequencyCap.count) },
    { name: t('content.quietHours'), value: yesNo(quietHours.respect) },
    { name: t('content.controlGroup'), value: formats.percent(controlGroupPercent / 100) },
    {
      name: t('content.localization'),
      value: t('content.localizationOf', {
        timezone: localization.timezone,
        language: formats.languageName(localization.language),
      }),
    },
  ];
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** As it is added to each link. */
function utmWords({ source, medium, campaign, content, term }: ShownReport['campaign']['utm']): string {
  const all = { source, medium, campaign, content, term };
  return Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `utm_${name}=${value}`)
    .join(' ');
}

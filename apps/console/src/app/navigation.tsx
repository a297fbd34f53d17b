import type { ReactNode } from 'react';
import { Tooltip } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../ui/index.js';
import mark from './mark.svg';
import { MorePlaces } from './more-places.js';
import { DAILY_PLACES, type Place, PLACES, SET_UP_PLACES } from './places.js';

/** As many as fit at the foot of a phone, beside the button for the others. */
const ON_THE_BAR = 4;

export function Navigation(): ReactNode {
  const { t } = useTranslation('shell');
  const isBar = useMedia('(width < 640px)');
  const isRail = useMedia('(640px <= width < 1024px)');
  if (isBar)
    return (
      <nav className="navigation navigation-bar no-print" aria-label={t('navigation')}>
        <ul>
          <Places places={PLACES.slice(0, ON_THE_BAR)} />
          <li>
            <MorePlaces places={PLACES.slice(ON_THE_BAR)} />
          </li>
        </ul>
      </nav>
    );
  return (
    <nav className="navigation no-print" aria-label={t('navigation')}>
      <Link to="/overview" className="brand" aria-label={t('brand')}>
        <img src={mark} alt="" width={28} height={28} />
        <span className="navigation-word">Hikyaku</span>
      </Link>
      <ul>
        <Places places={DAILY_PLACES} hasTips={isRail} />
      </ul>
      <ul>
        <Places places={SET_UP_PLACES} hasTips={isRail} />
      </ul>
    </nav>
  );
}

function Places({ places, hasTips = false }: { places: readonly Place[]; hasTips?: boolean }): ReactNode {
  const { t } = useTranslation('shell');
  return places.map(({ to, name, icon }) => (
    <li key={to}>
      <Tooltip title={hasTips ? t(`places.${name}`) : undefined} placement="right">
        <Link to={to} className="navigation-link">
          <span aria-hidden="true">{icon}</span>
          <span className="navigation-word">{t(`places.${name}`)}</span>
        </Link>
      </Tooltip>
    </li>
  ));
}

import type { ReactNode } from 'react';
import { LockOutlined } from '@ant-design/icons';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useCurrentInView } from '../../ui/index.js';
import { NEEDED, SECTIONS, type Section } from './sections.js';

const route = getRouteApi('/shell/settings/$section');

/** Sections the role may not see are listed too, with a lock. */
export function SectionList(): ReactNode {
  const { t } = useTranslation('shell');
  const { section: current } = route.useParams();
  const list = useCurrentInView(current);
  return (
    <nav ref={list} className="settings-sections no-print" aria-label={t('places.settings')}>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section} className={section === 'account' ? 'settings-own' : undefined}>
            <SectionLink section={section} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SectionLink({ section }: { section: Section }): ReactNode {
  const { t } = useTranslation('shell');
  const { t: tSettings } = useTranslation('settings');
  const isLocked = !useSession().permissions.includes(NEEDED[section]);
  return (
    <Link to="/settings/$section" params={{ section }} className="navigation-link settings-link">
      {t(`sections.${section}`)}
      {isLocked && (
        <>
          <LockOutlined />
          <span className="visually-hidden">{tSettings('locked')}</span>
        </>
      )}
    </Link>
  );
}

import type { ComponentType, ReactNode } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../api/session.js';
import { RouteMissing } from '../../app/route-missing.js';
import { Forbidden, PageHead } from '../../ui/index.js';
import { AccountSection } from './account/account-section.js';
import { AuditSection } from './audit/audit-section.js';
import { GeneralSection } from './general/general-section.js';
import { KeysSection } from './keys/keys-section.js';
import { MembersSection } from './members/members-section.js';
import { RetentionSection } from './retention/retention-section.js';
import { isSection, NEEDED, type Section } from './sections.js';
import { SectionList } from './section-list.js';
import { TestersSection } from './testers/testers-section.js';
import './settings.css';

const route = getRouteApi('/shell/settings/$section');

const SCREENS: Readonly<Record<Section, ComponentType>> = {
  general: GeneralSection,
  members: MembersSection,
  testers: TestersSection,
  keys: KeysSection,
  retention: RetentionSection,
  audit: AuditSection,
  account: AccountSection,
};

export function SettingsScreen(): ReactNode {
  const { section } = route.useParams();
  if (!isSection(section)) return <RouteMissing />;
  return (
    <div className="settings">
      <SectionList />
      {/* Each section begins anew: nothing half-typed moves from one to another. */}
      <SectionScreen key={section} section={section} />
    </div>
  );
}

function SectionScreen({ section }: { section: Section }): ReactNode {
  const { t } = useTranslation('shell');
  const may = useCan(NEEDED[section]);
  const Screen = SCREENS[section];
  if (may) return <Screen />;
  return (
    <div className="stack">
      <PageHead title={t(`sections.${section}`)} />
      <Forbidden permission={NEEDED[section]} />
    </div>
  );
}

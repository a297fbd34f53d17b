import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Preflight } from '../preflight/preflight.js';
import { ControlGroupPanel } from './control-group-panel.js';
import { LocalizationPanel } from './localization-panel.js';
import { StartPanel } from './start-panel.js';
import { UtmPanel } from './utm-panel.js';

/** The third step: when it is sent and how its links are read, beside what is still in the way. */
export function ScheduleStep(): ReactNode {
  const { t } = useTranslation('campaigns');
  return (
    <div className="schedule-columns">
      <div className="stack">
        <StartPanel />
        <UtmPanel />
        <LocalizationPanel />
        <ControlGroupPanel />
      </div>
      <aside className="schedule-side" aria-label={t('preflight.title')}>
        <Preflight />
      </aside>
    </div>
  );
}

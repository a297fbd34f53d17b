import { type ReactNode, useId } from 'react';
import { Segmented, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useChangePreferences } from '../../../app/use-preferences.js';
import { LANGUAGES, type Language, useFormats, useLanguage } from '../../../i18n/index.js';
import { Panel, useNow } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';

/** Each holds at once, here and in every other browser of this person. */
export function PreferencesPanel(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { preferences, workspace } = useSession();
  const language = useLanguage();
  const formats = useFormats();
  const now = useNow(60_000);
  const change = useChangePreferences();
  return (
    <Panel title={t('preferences.title')}>
      <Preference title={t('preferences.language')}>
        {(id) => (
          <Select<Language>
            aria-labelledby={id}
            value={language}
            popupMatchSelectWidth={false}
            options={(Object.keys(LANGUAGES) as Language[]).map((one) => ({
              value: one,
              label: <span lang={one}>{LANGUAGES[one]}</span>,
            }))}
            onChange={(chosen) => change({ language: chosen })}
          />
        )}
      </Preference>
      <Preference title={t('preferences.theme')}>
        {(id) => (
          <Segmented
            aria-labelledby={id}
            value={preferences.theme}
            options={(['system', 'light', 'dark'] as const).map((one) => ({
              value: one,
              label: tCommon(`themes.${one}`),
            }))}
            onChange={(chosen) => change({ theme: chosen })}
          />
        )}
      </Preference>
      <Preference
        title={t('preferences.calendar')}
        text={t('preferences.calendarExample', { date: formats.date(now, workspace.timeZone) })}
      >
        {(id) => (
          <Segmented
            aria-labelledby={id}
            value={preferences.calendar}
            options={(['gregorian', 'buddhist'] as const).map((one) => ({
              value: one,
              label: t(`preferences.calendars.${one}`),
            }))}
            onChange={(chosen) => change({ calendar: chosen })}
          />
        )}
      </Preference>
      <Preference title={t('preferences.shortcuts')} text={t('preferences.shortcutsText')}>
        {(id) => (
          <Switch
            aria-labelledby={id}
            checked={preferences.singleKeyShortcuts}
            onChange={(chosen) => change({ singleKeyShortcuts: chosen })}
          />
        )}
      </Preference>
    </Panel>
  );
}

interface PreferenceProps {
  title: string;
  text?: string;
  /** gets the id of its name */
  children: (labelledBy: string) => ReactNode;
}

function Preference({ title, text, children }: PreferenceProps): ReactNode {
  const id = useId();
  return (
    <div className="preference">
      <div className="preference-words">
        <span id={id}>{title}</span>
        {text && <p className="muted">{text}</p>}
      </div>
      {children(id)}
    </div>
  );
}

import { type ReactNode, useEffect, useState } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { App as AntdApp, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale/index.js';
import enUS from 'antd/es/locale/en_US.js';
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import { useTranslation } from 'react-i18next';
import { type Language, useLanguage } from '../i18n/index.js';
import { popupPlace, useMedia } from '../ui/index.js';
import { antdThemeOf } from './theme.js';
import { useTheme } from './use-theme.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** What antd and its calendar say, fetched with the language. */
const LOCALES: Record<Language, () => Promise<{ default: Locale }>> = {
  en: async () => ({ default: enUS }),
  ja: async () => {
    await import('dayjs/locale/ja.js');
    return import('antd/es/locale/ja_JP.js');
  },
  'zh-TW': async () => {
    await import('dayjs/locale/zh-tw.js');
    return import('antd/es/locale/zh_TW.js');
  },
  th: async () => {
    await import('dayjs/locale/th.js');
    return import('antd/es/locale/th_TH.js');
  },
};

/** antd calls the month and the year over a calendar "Choose a month": here they are called what is written on them. */
function withPlainCalendar(locale: Locale): Locale {
  const { DatePicker } = locale;
  if (!DatePicker) return locale;
  const lang = { ...DatePicker.lang, monthSelect: '', yearSelect: '', decadeSelect: '' };
  return { ...locale, DatePicker: { ...DatePicker, lang } };
}

export function Providers({ children }: { children: ReactNode }): ReactNode {
  const theme = useTheme();
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  const language = useLanguage();
  const { t } = useTranslation('common');
  const [locale, setLocale] = useState(() => withPlainCalendar(enUS));
  useEffect(() => {
    document.documentElement.lang = language;
    let isCurrent = true;
    void LOCALES[language]().then((loaded) => {
      dayjs.locale(language.toLowerCase());
      if (isCurrent) setLocale(withPlainCalendar(loaded.default));
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return (
    <ConfigProvider
      theme={antdThemeOf(theme, isCalm)}
      locale={locale}
      button={{ autoInsertSpace: false }}
      // The button beside a search field has nothing but its icon to be called by.
      inputSearch={{ searchIcon: <SearchOutlined aria-label={t('search')} /> }}
      getPopupContainer={popupPlace}
    >
      <AntdApp>{children}</AntdApp>
    </ConfigProvider>
  );
}

import type { ReactNode } from 'react';
import { GlobalOutlined } from '@ant-design/icons';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Language, LANGUAGES, useLanguage } from '../../i18n/index.js';
import { rememberLanguage } from '../../i18n/remembered-language.js';
import { Select } from '../../ui/select.js';

const OPTIONS = Object.entries(LANGUAGES).map(([value, name]) => ({
  value: value as Language,
  label: <span lang={value}>{name}</span>,
}));

/** The language before anybody has signed in, remembered by this browser. */
export function LanguageChoice(): ReactNode {
  const { t } = useTranslation('auth');
  const language = useLanguage();
  const choose = (chosen: Language): void => {
    rememberLanguage(chosen);
    void i18next.changeLanguage(chosen);
  };
  return (
    <Select<Language>
      aria-label={t('language')}
      prefix={<GlobalOutlined />}
      value={language}
      options={OPTIONS}
      onChange={choose}
      variant="borderless"
      popupMatchSelectWidth={false}
    />
  );
}

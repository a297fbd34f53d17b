import type { ReactNode } from 'react';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { isLineId } from '../../../../../libs/line/ids.js';
import type { Schema } from '../../api/client.js';
import { AutoComplete } from '../../ui/select.js';
import { TimeZoneSelect } from '../../ui/time-zone-select.js';
import { useLanguageName } from './use-language-name.js';

export interface ProfileDraft {
  displayName?: string | null;
  lineId?: string | null;
  language?: string | null;
  timezone?: string | null;
}

const LANGUAGES = ['ja', 'zh-TW', 'th', 'en', 'id', 'ko', 'vi', 'zh-CN'];

/** What a contact has beside attributes, as a part of a form. */
export function ProfileFields(): ReactNode {
  const { t } = useTranslation('contacts');
  const languageName = useLanguageName();
  return (
    <>
      <Form.Item name="displayName" label={t('fields.displayName')}>
        <Input autoComplete="off" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="lineId"
        label={t('fields.lineId')}
        extra={t('fields.lineIdHelp')}
        validateTrigger="onSubmit"
        rules={[{ validator: (_rule, value) => checkLineId(value, t('fields.lineIdWrong')) }]}
      >
        <Input className="mono" autoComplete="off" spellCheck={false} placeholder="U…" maxLength={40} />
      </Form.Item>
      <Form.Item
        name="language"
        label={t('fields.language')}
        extra={t('fields.languageHelp')}
        validateTrigger="onSubmit"
        rules={[{ validator: (_rule, value) => checkLanguage(value, t('fields.languageWrong')) }]}
      >
        <AutoComplete
          options={LANGUAGES.map((tag) => ({ value: tag, label: `${languageName(tag)} (${tag})` }))}
        />
      </Form.Item>
      <Form.Item name="timezone" label={t('fields.timezone')} extra={t('fields.timezoneHelp')}>
        <TimeZoneSelect allowClear />
      </Form.Item>
    </>
  );
}

/** As the server takes it: what was cleared is removed. */
export function profileOf(draft: ProfileDraft): Pick<Schema<'PutContact'>, keyof ProfileDraft> {
  const text = (value: string | null | undefined): string | null => value?.trim() || null;
  return {
    displayName: text(draft.displayName),
    lineId: text(draft.lineId),
    language: text(draft.language),
    timezone: text(draft.timezone),
  };
}

function checkLineId(value: unknown, wrong: string): Promise<void> {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' || isLineId(text) ? Promise.resolve() : Promise.reject(new Error(wrong));
}

function checkLanguage(value: unknown, wrong: string): Promise<void> {
  try {
    if (typeof value === 'string' && value.trim() !== '') Intl.getCanonicalLocales(value.trim());
    return Promise.resolve();
  } catch {
    return Promise.reject(new Error(wrong));
  }
}

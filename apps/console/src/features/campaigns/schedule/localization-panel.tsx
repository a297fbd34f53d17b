import type { ReactNode } from 'react';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { Panel } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';
import { TimeZoneSelect } from '../../../ui/time-zone-select.js';
import { useBuilder } from '../builder/builder-context.js';
import { languageOptions } from './languages.js';

/** How dates and numbers are written for contacts of whom neither language nor zone is known. */
export function LocalizationPanel(): ReactNode {
  const { t } = useTranslation('campaigns');
  const language = useLanguage();
  const { draft, change, readOnly } = useBuilder();
  const { localization } = draft;
  return (
    <Panel title={t('schedule.localization.title')}>
      <p className="muted">{t('schedule.localization.help')}</p>
      <Form layout="vertical" component={false}>
        <div className="utm-fields">
          <div data-path="localization.language">
            <Form.Item label={t('schedule.localization.language')} htmlFor="campaign-language">
              <Select
                id="campaign-language"
                disabled={readOnly}
                value={localization.language}
                showSearch={{ optionFilterProp: 'label' }}
                options={languageOptions(localization.language, language)}
                onChange={(value) =>
                  change({ localization: { ...localization, language: value } }, 'localization.language')
                }
              />
            </Form.Item>
          </div>
          <div data-path="localization.timezone">
            <Form.Item label={t('schedule.localization.zone')} htmlFor="campaign-zone">
              <TimeZoneSelect
                id="campaign-zone"
                disabled={readOnly}
                value={localization.timezone}
                onChange={(timezone) =>
                  change({ localization: { ...localization, timezone } }, 'localization.timezone')
                }
              />
            </Form.Item>
          </div>
        </div>
      </Form>
    </Panel>
  );
}

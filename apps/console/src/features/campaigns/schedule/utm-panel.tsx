import { useFindingText } from '../../../ui/index.js';
import type { ReactNode } from 'react';
import { Button, Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel, readableUrl } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';
import type { CampaignDraft } from '../draft/campaign-draft.js';
import { utmExample } from './utm-example.js';

const FIELDS = ['source', 'medium', 'campaign', 'content', 'term'] as const;
type UtmField = (typeof FIELDS)[number];

/** As the server has it. */
const MAX_LENGTH = 200;

/** What web analytics read from the links, and whether clicks are counted here. */
export function UtmPanel(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { draft, change, readOnly, goTo } = useBuilder();
  const { utm, links } = draft;
  const set = (patch: Partial<CampaignDraft['utm']>, name: string): void =>
    change({ utm: { ...utm, ...patch } }, `utm.${name}`);
  return (
    <Panel title={t('schedule.utm.title')}>
      <div data-path="utm">
        <label className="campaign-switch">
          <Switch
            checked={utm.enabled}
            disabled={readOnly}
            onChange={(enabled) => set({ enabled }, 'enabled')}
            aria-label={t('schedule.utm.enabled')}
          />
          <span>{t('schedule.utm.enabled')}</span>
        </label>
        <p className="muted">{t('schedule.utm.help')}</p>
        {utm.enabled && (
          <Form layout="vertical" component={false}>
            <div className="utm-fields">
              {FIELDS.map((field) => (
                <UtmItem key={field} field={field} onChange={(value) => set({ [field]: value }, field)} />
              ))}
            </div>
            <p className="muted utm-example">
              {t('schedule.utm.example')} <code className="mono">{readableUrl(utmExample(draft))}</code>
            </p>
          </Form>
        )}
      </div>
      <p className="utm-tracking">
        {t(`schedule.tracking.${links.tracking}`)}{' '}
        <Button type="link" size="small" onClick={() => goTo('links.tracking')}>
          {t('schedule.tracking.change')}
        </Button>
      </p>
    </Panel>
  );
}

/** Source and medium always stand in the address; the others may be left out. */
function UtmItem({
  field,
  onChange,
}: {
  field: UtmField;
  onChange: (value: string | null) => void;
}): ReactNode {
  const { t } = useTranslation('campaigns');
  const { draft, readOnly, mistakes } = useBuilder();
  const findingText = useFindingText();
  const found = mistakes.find(({ path }) => path === `utm.${field}`);
  const mistake = found && findingText(found);
  const id = `campaign-utm-${field}`;
  const isOptional = field !== 'source' && field !== 'medium';
  return (
    <Form.Item
      label={t(`schedule.utm.fields.${field}`)}
      htmlFor={id}
      validateStatus={mistake ? 'error' : undefined}
      help={mistake}
    >
      <Input
        id={id}
        data-path={`utm.${field}`}
        disabled={readOnly}
        maxLength={MAX_LENGTH}
        value={draft.utm[field] ?? ''}
        placeholder={field === 'campaign' ? draft.name : undefined}
        onChange={({ target }) => onChange(target.value === '' && isOptional ? null : target.value)}
      />
    </Form.Item>
  );
}

import { findingText } from '../../ui/index.js';
import type { ReactNode } from 'react';
import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/index.js';
import type { StepProps } from '../campaigns/draft/campaign-draft.js';
import { AudienceChoice } from './step/audience-choice.js';
import './audiences.css';
import { ConnectionSelect } from './step/connection-select.js';
import { LeaveOut } from './step/leave-out.js';
import { ReachPanel } from './reach/reach-panel.js';

/** As the server has it. */
const MAX_CAMPAIGN_NAME = 256;

/** The first step of a campaign: what it is called, which account sends it, and to whom. */
export function AudienceStep(props: StepProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { draft, change, readOnly } = props;
  const { filter, audienceId, exclude, limit } = draft.audience;
  return (
    <div className="audience-columns">
      <div className="stack">
        <Panel title={t('step.basics')}>
          <Form layout="vertical" component={false}>
            <NameItem {...props} />
            <ConnectionSelect
              connectionId={draft.connectionId}
              mistake={messageAt(props, 'connectionId')}
              readOnly={readOnly}
              onChange={(connectionId) => change({ connectionId }, 'connectionId')}
            />
          </Form>
        </Panel>
        <AudienceChoice {...props} />
        <LeaveOut {...props} />
        <Panel title={t('step.limit.title')}>
          <Form layout="vertical" component={false}>
            <LimitItem {...props} />
          </Form>
        </Panel>
      </div>
      <aside className="audience-side" aria-label={t('reach.title')}>
        <ReachPanel
          filter={audienceId ? undefined : (filter ?? {})}
          audienceId={audienceId}
          exclude={exclude}
          connectionId={draft.connectionId}
          limit={limit}
        />
      </aside>
    </div>
  );
}

function NameItem({ draft, change, readOnly, ...props }: StepProps): ReactNode {
  const { t } = useTranslation('audiences');
  const mistake = messageAt({ draft, change, readOnly, ...props }, 'name');
  return (
    <Form.Item
      label={t('step.name')}
      htmlFor="campaign-name"
      required
      validateStatus={mistake ? 'error' : undefined}
      help={
        mistake && (
          <span id="campaign-name-mistake">{draft.name === '' ? t('step.nameMissing') : mistake}</span>
        )
      }
    >
      <Input
        id="campaign-name"
        value={draft.name}
        maxLength={MAX_CAMPAIGN_NAME}
        showCount
        disabled={readOnly}
        aria-invalid={mistake ? true : undefined}
        aria-describedby={mistake ? 'campaign-name-mistake' : undefined}
        placeholder={t('step.namePlaceholder')}
        onChange={(event) => change({ name: event.target.value }, 'name')}
      />
    </Form.Item>
  );
}

function LimitItem({ draft, change, readOnly, ...props }: StepProps): ReactNode {
  const { t } = useTranslation('audiences');
  const mistake = messageAt({ draft, change, readOnly, ...props }, 'audience.limit');
  return (
    <Form.Item
      label={t('step.limit.label')}
      htmlFor="audience-limit"
      extra={t('step.limit.help')}
      validateStatus={mistake ? 'error' : undefined}
      help={mistake}
    >
      <InputNumber
        id="audience-limit"
        className="audience-limit"
        min={1}
        precision={0}
        disabled={readOnly}
        value={draft.audience.limit ?? null}
        placeholder={t('step.limit.none')}
        onChange={(limit) => change({ audience: { ...draft.audience, limit } }, 'audience.limit')}
      />
    </Form.Item>
  );
}

function messageAt({ mistakes }: StepProps, path: string): string | undefined {
  const found = mistakes.find((mistake) => mistake.path === path);
  return found && findingText(found);
}

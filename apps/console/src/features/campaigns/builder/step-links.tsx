import type { ReactNode } from 'react';
import { CheckOutlined, ExclamationOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MAX_MESSAGES } from '../../../../../../libs/line/limits.js';
import { useFormats } from '../../../i18n/index.js';
import { audienceWordsOf } from './audience-words.js';
import { useBuilder } from './builder-context.js';
import { type StepState, stepStates } from './steps.js';
import { useCampaignZone } from './use-connection.js';

/** The three steps, each with what is decided there or still to do; any of them can be opened at any time. */
export function StepLinks(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { campaign, draft, mistakes, step } = useBuilder();
  return (
    <nav className="step-links" aria-label={t('builder.steps')}>
      <ol>
        {stepStates(draft, mistakes).map((state, index) => (
          <li key={state.step}>
            <Link
              to="/campaigns/$campaignId/edit/$step"
              params={{ campaignId: campaign.id, step: state.step }}
              className={`step-link step-link-${state.state}`}
              activeProps={{ className: 'step-link-on' }}
              aria-current={state.step === step ? 'step' : undefined}
            >
              <span className="step-mark tabular" aria-hidden="true">
                <StepMark state={state} number={index + 1} />
              </span>
              <span>
                <strong>{t(`steps.${state.step}`)}</strong>
                <span className="step-note">
                  <StepNote state={state} />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepMark({ state, number }: { state: StepState; number: number }): ReactNode {
  if (state.state === 'problems') return <ExclamationOutlined />;
  return state.state === 'done' ? <CheckOutlined /> : number;
}

function StepNote({ state: { step, state, problems } }: { state: StepState }): ReactNode {
  const { t } = useTranslation('campaigns');
  const { draft } = useBuilder();
  if (state === 'problems') return t('builder.problems', { count: problems });
  if (state === 'open') return t(`builder.open.${step}`);
  switch (step) {
    case 'audience':
      return t(`builder.audience.${audienceWordsOf(draft.audience)}`);
    case 'message':
      return draft.messageTemplate === null
        ? t('builder.messages', { count: draft.messages.length, max: MAX_MESSAGES })
        : t('builder.fromTemplate');
    case 'schedule':
      return <StartNote at={draft.delivery.at} />;
  }
}

function StartNote({ at }: { at: string | null }): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const zone = useCampaignZone(useBuilder().draft.connectionId);
  return at === null ? t('schedule.start.now') : formats.dateTimeWithZone(at, zone);
}

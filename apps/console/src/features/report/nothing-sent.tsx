import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Panel } from '../../ui/index.js';
import type { CampaignStatus } from './action-rules.js';

/** In the place of numbers that there cannot be: no run has begun. */
export function NothingSent({ status }: { status: CampaignStatus }): ReactNode {
  const { t } = useTranslation('report');
  const state = status === 'scheduled' || status === 'stopped' ? status : 'never';
  return (
    <Panel label={t(`nothing.${state}.title`)}>
      <EmptyState title={t(`nothing.${state}.title`)}>{t(`nothing.${state}.text`)}</EmptyState>
    </Panel>
  );
}

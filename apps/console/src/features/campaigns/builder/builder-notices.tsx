import { type ReactNode, useState } from 'react';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { Allowed, Banner } from '../../../ui/index.js';
import { DifferencesDialog } from '../history/differences-dialog.js';
import { useCampaignActions } from '../list/use-campaign-actions.js';
import { useBuilder } from './builder-context.js';

/** What stands in the way of editing, or waits to be decided. */
export function BuilderNotices(): ReactNode {
  const { campaign } = useBuilder();
  const mayEdit = useCan('edit');
  if (campaign.status !== 'draft') return <NoDraft />;
  return mayEdit ? <KeptHere /> : <MayNotEdit />;
}

/** It was published: what it says now is what was sent. */
function NoDraft(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { campaign } = useBuilder();
  const { duplicate } = useCampaignActions();
  return (
    <Banner
      tone="info"
      action={
        <span className="toolbar">
          <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
            {t('readOnly.report')}
          </Link>
          <Allowed permission="edit">
            {(disabled) => (
              <Button
                disabled={disabled}
                loading={duplicate.isPending}
                onClick={() => duplicate.mutate(campaign)}
              >
                {t('readOnly.duplicate')}
              </Button>
            )}
          </Allowed>
        </span>
      }
    >
      {t('readOnly.published')}
    </Banner>
  );
}

function MayNotEdit(): ReactNode {
  const { t } = useTranslation('common');
  return <Banner tone="info">{t('forbidden.ask.edit')}</Banner>;
}

/** Changes of an earlier visit that did not reach the server. */
function KeptHere(): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const { timeZone } = useSession().workspace;
  const { state, store, draft, campaign } = useBuilder();
  const [isComparing, setComparing] = useState(false);
  const { kept } = state;
  if (!kept) return null;
  const isOlder = kept.version !== campaign.version;
  return (
    <Banner
      tone="warning"
      action={
        <span className="toolbar">
          <Button onClick={() => setComparing(true)}>{t('conflict.differences')}</Button>
          <Button onClick={store.dropKept}>{t('kept.drop')}</Button>
          <Button type="primary" onClick={store.takeKept}>
            {t('kept.take')}
          </Button>
        </span>
      }
    >
      {t(isOlder ? 'kept.changedSince' : 'kept.text', { time: formats.dateTime(kept.at, timeZone) })}
      <DifferencesDialog
        open={isComparing}
        onClose={() => setComparing(false)}
        before={{ label: t('kept.stored'), draft }}
        after={{ label: t('kept.here'), draft: kept.draft }}
      />
    </Banner>
  );
}

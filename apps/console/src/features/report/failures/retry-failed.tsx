import { type ReactNode, useState } from 'react';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { Allowed, Banner } from '../../../ui/index.js';
import { actionsOf } from '../action-rules.js';
import type { Campaign } from '../report-data.js';
import { useReportActions } from '../use-report-actions.js';

interface RetryFailedProps {
  campaign: Campaign;
  failures: readonly Schema<'FailureCount'>[];
}

/** Another attempt for those for whom it may succeed; it sends, so it is asked for twice. */
export function RetryFailed({ campaign, failures }: RetryFailedProps): ReactNode {
  const { t } = useTranslation('report');
  const { t: tCommon } = useTranslation('common');
  const formats = useFormats();
  const { run, pending } = useReportActions(campaign.id);
  const [isAsking, setAsking] = useState(false);
  if (!actionsOf(campaign, failures).includes('retry')) return null;
  const count = failures.filter(({ retryable }) => retryable).reduce((total, one) => total + one.count, 0);
  const number = formats.number(count);
  return (
    <div className="no-print">
      <Banner
        tone="info"
        action={
          <Allowed permission="publish">
            {(disabled) => (
              <Button disabled={disabled} loading={pending === 'retry'} onClick={() => setAsking(true)}>
                {t('retry.button')}
              </Button>
            )}
          </Allowed>
        }
      >
        {t('retry.text', { count, number })}
      </Banner>
      <Modal
        open={isAsking}
        title={t('retry.title')}
        onCancel={() => setAsking(false)}
        cancelText={tCommon('cancel')}
        okText={t('retry.confirm')}
        onOk={() => {
          setAsking(false);
          run('retry');
        }}
      >
        <p>{t('retry.question', { count, number })}</p>
      </Modal>
    </div>
  );
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, type InputRef, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorPanel, Late } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';
import { saveStatus } from '../draft/save-state.js';
import { useCheck } from '../preflight/use-check.js';
import { isNumber, mustType } from './confirm-number.js';
import { PublishErrors } from './publish-errors.js';
import { PublishSummary } from './publish-summary.js';
import { recipientsOf } from './recipients.js';
import { TypeNumber } from './type-number.js';
import { usePublish } from './use-publish.js';

/** The one act that is slowed down: repeats to whom, what, when and at what cost. */
export function PublishDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const formats = useFormats();
  const { draft, store, state } = useBuilder();
  const { data: check, error, refetch, isOutdated } = useCheck();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<InputRef>(null);
  const publishing = usePublish();
  useEffect(() => store.flush(), [store]);

  const count = check ? recipientsOf(check.audience, draft) : 0;
  const errors = check?.issues.filter(({ severity }) => severity === 'error') ?? [];
  const isUnsaved = ['failed', 'offline', 'conflict'].includes(saveStatus(state.saving, draft));
  const isReady = Boolean(check) && errors.length === 0 && !isUnsaved;
  const publish = (): void => {
    // Enter in the field of the number comes here too, whatever the button says.
    if (!isReady || isOutdated || publishing.isPending) return;
    if (!mustType(count) || isNumber(typed, count)) return publishing.mutate();
    setWrong(true);
    field.current?.focus();
  };
  const slots = { count, number: formats.number(count) };
  return (
    <Dialog
      title={t('publish.title', { name: draft.name })}
      width={640}
      onCancel={onClose}
      footer={
        <div className="dialog-buttons">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          {/* Waits while it is checked again: disabled, it would lose the focus of who is about to press it. */}
          <Button
            type="primary"
            disabled={!isReady}
            loading={publishing.isPending || (isReady && isOutdated)}
            onClick={publish}
          >
            {t(draft.delivery.at === null ? 'publish.now' : 'publish.later', slots)}
          </Button>
        </div>
      }
    >
      {error && !check && (
        <ErrorPanel error={error} title={t('preflight.failed')} onRetry={() => void refetch()} />
      )}
      {isUnsaved && <p className="check-problem">{t('publish.unsaved')}</p>}
      {!check && !error && !isUnsaved && (
        <Late>
          <Skeleton active title={false} />
        </Late>
      )}
      {check && errors.length > 0 && <PublishErrors issues={errors} />}
      {check && errors.length === 0 && (
        <div className={isOutdated ? 'preflight-old' : undefined} aria-busy={isOutdated}>
          <PublishSummary check={check} />
          {mustType(count) && (
            <TypeNumber
              count={count}
              typed={typed}
              isWrong={isWrong}
              field={field}
              onType={(text) => {
                setTyped(text);
                setWrong(false);
              }}
              onEnter={publish}
            />
          )}
          <p className="muted">{t(draft.delivery.at === null ? 'publish.grace' : 'publish.graceLater')}</p>
        </div>
      )}
      {publishing.error && <PublishErrors error={publishing.error} />}
    </Dialog>
  );
}

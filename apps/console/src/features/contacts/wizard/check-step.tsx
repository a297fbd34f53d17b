import type { ReactNode } from 'react';
import { Button, Progress, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { Banner, ErrorPanel, Late, problemText } from '../../../ui/index.js';
import { CheckRows } from './check-rows.js';
import { useUpload } from './use-upload.js';
import type { Wizard } from './use-wizard.js';

/** What would become of the first rows, and the button that sends the file. */
export function CheckStep({ wizard }: { wizard: Wizard }): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const { t: tCommon } = useTranslation('common');
  const { file } = wizard;
  const { inspection, isUpdating, error, retry } = wizard.outcome;
  const upload = useUpload();
  if (!file) return null;
  const isReady = inspection !== undefined && !isUpdating && inspection.problem === null;
  return (
    <div className="stack">
      {error && <ErrorPanel error={error} onRetry={retry} />}
      {(!inspection || isUpdating) && !error && (
        <Late>
          <div aria-busy="true">
            <Skeleton active title={false} paragraph={{ rows: 6 }} />
          </div>
        </Late>
      )}
      {inspection && !isUpdating && !error && <CheckRows inspection={inspection} />}
      {upload.error && <Banner tone="error">{problemText(upload.error, tCommon)}</Banner>}
      {upload.isUploading && <Uploading file={file} share={upload.share} onStop={upload.stop} />}
      <div className="wizard-actions">
        <Button disabled={upload.isUploading} onClick={() => wizard.goTo('columns')}>
          {t('common:back')}
        </Button>
        <Button
          type="primary"
          disabled={!isReady}
          loading={upload.isUploading}
          onClick={() => upload.start(file, wizard.reading)}
        >
          {t('wizard.check.start')}
        </Button>
      </div>
    </div>
  );
}

function Uploading(props: { file: File; share: number; onStop: () => void }): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const { file, share, onStop } = props;
  return (
    <div className="wizard-upload">
      <div>
        <p className="contact-none">
          {t('wizard.check.uploading', {
            done: formats.bytes(file.size * share),
            total: formats.bytes(file.size),
          })}
        </p>
        <Progress
          percent={Math.floor(share * 100)}
          showInfo={false}
          strokeColor="var(--primary)"
          aria-label={t('wizard.check.progress')}
        />
      </div>
      <Button onClick={onStop}>{t('wizard.check.stop')}</Button>
    </div>
  );
}

import type { ReactNode } from 'react';
import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem.js';
import { Banner, problemText } from '../../../ui/index.js';
import { AccountFace } from '../account-face.js';
import { QuotaWords } from '../quota-words.js';
import type { Trial } from './use-try.js';

/** What LINE says of the credential as it stands in the form. */
export function AccountFound({ trial, onRetry }: { trial: Trial; onRetry: () => void }): ReactNode {
  const { t } = useTranslation('connections');
  return (
    <div className="account-found" role="status">
      {trial.state === 'incomplete' && <p className="muted">{t('trial.incomplete')}</p>}
      {trial.state === 'asking' && (
        <p>
          <Spin size="small" /> {t('trial.asking')}
        </p>
      )}
      {trial.state === 'refused' && <Refused error={trial.error} onRetry={onRetry} />}
      {trial.state === 'good' && (
        <>
          <div className="account-row">
            <AccountFace
              name={trial.found.bot.displayName}
              pictureUrl={trial.found.bot.pictureUrl}
              size={48}
            />
            <div>
              <strong lang="">{trial.found.bot.displayName}</strong>
              <div className="muted">{trial.found.bot.premiumId ?? trial.found.bot.basicId}</div>
              <div className="account-good">
                <CheckCircleFilled /> {t('trial.good')}
              </div>
            </div>
          </div>
          <p className="muted">
            <QuotaWords quota={trial.found.quota} />
          </p>
          {trial.found.warnings.map(({ path }) => (
            <Banner key={path} tone="warning">
              {t(`trial.warnings.${path}`)}
            </Banner>
          ))}
        </>
      )}
    </div>
  );
}

/** What belongs to a field is said there; the rest, such as LINE being away, here. */
function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactNode {
  const { t } = useTranslation(['connections', 'common']);
  const { t: tCommon } = useTranslation('common');
  const isOfField = isProblem(error) && error.errors.length > 0;
  return (
    <>
      <p className="field-problem">{isOfField ? t('trial.refused') : problemText(error, tCommon)}</p>
      {!isOfField && <Button onClick={onRetry}>{t('common:retry')}</Button>}
    </>
  );
}

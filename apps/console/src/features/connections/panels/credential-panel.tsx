import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Allowed, Panel, TimeCell } from '../../../ui/index.js';
import type { Connection } from '../connection.js';
import { useVerify } from '../use-verify.js';
import { RotateCredential } from './rotate-credential.js';

interface CredentialPanelProps {
  connection: Connection;
  isRotating: boolean;
  onRotate: () => void;
  onDone: () => void;
}

/** By what this server signs in at LINE. The secrets themselves are never shown. */
export function CredentialPanel({
  connection,
  isRotating,
  onRotate,
  onDone,
}: CredentialPanelProps): ReactNode {
  const { t } = useTranslation('connections');
  const verify = useVerify(connection.id);
  return (
    <Panel title={t('credential.title')}>
      <dl className="facts">
        <dt>{t('credential.kind')}</dt>
        <dd>{t(`credential.kinds.${connection.credential}`)}</dd>
        {connection.channelId !== null && (
          <>
            <dt>{t('credential.channelId')}</dt>
            <dd className="mono">{connection.channelId}</dd>
          </>
        )}
        <dt>{t('credential.channelSecret')}</dt>
        <dd>{t(connection.hasChannelSecret ? 'credential.kept' : 'credential.notKept')}</dd>
        <dt>{t('credential.verifiedAt')}</dt>
        <dd>
          <TimeCell at={connection.verifiedAt} zone={connection.timeZone} />
        </dd>
        {connection.lastError !== null && (
          <>
            <dt>{t('credential.lastError')}</dt>
            <dd lang="en">{connection.lastError}</dd>
          </>
        )}
      </dl>
      <div className="toolbar connection-buttons">
        <Allowed permission="connect">
          {(disabled) => (
            <Button disabled={disabled} loading={verify.isPending} onClick={() => verify.mutate()}>
              {t('verify')}
            </Button>
          )}
        </Allowed>
        <Allowed permission="connect">
          {(disabled) => (
            <Button disabled={disabled} onClick={onRotate}>
              {t('credential.rotate')}
            </Button>
          )}
        </Allowed>
      </div>
      {isRotating && <RotateCredential connection={connection} onClose={onDone} />}
    </Panel>
  );
}

import { type ReactNode, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Allowed, Panel } from '../../../ui/index.js';
import type { Connection } from '../connection.js';
import { Disconnect } from './disconnect.js';

export function DisconnectPanel({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation('connections');
  const [isAsking, setAsking] = useState(false);
  return (
    <Panel title={t('disconnect.title')}>
      <p className="connection-text">{t('disconnect.text')}</p>
      <Allowed permission="connect">
        {(disabled) => (
          <Button danger disabled={disabled} onClick={() => setAsking(true)}>
            {t('disconnect.confirm')}
          </Button>
        )}
      </Allowed>
      {isAsking && <Disconnect connection={connection} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

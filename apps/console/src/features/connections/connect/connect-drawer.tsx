import { type ReactNode, useState } from 'react';
import { Button, Drawer, Steps } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFirstFocus } from '../../../ui/use-first-focus.js';
import type { Connection } from '../connection.js';
import { WebhookSetup } from '../webhook/webhook-setup.js';
import { ConnectForm } from './connect-form.js';

/** From a credential to an account whose events arrive, in three steps. */
export function ConnectDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactNode {
  const { t } = useTranslation('connections');
  const navigate = useNavigate();
  const [step, setStep] = useState<0 | 1>(0);
  const [made, setMade] = useState<Connection | null>(null);
  const close = (): void => {
    onClose();
    setStep(0);
    setMade(null);
  };
  const finish = (): void => {
    close();
    if (made) void navigate({ to: '/connections/$connectionId', params: { connectionId: made.id } });
  };
  return (
    <Drawer
      open={isOpen}
      onClose={made ? finish : close}
      title={t('connect.title')}
      size={600}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <div className="stack">
        <Steps
          size="small"
          current={made ? 2 : step}
          responsive
          items={(['credential', 'name', 'webhook'] as const).map((name) => ({
            title: t(`connect.steps.${name}`),
          }))}
        />
        {made ? (
          <WebhookPart connection={made} onFinish={finish} />
        ) : (
          <ConnectForm step={step} onStep={setStep} onMade={setMade} />
        )}
      </div>
    </Drawer>
  );
}

/** The button that led here is gone with the form: its heading takes the focus. */
function WebhookPart({ connection, onFinish }: { connection: Connection; onFinish: () => void }): ReactNode {
  const { t } = useTranslation('connections');
  const heading = useFirstFocus<HTMLHeadingElement>();
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="connect-heading">
        {t('connect.made', { name: connection.name })}
      </h3>
      <p className="connection-text">{t('connect.webhookWhy')}</p>
      <WebhookSetup connection={connection} />
      <div className="connection-actions">
        <Button type="primary" onClick={onFinish}>
          {t('connect.finish')}
        </Button>
      </div>
    </>
  );
}

import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { CheckCircleFilled, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Allowed, Banner, CopyText, problemText } from '../../../ui/index.js';
import type { Connection } from '../connection.js';
import { useWebhook } from './use-webhook.js';
import {
  canReceive,
  type StepState,
  testResult,
  WEBHOOK_STEPS,
  type WebhookStep,
  webhookSteps,
} from './webhook-steps.js';

interface WebhookSetupProps {
  connection: Connection;
  /** opens the form for the channel secret */
  onSecret?: () => void;
}

/** What is left to do until LINE's events arrive here, with a button for each step that a program may do. */
export function WebhookSetup({ connection, onSecret }: WebhookSetupProps): ReactNode {
  const { t } = useTranslation('connections');
  const { t: tCommon } = useTranslation('common');
  const webhook = useWebhook(connection);
  const { state, error, set, test } = webhook;
  const expectedUrl = state?.expectedUrl ?? connection.webhookUrl;
  const known = state ?? connection.webhook;
  const steps = webhookSteps({
    ...known,
    expectedUrl,
    hasChannelSecret: connection.hasChannelSecret,
  });
  const actions: Record<WebhookStep, ReactNode> = {
    secret: onSecret && <Act label={t('webhook.do.secret')} onClick={onSecret} />,
    address: (
      <Act
        label={t('webhook.do.address')}
        isPending={set.isPending}
        isMain={steps.address === 'now'}
        onClick={() => set.mutate()}
      />
    ),
    switch: (
      <Button size="small" icon={<ReloadOutlined />} loading={webhook.isChecking} onClick={webhook.check}>
        {t('webhook.do.switch')}
      </Button>
    ),
    test: (
      <Act
        label={t('webhook.do.test')}
        isPending={test.isPending}
        isMain={steps.test === 'now'}
        onClick={() => test.mutate()}
      />
    ),
  };
  // A test may be made again, and before the switch is on.
  const isOpen = (step: WebhookStep): boolean =>
    steps[step] === 'now' || (step === 'test' && steps.address === 'done');
  const failed = set.error ?? test.error ?? error;
  const list = useFocusOnStep(WEBHOOK_STEPS.map((step) => steps[step]).join());
  return (
    <div className="stack">
      {failed && <Banner tone="error">{problemText(failed, tCommon)}</Banner>}
      {!canReceive({ expectedUrl }) && (
        <Banner tone="warning">{t('webhook.notHttps', { url: expectedUrl })}</Banner>
      )}
      <ol className="webhook-steps" ref={list}>
        {WEBHOOK_STEPS.map((step) => (
          <Step key={step} step={step} state={steps[step]} action={isOpen(step) && actions[step]}>
            {step === 'address' && <CopyText text={expectedUrl} label={t('webhook.copyUrl')} />}
            {step === 'address' && known.isOurs === false && known.url !== null && (
              <span className="muted">{t('webhook.elsewhere', { url: known.url })}</span>
            )}
          </Step>
        ))}
      </ol>
      {test.data && (
        <Banner tone={test.data.ok ? 'info' : 'warning'}>
          {t(`webhook.result.${testResult({ ...test.data, expectedUrl })}`, { status: test.data.statusCode })}
        </Banner>
      )}
    </div>
  );
}

/** The button of a step goes once it is done: what had the focus gives it to the step that is next, or to the last one. */
function useFocusOnStep(states: string): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const told = useRef(states);
  useEffect(() => {
    if (told.current === states) return;
    told.current = states;
    const lost = document.activeElement === document.body || document.activeElement?.role === 'dialog';
    const step = list.current?.querySelector<HTMLElement>('[aria-current]') ?? list.current?.lastElementChild;
    if (lost && step instanceof HTMLElement) step.focus();
  }, [states]);
  return list;
}

interface StepProps {
  step: WebhookStep;
  state: StepState;
  action: ReactNode;
  children: ReactNode;
}

function Step({ step, state, action, children }: StepProps): ReactNode {
  const { t } = useTranslation('connections');
  return (
    <li
      className={`webhook-step webhook-step-${state}`}
      tabIndex={-1}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span className="webhook-mark">
        {state === 'done' && <CheckCircleFilled />}
        <span className="visually-hidden">{t(`webhook.states.${state}`)}</span>
      </span>
      <div>
        <strong>{t(`webhook.steps.${step}`)}</strong>
        {state !== 'done' && <p className="muted connection-text">{t(`webhook.help.${step}`)}</p>}
        {children}
      </div>
      {action}
    </li>
  );
}

interface ActProps {
  label: string;
  isPending?: boolean;
  isMain?: boolean;
  onClick: () => void;
}

function Act({ label, isPending = false, isMain = false, onClick }: ActProps): ReactNode {
  return (
    <Allowed permission="connect">
      {(disabled) => (
        <Button
          size="small"
          type={isMain ? 'primary' : 'default'}
          disabled={disabled}
          loading={isPending}
          onClick={onClick}
        >
          {label}
        </Button>
      )}
    </Allowed>
  );
}

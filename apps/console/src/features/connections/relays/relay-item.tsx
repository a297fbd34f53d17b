import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { Allowed, StatusChip, TimeCell, type Tone, useFindingText } from '../../../ui/index.js';
import type { Relay, useRelays } from './use-relays.js';

const TONES: Record<Relay['state'], Tone> = {
  waiting: 'neutral',
  working: 'success',
  failing: 'error',
  paused: 'warning',
};

interface RelayItemProps {
  relay: Relay;
  relays: Pick<ReturnType<typeof useRelays>, 'setPaused' | 'remove'>;
  /** IANA name */
  timeZone: string;
}

/** One address: how it takes what is forwarded, and what can be done about it. */
export function RelayItem({ relay, relays, timeZone }: RelayItemProps): ReactNode {
  const { t } = useTranslation('connections');
  const formats = useFormats();
  const findingText = useFindingText();
  const { state, lastSuccessAt, lastErrorAt, lastError, waiting, hasMoreWaiting, dropped } = relay;
  const count = formats.number(waiting);
  return (
    <>
      <div className="relay-head">
        <strong className="relay-url">{relay.url}</strong>
        <StatusChip tone={TONES[state]}>{t(`relays.states.${state}`)}</StatusChip>
      </div>
      <dl className="facts webhook-facts">
        <dt>{t('relays.lastSuccess')}</dt>
        <dd>
          {lastSuccessAt === null ? (
            <span className="muted">{t('relays.never')}</span>
          ) : (
            <TimeCell at={lastSuccessAt} zone={timeZone} />
          )}
        </dd>
        {lastError !== null && (
          <>
            <dt>{t('relays.lastError')}</dt>
            <dd>
              {findingText(lastError)}{' '}
              <span className="muted">
                <TimeCell at={lastErrorAt} zone={timeZone} />
              </span>
            </dd>
          </>
        )}
        <dt>{t('relays.waitingCount')}</dt>
        <dd className="tabular">{hasMoreWaiting ? t('relays.more', { count }) : count}</dd>
        {dropped > 0 && (
          <>
            <dt>{t('relays.dropped')}</dt>
            <dd className="tabular">{formats.number(dropped)}</dd>
          </>
        )}
      </dl>
      <RelayActions relay={relay} relays={relays} />
    </>
  );
}

function RelayActions({ relay, relays: { setPaused, remove } }: Omit<RelayItemProps, 'timeZone'>): ReactNode {
  const { t } = useTranslation('connections');
  const { modal } = App.useApp();
  const { url } = relay;
  const isPaused = relay.state === 'paused';
  const ask = (): void =>
    void modal.confirm({
      title: t('relays.removeAsk'),
      content: t('relays.removeText', { url }),
      okText: t('relays.remove'),
      okButtonProps: { danger: true },
      cancelText: t('relays.keep'),
      onOk: () => remove.mutateAsync(relay).catch(() => undefined),
    });
  return (
    <Allowed permission="connect">
      {(disabled) => (
        <div className="relay-actions">
          <Button
            size="small"
            disabled={disabled}
            loading={setPaused.isPending}
            aria-label={isPaused ? t('relays.resumeOf', { url }) : t('relays.pauseOf', { url })}
            onClick={() => setPaused.mutate({ ...relay, isPaused: !isPaused })}
          >
            {isPaused ? t('relays.resume') : t('relays.pause')}
          </Button>
          <Button
            size="small"
            danger
            disabled={disabled}
            aria-label={t('relays.removeOf', { url })}
            onClick={ask}
          >
            {t('relays.remove')}
          </Button>
        </div>
      )}
    </Allowed>
  );
}

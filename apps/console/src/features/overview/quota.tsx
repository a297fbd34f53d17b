import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client.js';
import { useFormats } from '../../i18n/index.js';
import { Panel, useNow } from '../../ui/index.js';
import { quotaState } from './quota-words.js';

type Connection = Schema<'OverviewQuota'>;

/** What is used of this month's messages, for each connection. */
export function Quota({ quota, zone }: { quota: readonly Connection[]; zone: string }): ReactNode {
  const { t } = useTranslation('overview');
  if (quota.length === 0) return null;
  return (
    <Panel title={t('quota.title')}>
      <ul className="overview-list">
        {quota.map((one) => (
          <li key={one.connectionId}>
            <Link to="/connections/$connectionId" params={{ connectionId: one.connectionId }} lang="">
              {one.name}
            </Link>
            <Used quota={one} zone={zone} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Used({ quota, zone }: { quota: Connection; zone: string }): ReactNode {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const now = useNow(60_000);
  const state = quotaState(quota, now);
  if (state.kind === 'unknown') return <span className="muted">{t('quota.unknown')}</span>;
  const read = t('quota.readAt', { time: formats.short(quota.readAt ?? now, zone, now) });
  if (state.kind === 'unlimited')
    return (
      <span className="quota-words muted tabular">
        <span>{t('quota.unlimited', { used: formats.number(state.used) })}</span>
        <span>{read}</span>
      </span>
    );
  const words = t('quota.used', {
    used: formats.number(state.used),
    limit: formats.number(state.limit),
    left: formats.number(state.left),
  });
  return (
    <>
      <div
        className={state.isLow ? 'quota-track quota-low' : 'quota-track'}
        role="meter"
        aria-label={t('quota.of', { name: quota.name })}
        aria-valuemin={0}
        aria-valuemax={state.limit}
        aria-valuenow={Math.min(state.used, state.limit)}
        aria-valuetext={words}
      >
        <span style={{ width: `${state.share * 100}%` }} />
      </div>
      <span className="quota-words muted tabular">
        <span>{words}</span>
        <span>{read}</span>
      </span>
    </>
  );
}

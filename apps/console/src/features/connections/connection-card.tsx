import type { ReactNode } from 'react';
import { Button } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountFace } from './account-face.js';
import type { Connection } from './connection.js';
import { healthOf } from './connection-health.js';
import { QuotaWords } from './quota-words.js';
import { StateChip } from './state-chip.js';
import { TroubleWords } from './trouble-words.js';

/** One account: whose it is, how it stands, one line of what is wrong, and one button. */
export function ConnectionCard({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation('connections');
  const navigate = useNavigate();
  const { bot } = connection;
  const health = healthOf(connection);
  const label = health.state === 'connected' ? t('list.manage') : t('list.fix');
  return (
    <article className="connection-card" aria-label={connection.name}>
      <div className="account-row">
        <AccountFace name={connection.name} pictureUrl={bot.pictureUrl} size={48} />
        <div className="account-names">
          <h3>
            <Link to="/connections/$connectionId" params={{ connectionId: connection.id }} lang="">
              {connection.name}
            </Link>
          </h3>
          <span className="muted">{bot.premiumId ?? bot.basicId}</span>
        </div>
        <StateChip health={health} />
      </div>
      <p className="connection-text">
        {health.state === 'connected' ? (
          <QuotaWords quota={connection.quota} />
        ) : (
          <TroubleWords trouble={health.trouble} />
        )}
      </p>
      <Button
        aria-label={t('list.openOf', { act: label, name: connection.name })}
        onClick={() =>
          void navigate({ to: '/connections/$connectionId', params: { connectionId: connection.id } })
        }
      >
        {label}
      </Button>
    </article>
  );
}

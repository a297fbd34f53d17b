import type { ReactNode } from 'react';
import { Avatar, Form } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '../../../api/client.js';
import { ErrorPanel, StatusChip, type Tone } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';

type Connection = Schema<'ConnectionView'>;

interface ConnectionSelectProps {
  connectionId: string | null;
  mistake: string | undefined;
  readOnly: boolean;
  onChange: (connectionId: string) => void;
}

const TONES: Record<Connection['status'], Tone> = {
  active: 'success',
  revoked: 'error',
  unreachable: 'warning',
};

/** Which LINE Official Account sends: by its picture, name and state. */
export function ConnectionSelect({
  connectionId,
  mistake,
  readOnly,
  onChange,
}: ConnectionSelectProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { data, error, isLoading, refetch } = query.useQuery('get', '/api/v1/connections', {
    params: { query: { limit: 200 } },
  });
  const connections = data?.items ?? [];
  if (error)
    return <ErrorPanel error={error} title={t('step.connectionsFailed')} onRetry={() => void refetch()} />;
  return (
    <Form.Item
      label={t('step.connection')}
      htmlFor="campaign-connection"
      required
      validateStatus={mistake ? 'error' : undefined}
      help={mistake && t('step.connectionMissing')}
      extra={data && connections.length === 0 && <Link to="/connections">{t('step.connectFirst')}</Link>}
    >
      <Select
        id="campaign-connection"
        disabled={readOnly}
        loading={isLoading}
        // Until its name is known there is nothing to show for it.
        value={connections.some(({ id }) => id === connectionId) ? connectionId : null}
        placeholder={data && t('step.chooseConnection')}
        aria-invalid={mistake ? true : undefined}
        onChange={onChange}
        options={connections.map((connection) => ({
          value: connection.id,
          label: <ConnectionName connection={connection} />,
        }))}
      />
    </Form.Item>
  );
}

function ConnectionName({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation('audiences');
  const { name, bot, status } = connection;
  return (
    <span className="connection-option">
      <Avatar size={20} src={bot.pictureUrl ?? undefined} alt="">
        {[...name][0]}
      </Avatar>
      <span>{name}</span>
      <StatusChip tone={TONES[status]}>{t(`step.connectionStates.${status}`)}</StatusChip>
    </span>
  );
}

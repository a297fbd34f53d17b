import { type ReactNode, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Skeleton } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { Dialog } from '../../../ui/dialog.js';
import { Banner, ErrorPanel, problemText, useToast } from '../../../ui/index.js';
import { type Connection, CONNECTIONS_KEY } from '../connection.js';

const EVERY_STATUS = 'draft,scheduled,sending,paused,sent,stopped,failed,archived';
const SHOWN = 10;

/** Asks before an account is disconnected, by its name. One that campaigns use cannot be: says which they are. */
export function Disconnect({
  connection,
  onClose,
}: {
  connection: Connection;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['connections', 'common']);
  const { t: tCommon } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const uses = query.useQuery('get', '/api/v1/campaigns', {
    params: {
      query: { connectionId: connection.id, status: EVERY_STATUS, view: 'summary', limit: SHOWN },
    },
  });
  const { mutate, isPending, error } = useDisconnect(connection);
  const campaigns = uses.data?.items ?? [];
  const isInUse = campaigns.length > 0 || (isProblem(error) && error.code === 'connection_in_use');
  const isTyped = typed.trim() === connection.name;
  const mayGo = uses.data !== undefined && !isInUse && isTyped;
  return (
    <Dialog
      title={t('disconnect.ask', { name: connection.name })}
      okText={t('disconnect.confirm')}
      okButtonProps={{ danger: true, disabled: !mayGo, loading: isPending }}
      cancelText={t('common:cancel')}
      onOk={() => mutate()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {error && !isInUse && <Banner tone="error">{problemText(error, tCommon)}</Banner>}
      {uses.error && <ErrorPanel error={uses.error} onRetry={() => void uses.refetch()} />}
      {!uses.data && !uses.error && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {isInUse && (
        <>
          <p>{t('disconnect.inUse')}</p>
          <ul className="disconnect-uses">
            {campaigns.map(({ id, name }) => (
              <li key={id}>
                <Link to="/campaigns/$campaignId" params={{ campaignId: id }} lang="">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
          {uses.data?.nextCursor && (
            <Link to="/campaigns" search={{ connectionId: connection.id }}>
              {t('disconnect.allUses')}
            </Link>
          )}
        </>
      )}
      {uses.data && !isInUse && (
        <>
          <p>{t('disconnect.follows')}</p>
          <Form layout="vertical" onFinish={() => mayGo && mutate()}>
            <Form.Item
              htmlFor="disconnect-typed"
              label={
                <span>
                  <Trans
                    t={t}
                    i18nKey="disconnect.type"
                    values={{ name: connection.name }}
                    components={{ b: <strong lang="" /> }}
                  />
                </span>
              }
            >
              <Input
                id="disconnect-typed"
                autoComplete="off"
                spellCheck={false}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </Form.Item>
          </Form>
        </>
      )}
    </Dialog>
  );
}

function useDisconnect({ id, name }: Connection) {
  const { t } = useTranslation('connections');
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/connections/{id}', { params: { path: { id } } }),
    onSuccess: async () => {
      toast.done(t('disconnect.done', { name }));
      await navigate({ to: '/connections' });
      await queryClient.invalidateQueries({ queryKey: CONNECTIONS_KEY });
      await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/connections'] });
    },
  });
}

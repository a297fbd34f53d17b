import { type ReactNode, useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { CopyText, type DataColumns, NumberCell, shortId, StatusChip, TimeCell } from '../../../ui/index.js';
import { AccountFace } from '../account-face.js';

export type Group = Schema<'GroupView'>;

export function useGroupColumns(timeZone: string): DataColumns<Group> {
  const { t } = useTranslation('connections');
  return useMemo(
    () => [
      { title: t('groups.columns.name'), key: 'name', render: (_, group) => <Name group={group} /> },
      {
        title: t('groups.columns.kind'),
        key: 'kind',
        render: (_, { kind }) => t(`groups.kinds.${kind}`),
      },
      {
        title: t('groups.columns.lineId'),
        key: 'lineId',
        render: (_, { lineId }) => (
          <CopyText text={lineId} short={shortId(lineId)} label={t('groups.copy', { id: lineId })} />
        ),
      },
      {
        title: t('groups.columns.members'),
        key: 'members',
        align: 'right',
        render: (_, { memberCount }) =>
          memberCount === null ? <span className="muted">–</span> : <NumberCell value={memberCount} />,
      },
      {
        title: t('groups.columns.state'),
        key: 'state',
        render: (_, { state }) => (
          <StatusChip tone={state === 'joined' ? 'success' : 'neutral'}>
            {t(`groups.states.${state}`)}
          </StatusChip>
        ),
      },
      {
        title: t('groups.columns.since'),
        key: 'since',
        render: (_, { since, firstSeenAt, state }) => (
          <TimeCell at={since ?? (state === 'joined' ? firstSeenAt : null)} zone={timeZone} form="short" />
        ),
      },
    ],
    [t, timeZone],
  );
}

/** Rooms have no name at LINE, and neither has a group that it has not told of yet. */
function Name({ group }: { group: Group }): ReactNode {
  const { t } = useTranslation('connections');
  const { name, pictureUrl, externalId, kind } = group;
  const shown = name ?? t(`groups.unnamed.${kind}`);
  return (
    <div className="account-row">
      <AccountFace name={shown} pictureUrl={pictureUrl} size={32} />
      {externalId === null ? (
        <span lang={name === null ? undefined : ''}>{shown}</span>
      ) : (
        <Link to="/contacts/$externalId" params={{ externalId }} lang={name === null ? undefined : ''}>
          {shown}
        </Link>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorPanel, Late, useToast } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';
import { useSettled } from '../builder/use-settled.js';
import type { Campaign } from '../campaign.js';
import { Differences } from './differences.js';

interface RevisionDialogProps {
  version: number;
  onClose: () => void;
  onRestored: () => void;
}

/** An earlier version beside what the campaign is now, and the way back to it. */
export function RevisionDialog({ version, onClose, onRestored }: RevisionDialogProps): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const { campaign, draft, store, readOnly } = useBuilder();
  const settled = useSettled();
  const toast = useToast();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/campaigns/{id}/revisions/{version}', {
    params: { path: { id: campaign.id, version } },
  });
  const restoring = useMutation({
    mutationFn: async () => {
      // What is on screen becomes a version too, so that nothing is lost; else nothing is put in its place.
      const { version: basedOn } = await settled();
      const params = { path: { id: campaign.id, version } };
      const body = { version: basedOn };
      return (await api.POST('/api/v1/campaigns/{id}/revisions/{version}/restore', { params, body }))
        .data as Campaign;
    },
    onSuccess: (restored) => {
      store.adopt(restored);
      toast.done(t('history.restored', { version }));
      onRestored();
    },
    onError: toast.failed,
  });
  return (
    <Dialog
      title={t('history.compare', { version })}
      width={820}
      onCancel={onClose}
      footer={
        <div className="dialog-buttons">
          <Button onClick={onClose}>{t('common:close')}</Button>
          <Button
            type="primary"
            disabled={readOnly || !data}
            loading={restoring.isPending}
            onClick={() => restoring.mutate()}
          >
            {t('history.restore')}
          </Button>
        </div>
      }
    >
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Late>
          <Skeleton active title={false} />
        </Late>
      )}
      {data && (
        <Differences
          before={{ label: t('history.version', { version }), draft: data }}
          after={{ label: t('history.now'), draft }}
        />
      )}
    </Dialog>
  );
}

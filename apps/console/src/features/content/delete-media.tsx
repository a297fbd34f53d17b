import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorPanel, useToast } from '../../ui/index.js';
import { campaignsShowing } from './campaigns-showing.js';

interface DeleteMediaProps {
  media: Schema<'MediaView'>;
  onClose: () => void;
  onDeleted: () => void;
}

/** Deleting an image. The first try is refused while campaigns show it; they are named before the second. */
export function DeleteMedia({ media: { id, name }, onClose, onDeleted }: DeleteMediaProps): ReactNode {
  const { t } = useTranslation('content');
  const toast = useToast();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (isForced: boolean) =>
      api.DELETE('/api/v1/media/{id}', {
        params: { path: { id }, query: isForced ? { force: 'true' as const } : {} },
      }),
    onSuccess: async () => {
      toast.done(t('media.deleted'));
      onDeleted();
      await client.invalidateQueries({ queryKey: ['media'] });
    },
  });
  const isInUse = isProblem(remove.error) && remove.error.code === 'media_in_use';
  const campaigns = isInUse ? campaignsShowing(remove.error) : [];
  return (
    <Dialog
      title={t('media.deleteTitle', { name })}
      okText={t(isInUse ? 'media.deleteAll' : 'media.delete')}
      okButtonProps={{ danger: true }}
      confirmLoading={remove.isPending}
      onOk={() => remove.mutate(isInUse)}
      onCancel={onClose}
    >
      <p>{t('media.deleteText')}</p>
      {isInUse && (
        <div role="alert">
          <p>{t('media.inUse')}</p>
          <ul>
            {campaigns.map((campaign) => (
              <li key={campaign.id}>
                <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
                  {campaign.name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {remove.error && !isInUse && <ErrorPanel error={remove.error} />}
    </Dialog>
  );
}

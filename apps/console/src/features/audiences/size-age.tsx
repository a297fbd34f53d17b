import type { ReactNode } from 'react';
import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.js';
import { useNow } from '../../ui/index.js';
import type { Audience } from './audience.js';
import { useAudienceActions } from './use-audience-actions.js';

const STALE_AFTER_MS = 5 * 60_000;

/** How old the numbers of an audience are, and the way to newer ones. */
export function SizeAge({ audience }: { audience: Pick<Audience, 'id' | 'name' | 'size'> }): ReactNode {
  const { t } = useTranslation('audiences');
  const formats = useFormats();
  const now = useNow(60_000);
  const { count } = useAudienceActions();
  const at = audience.size?.countedAt;
  const isStale = at === undefined || now.getTime() - new Date(at).getTime() > STALE_AFTER_MS;
  return (
    <span className="size-age">
      <span className="muted">{at === undefined ? t('list.neverCounted') : formats.ago(at, now)}</span>
      {isStale && (
        <Button
          type="text"
          size="small"
          icon={<ReloadOutlined />}
          loading={count.isPending}
          aria-label={t('list.countNow', { name: audience.name })}
          onClick={() => count.mutate(audience.id)}
        />
      )}
    </span>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Permission, useCan } from '../api/session.js';
import { EmptyState } from './empty-state.js';

/** A screen this person may not see: says who can grant it. */
export function Forbidden({ permission }: { permission: Permission }): ReactNode {
  const { t } = useTranslation('common');
  return <EmptyState title={t('forbidden.title')}>{t(`forbidden.ask.${permission}`)}</EmptyState>;
}

interface AllowedProps {
  permission: Permission;
  /** gets `disabled`: what may not be done is shown, and says who may */
  children: (disabled: boolean) => ReactElement;
}

export function Allowed({ permission, children }: AllowedProps): ReactNode {
  const { t } = useTranslation('common');
  const may = useCan(permission);
  if (may) return children(false);
  const who = t(`forbidden.ask.${permission}`);
  return (
    <Tooltip title={who}>
      <span>
        {children(true)}
        {/* Nobody can point with a screen reader, nor focus what is disabled. */}
        <span className="visually-hidden">{who}</span>
      </span>
    </Tooltip>
  );
}

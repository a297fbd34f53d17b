import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '../../ui/index.js';
import type { Health } from './connection-health.js';

export function StateChip({ health }: { health: Health }): ReactNode {
  const { t } = useTranslation('connections');
  return (
    <StatusChip tone={health.state === 'connected' ? 'success' : 'warning'}>
      {t(`states.${health.state}`)}
    </StatusChip>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from './connection-health.js';

export function TroubleWords({ trouble }: { trouble: Trouble }): ReactNode {
  const { t } = useTranslation('connections');
  return t(`trouble.${trouble}`);
}

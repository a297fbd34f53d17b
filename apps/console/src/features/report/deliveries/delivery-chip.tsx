import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip, type Tone } from '../../../ui/index.js';
import type { Delivery } from './delivery-columns.js';

const TONES: Record<Delivery['status'], Tone> = {
  sent: 'success',
  failed: 'error',
  removed: 'neutral',
  pending: 'info',
};

export function DeliveryChip({ status }: { status: Delivery['status'] }): ReactNode {
  const { t } = useTranslation('report');
  return <StatusChip tone={TONES[status]}>{t(`deliveries.statuses.${status}`)}</StatusChip>;
}

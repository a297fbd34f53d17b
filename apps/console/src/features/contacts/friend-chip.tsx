import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip, type Tone } from '../../ui/index.js';
import type { FriendStatus } from './contact-search.js';

const TONES: Record<FriendStatus, Tone> = { friend: 'success', blocked: 'error', unknown: 'neutral' };

export function FriendChip({ status }: { status: FriendStatus }): ReactNode {
  const { t } = useTranslation('contacts');
  return <StatusChip tone={TONES[status]}>{t(`friend.${status}`)}</StatusChip>;
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reasonKey } from './reasons.js';

/** A reason in words; its code only where there are none. */
export function useReasonWords(): (status: string | undefined, reason: string) => string {
  const { t } = useTranslation('report');
  return (status, reason) => {
    const key = reasonKey(status, reason);
    return key ? t(`reasons.${key}`) : reason;
  };
}

/** What helps against a failure, where something does. */
export function ReasonHelp({ reason }: { reason: string }): ReactNode {
  const { t } = useTranslation('report');
  const key = reasonKey('failed', reason);
  if (!key?.startsWith('failed.')) return null;
  return <span className="muted">{t(`help.${key}` as `help.failed.unconfirmed`)}</span>;
}

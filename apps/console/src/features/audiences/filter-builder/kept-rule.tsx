import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A condition that was made elsewhere and has no controls here: shown, and kept as it is. */
export function KeptRule({ value }: { value: unknown }): ReactNode {
  const { t } = useTranslation('audiences');
  return (
    <div className="filter-kept">
      <span className="muted">{t('builder.kept')}</span>
      <pre className="mono">{JSON.stringify(value, null, 1)}</pre>
    </div>
  );
}

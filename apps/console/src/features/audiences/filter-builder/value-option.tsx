import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import type { TellingValues } from './use-field-values.js';

/** As a Select and an AutoComplete ask for it. */
export type ValueOption = (option: { value?: unknown; label?: ReactNode }) => ReactNode;

/** Shows each value of a list with the share of contacts that have it, where that is known. */
export function useValueOption({ told, isExact }: TellingValues): ValueOption {
  const { t } = useTranslation('audiences');
  const formats = useFormats();
  const shares = useMemo(() => new Map(told?.top.map(({ value, share }) => [value, share])), [told]);
  return ({ value, label }) => {
    const share = shares.get(String(value));
    if (share === undefined) return label;
    const percent = formats.percent(share);
    return (
      <span className="filter-option">
        <span>{label}</span>
        <span className="muted">{isExact ? percent : t('builder.aboutShare', { share: percent })}</span>
      </span>
    );
  };
}

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { findField } from '../filter/field-types.js';
import { useBuilder } from './builder-context.js';
import { useFieldValues } from './use-field-values.js';

/** A control for numbers or times; once somebody is at it, with the range that contacts have beside it. */
export function MeasuredValue({ field, children }: { field: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation('audiences');
  const formats = useFormats();
  const { timeZone } = useSession().workspace;
  const { fields } = useBuilder();
  const [isLooking, setLooking] = useState(false);
  const { told, isExact } = useFieldValues(findField(field, fields), isLooking);
  const write = (value: string | number): string =>
    typeof value === 'number' ? formats.number(value) : formats.date(value, timeZone);
  const range = told?.range;
  return (
    <span className="filter-range" onFocus={() => setLooking(true)}>
      {children}
      {range && (
        <span className="muted">
          {t(isExact ? 'builder.range' : 'builder.aboutRange', {
            min: write(range.min),
            median: write(range.median),
            max: write(range.max),
          })}
        </span>
      )}
    </span>
  );
}

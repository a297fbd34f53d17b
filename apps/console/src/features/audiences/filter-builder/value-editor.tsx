import { lazy, type ReactNode, Suspense } from 'react';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_DAYS, type Operator, SAMPLE_PREFIX } from '../../../../../../libs/rules/index.js';
import { Select } from '../../../ui/select.js';
import { findField } from '../filter/field-types.js';
import { type DayEnd, dayEndOf } from '../filter/instants.js';
import type { ValueKind } from '../filter/value-kinds.js';
import { useBuilder } from './builder-context.js';
import type { NumberValueProps } from './number-value.js';
import { MeasuredValue } from './measured-value.js';
import { NumberList, TextValue, TextValues } from './text-values.js';
import { useSuggestions } from './use-suggestions.js';

/** Calendars are large, and few conditions have one. */
const LazyInstant = lazy(() =>
  import('./instant-value.js').then(({ InstantValue }) => ({ default: InstantValue })),
);
const LazyNumber = lazy(() =>
  import('./number-value.js').then(({ NumberValue }) => ({ default: NumberValue })),
);

/** What a sample is a share of. */
const PERCENT = { suffix: '%', min: 0, max: 100 } as const;

/** How a control shows that it is what is wrong. */
export type Invalid = { status?: 'error'; 'aria-invalid'?: true; 'aria-describedby'?: string };

export interface ValueEditorProps {
  field: string;
  kind: ValueKind;
  operator: Operator;
  value: unknown;
  label: string;
  onChange: (value: unknown) => void;
  invalid: Invalid;
}

/** What a rule compares with, in the control that fits its kind. */
export function ValueEditor(props: ValueEditorProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { field, kind, operator } = props;
  switch (kind) {
    case 'none':
      return null;
    case 'text':
      return <TextValue {...props} />;
    case 'texts':
      return <TextValues {...props} />;
    case 'numbers':
      return <NumberList {...props} />;
    case 'number':
      return (
        <MeasuredValue field={field}>
          <NumberValue {...props} {...(field.startsWith(SAMPLE_PREFIX) && PERCENT)} />
        </MeasuredValue>
      );
    case 'days':
      return <NumberValue {...props} suffix={t('builder.days')} min={1} max={MAX_DAYS} />;
    case 'boolean':
      return <TrueOrFalse {...props} />;
    case 'instant':
      return (
        <MeasuredValue field={field}>
          <Instant {...props} end={dayEndOf(operator)} />
        </MeasuredValue>
      );
    case 'numberRange':
    case 'instantRange':
      return (
        <MeasuredValue field={field}>
          <Range {...props} />
        </MeasuredValue>
      );
  }
}

function TrueOrFalse({ field, value, label, onChange, invalid }: ValueEditorProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { readOnly, fields } = useBuilder();
  const { look, optionRender } = useSuggestions(findField(field, fields), '', true);
  return (
    <Select
      disabled={readOnly}
      aria-label={label}
      value={value}
      onChange={onChange}
      onFocus={look}
      options={[
        { value: true, label: t('values.true') },
        { value: false, label: t('values.false') },
      ]}
      optionRender={optionRender}
      {...invalid}
    />
  );
}

function Instant(props: ValueEditorProps & { end: DayEnd }): ReactNode {
  return (
    <Suspense fallback={<Skeleton.Input active size="small" />}>
      <LazyInstant {...props} />
    </Suspense>
  );
}

function NumberValue(props: NumberValueProps): ReactNode {
  return (
    <Suspense fallback={<Skeleton.Input active size="small" />}>
      <LazyNumber {...props} />
    </Suspense>
  );
}

/** Two values, both included. */
function Range({ value, kind, label, onChange, invalid, ...rest }: ValueEditorProps): ReactNode {
  const isShare = rest.field.startsWith(SAMPLE_PREFIX);
  const { t } = useTranslation('audiences');
  const [low, high] = Array.isArray(value) ? (value as unknown[]) : [];
  const change = (next: [unknown, unknown]): void => onChange(next.map((one) => one ?? null));
  const ends = [
    {
      label: t('builder.from', { label }),
      value: low,
      end: 'start',
      onChange: (next: unknown) => change([next, high]),
    },
    {
      label: t('builder.to', { label }),
      value: high,
      end: 'end',
      onChange: (next: unknown) => change([low, next]),
    },
  ] as const;
  return (
    <span className="filter-range">
      {ends.map(({ end, ...side }) =>
        kind === 'numberRange' ? (
          <NumberValue key={end} {...side} {...(isShare && PERCENT)} invalid={invalid} />
        ) : (
          <Instant key={end} {...rest} {...side} kind="instant" end={end} invalid={invalid} />
        ),
      )}
    </span>
  );
}

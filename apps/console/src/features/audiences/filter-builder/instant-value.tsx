import type { ReactNode } from 'react';
import { ClockCircleOutlined } from '@ant-design/icons';
import { Button, DatePicker, Tooltip } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useWallClock } from '../../../ui/index.js';
import { type DayEnd, type Picked, readInstant, writeInstant } from '../filter/instants.js';
import { useBuilder } from './builder-context.js';
import type { ValueEditorProps } from './value-editor.js';

/** A day, or a day with a time, on the clock of the workspace. */
export function InstantValue({
  value,
  label,
  onChange,
  invalid,
  end,
}: ValueEditorProps & { end: DayEnd }): ReactNode {
  const { t } = useTranslation('audiences');
  const { readOnly } = useBuilder();
  const { timeZone } = useSession().workspace;
  const picked = readInstant(typeof value === 'string' ? value : undefined, end, timeZone);
  const hasTime = picked?.kind === 'time';
  const shown = useWallClock(picked ? wallClockOf(picked) : null);
  const change = (next: Picked | undefined): void =>
    onChange(next ? writeInstant(next, end, timeZone) : undefined);
  return (
    <span className="filter-instant">
      <DatePicker
        key={String(hasTime)}
        disabled={readOnly}
        aria-label={t('builder.inZone', { label, zone: timeZone })}
        showTime={hasTime ? { format: 'HH:mm' } : false}
        value={shown}
        onChange={(at) => change(at ? pickedOf(at, hasTime) : undefined)}
        {...invalid}
      />
      {picked?.kind === 'utcDay' && <span className="muted">{t('builder.utcDay')}</span>}
      {picked && end !== 'exact' && !readOnly && (
        <Tooltip title={t(hasTime ? 'builder.wholeDay' : 'builder.setTime')}>
          <Button
            type="text"
            size="small"
            icon={<ClockCircleOutlined />}
            aria-pressed={hasTime}
            aria-label={t('builder.withTime', { label })}
            onClick={() => change(toggled(picked))}
          />
        </Tooltip>
      )}
    </span>
  );
}

const wallClockOf = (picked: Picked): string => (picked.kind === 'time' ? picked.time : picked.day);

const pickedOf = (at: Dayjs, hasTime: boolean): Picked =>
  hasTime
    ? { kind: 'time', time: at.format('YYYY-MM-DDTHH:mm') }
    : { kind: 'day', day: at.format('YYYY-MM-DD') };

/** Midnight would be read as the whole day again, so a time begins at nine in the morning. */
const toggled = (picked: Picked): Picked =>
  picked.kind === 'time'
    ? { kind: 'day', day: picked.time.slice(0, 10) }
    : { kind: 'time', time: `${picked.day}T09:00` };

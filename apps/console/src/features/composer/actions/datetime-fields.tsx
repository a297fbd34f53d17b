import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldFrame } from '../../../template/index.js';
import { Select } from '../../../ui/select.js';
import { put, textOf } from '../json.js';
import type { ActionEditorProps } from './action-editor-props.js';

const MODES = ['date', 'time', 'datetime'] as const;
const INPUTS = { date: 'date', time: 'time', datetime: 'datetime-local' } as const;
const MOMENTS = ['initial', 'min', 'max'] as const;

/** What the person picks, what it begins at, and from when to when. Without a time zone: LINE takes it as it is read. */
export function DatetimeFields({
  action,
  onChange,
  path,
  mistakes,
  readOnly = false,
}: ActionEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  const mode = MODES.find((known) => known === action['mode']) ?? 'date';
  const chooseMode = (chosen: string): void => {
    // A day is no time: what was set for another mode does not fit this one.
    const { initial: _initial, min: _min, max: _max, ...others } = action;
    onChange({ ...others, mode: chosen }, `${path}.mode`);
  };
  return (
    <div className="field-columns">
      <FieldFrame label={t('action.field.mode')} path={`${path}.mode`} mistakes={mistakes}>
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            value={mode}
            disabled={readOnly}
            options={MODES.map((value) => ({ value, label: t(`action.mode.${value}`) }))}
            onChange={chooseMode}
          />
        )}
      </FieldFrame>
      {MOMENTS.map((moment) => (
        <FieldFrame
          key={moment}
          label={t(`action.field.${moment}`)}
          path={`${path}.${moment}`}
          mistakes={mistakes}
        >
          {({ id, describedBy, invalid }) => (
            <Input
              id={id}
              type={INPUTS[mode]}
              value={textOf(action[moment])}
              readOnly={readOnly}
              status={invalid ? 'error' : ''}
              aria-describedby={describedBy}
              onChange={({ target }) =>
                onChange(
                  put(action, moment, target.value === '' ? undefined : target.value),
                  `${path}.${moment}`,
                )
              }
            />
          )}
        </FieldFrame>
      ))}
    </div>
  );
}

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { LineAction } from '../../console/src/line-preview/index.js';
import { dateInput, nowFor } from './date-input.js';

interface DatePickerProps {
  action: LineAction;
  onPicked: (params: Record<string, string> | undefined) => void;
}

/** Asks for the date, the time or both that a `datetimepicker` action wants. */
export function DatePicker({ action, onPicked }: DatePickerProps): ReactNode {
  const { type, mode, initial, min, max } = dateInput(action);
  const [value, setValue] = useState(() => initial ?? nowFor(mode, new Date()));
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onPicked({ [mode]: value });
  };
  return (
    <dialog
      ref={dialog}
      className="picker"
      aria-labelledby="picker-title"
      onCancel={(event) => {
        event.preventDefault();
        onPicked(undefined);
      }}
    >
      <form onSubmit={submit}>
        <h3 id="picker-title">{typeof action.label === 'string' ? action.label : 'Pick a date'}</h3>
        <label className="field">
          <span>{NAMES[mode]}</span>
          <input
            type={type}
            value={value}
            min={min}
            max={max}
            required
            onChange={(event) => setValue(event.target.value)}
          />
        </label>
        <div className="picker-buttons">
          <button type="button" className="pill-button" onClick={() => onPicked(undefined)}>
            Cancel
          </button>
          <button type="submit" className="pill-button pill-main">
            Send
          </button>
        </div>
      </form>
    </dialog>
  );
}

const NAMES = { date: 'Date', time: 'Time', datetime: 'Date and time' };

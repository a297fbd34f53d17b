/** A `datetimepicker` action as an input element asks for it, and what was picked as a postback tells it. */
export interface DateInput {
  type: 'date' | 'time' | 'datetime-local';
  mode: 'date' | 'time' | 'datetime';
  initial: string | undefined;
  min: string | undefined;
  max: string | undefined;
}

const FORMS = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
};

/** What an action says to its picker; a value of the wrong form is left out. */
export function dateInput(action: Readonly<Record<string, unknown>>): DateInput {
  const mode = action.mode === 'date' || action.mode === 'time' ? action.mode : 'datetime';
  const valueOf = (value: unknown): string | undefined => {
    // LINE also takes a small t.
    const text = typeof value === 'string' ? value.replace('t', 'T') : '';
    return FORMS[mode].test(text) ? text : undefined;
  };
  return {
    type: mode === 'datetime' ? 'datetime-local' : mode,
    mode,
    initial: valueOf(action.initial),
    min: valueOf(action.min),
    max: valueOf(action.max),
  };
}

/** Now, on the clock of whoever looks, in the form the input takes. */
export function nowFor(mode: DateInput['mode'], now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  return mode === 'date' ? local.slice(0, 10) : mode === 'time' ? local.slice(11, 16) : local.slice(0, 16);
}

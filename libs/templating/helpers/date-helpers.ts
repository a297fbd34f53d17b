import { type DatePattern, formatByPattern, parseDatePattern } from '../date-pattern.js';
import { dateFormatter } from '../formatters.js';
import { type Helper, type Named, type Parameter, Unusable } from '../helper.js';
import type { Rendering } from '../rendering.js';
import { type DateValue, dateValue } from '../value-date.js';
import { say } from '../value-texts.js';
import { CALENDAR, LOCALE, localeOf, ZONE } from './language-parameters.js';
import { DATE, optional, wholeNumber } from './parameters.js';

type Style = 'short' | 'medium' | 'long' | 'full';

const STYLES: ReadonlySet<unknown> = new Set<Style>(['short', 'medium', 'long', 'full']);

const STYLE: Parameter = {
  what: 'a date style or pattern',
  read: (value) => {
    if (STYLES.has(value)) return value;
    if (typeof value !== 'string') throw new Unusable(say('is_not_date_style'));
    return parseDatePattern(value);
  },
};

const NAMED = { zone: ZONE, locale: LOCALE, calendar: CALENDAR };

const DAY_MS = 86_400_000;

function format(
  { ms, precision }: DateValue,
  style: Style | DatePattern,
  kind: 'date' | 'time',
  named: Named,
  rendering: Rendering,
): string {
  const setting = {
    locale: localeOf(named, rendering),
    // What has no zone is shown as it was written.
    zone: precision === 'instant' ? ((named['zone'] as string | undefined) ?? rendering.zone) : 'UTC',
    calendar: (named['calendar'] as string | undefined) ?? 'gregory',
  };
  if (typeof style !== 'string') return formatByPattern(style, ms, setting, rendering);
  // Long and full times name their zone, and there is none.
  const shown = kind === 'time' && precision !== 'instant' && style !== 'short' ? 'medium' : style;
  const options = kind === 'date' ? { dateStyle: shown } : { timeStyle: shown };
  return dateFormatter(setting, `${kind} ${shown}`, options, rendering).format(ms);
}

const date: Helper = {
  name: 'date',
  kind: 'value',
  usage: '{{date birthday "long"}}',
  description:
    'A date in the contact’s language and time zone. The style is short, medium (also when left out), long or full, or a ' +
    'pattern such as "yyyy/MM/dd HH:mm". zone=, locale= and calendar= choose others.',
  parameters: [DATE, optional(STYLE)],
  named: NAMED,
  uses: ['locale', 'zone'],
  cost: 10,
  work: {
    missing: 'passes',
    call: ([value, style = 'medium'], named, rendering) =>
      format(value as DateValue, style as Style | DatePattern, 'date', named, rendering),
  },
};

const TIME: Parameter = {
  what: 'a date with a time',
  read: (value) => {
    const found = DATE.read(value) as DateValue;
    if (found.precision === 'date') throw new Unusable(say('is_without_time'));
    return found;
  },
};

const time: Helper = {
  name: 'time',
  kind: 'value',
  usage: '{{time event.starts_at "short"}}',
  description:
    'The time of day of a date, in the contact’s language and time zone. The style is short (also when left out), medium, ' +
    'long or full, or a pattern such as "HH:mm".',
  parameters: [TIME, optional(STYLE)],
  named: NAMED,
  uses: ['locale', 'zone'],
  cost: 10,
  work: {
    missing: 'passes',
    call: ([value, style = 'short'], named, rendering) =>
      format(value as DateValue, style as Style | DatePattern, 'time', named, rendering),
  },
};

const addDays: Helper = {
  name: 'addDays',
  kind: 'value',
  usage: '{{date (addDays birthday 7) "long"}}',
  description: 'A date so many days of 24 hours later, or earlier with a number below 0.',
  parameters: [DATE, wholeNumber(-36_500, 36_500)],
  work: {
    missing: 'passes',
    call: ([value, days]) => {
      const { ms, precision } = value as DateValue;
      const moved = dateValue({ ms: ms + (days as number) * DAY_MS, precision });
      if (moved === undefined) throw new Unusable(say('days_beyond_calendar'));
      return moved;
    },
  },
};

export const DATE_HELPERS: readonly Helper[] = [date, time, addDays];

const knownZones = new Map<string, boolean>();
const knownLanguages = new Map<string, boolean>();
const MOST_REMEMBERED = 1_000;

/** Whether it is an IANA time zone that this machine knows the rules of. */
export function isTimeZone(value: string): boolean {
  // Offsets such as +09:00 are taken by newer runtimes, but know no daylight saving time.
  return remembered(knownZones, value, () => {
    if (/^[+-]/.test(value)) return false;
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  });
}

/** Whether it is a language tag, such as `ja` or `zh-TW`. */
export function isLanguage(value: string): boolean {
  return remembered(knownLanguages, value, () => value.length <= 35 && Boolean(new Intl.Locale(value)));
}

/** Intl takes some microseconds a time, and a file names the same few values in every row. */
function remembered(known: Map<string, boolean>, value: string, check: () => boolean): boolean {
  const before = known.get(value);
  if (before !== undefined) return before;
  const result = holds(check);
  if (known.size < MOST_REMEMBERED) known.set(value, result);
  return result;
}

function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

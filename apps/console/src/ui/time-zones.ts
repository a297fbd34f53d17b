export interface TimeZone {
  /** IANA name, such as `Asia/Tokyo` */
  name: string;
  /** now, such as `GMT+9` */
  offset: string;
}

/** Where most who use this are. */
const FIRST = [
  'Asia/Tokyo',
  'Asia/Taipei',
  'Asia/Bangkok',
  'Asia/Jakarta',
  'Asia/Hong_Kong',
  'Asia/Singapore',
];

/** Every zone the browser knows, those of our countries first, and whatever is chosen now in any case. */
export function timeZones(chosen: string | undefined, now: Date): TimeZone[] {
  const names = new Set([...FIRST, ...Intl.supportedValuesOf('timeZone'), 'UTC']);
  if (chosen) names.add(chosen);
  return [...names].map((name) => ({ name, offset: offsetOf(name, now) }));
}

/** By a part of the name, with or without its underscores, or by the offset. */
export function isTimeZoneOf({ name, offset }: TimeZone, text: string): boolean {
  const plain = (some: string): string =>
    some
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[_/\s]+/g, ' ');
  return plain(`${name} ${offset}`).includes(plain(text.trim()));
}

function offsetOf(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

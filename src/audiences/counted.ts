/** What is counted of an audience, each with its condition on `contacts c`; trusted SQL, never NULL. */
export const COUNTED = {
  count: 'TRUE',
  withLineId: 'c.line_id IS NOT NULL',
  reachable: `c.line_id IS NOT NULL AND c.friend_status <> 'blocked'`,
  friends: `c.friend_status = 'friend'`,
  blocked: `c.friend_status = 'blocked'`,
  unknown: `c.friend_status = 'unknown'`,
} as const;

export type CountedNumber = keyof typeof COUNTED;
export const COUNTED_NUMBERS = Object.keys(COUNTED) as CountedNumber[];
export type CountedNumbers = Record<CountedNumber, number>;

/** Whom a campaign would reach, as far as the quota is concerned. */
export interface Demand {
  /** each costs one message */
  users: number;
  /** members of each group and room whose size is known: what one message to it costs */
  chatSizes: number[];
  /** groups and rooms of unknown size: each is taken for one, the least that it costs */
  chatsUnknown: number;
  /** most recipients, where a group or room is one; null without a limit */
  limit: number | null;
  /** 0 to 100 */
  controlGroupPercent: number;
}

/**
 * Messages that are needed at most, as LINE counts them: people reached.
 *
 * The control group is taken off the users by its share, since only planning draws it; a group is in or out as a whole, so
 * it counts in full. Under a limit the largest recipients count, since their order is not known.
 */
export function messagesNeeded(demand: Demand): number {
  const { chatSizes, chatsUnknown, limit, controlGroupPercent } = demand;
  if (controlGroupPercent >= 100) return 0;
  // Rounded to the two decimals that planning honours, since 100 - 99.9 is a little more than 0.1.
  const attempted = Math.round((100 - controlGroupPercent) * 100) / 10_000;
  const users = Math.ceil(demand.users * attempted);
  if (limit === null) return users + chatsUnknown + sum(chatSizes);
  const largest = chatSizes.filter((size) => size > 0).toSorted((a, b) => b - a);
  const chats = largest.slice(0, limit);
  return sum(chats) + Math.min(limit - chats.length, users + chatsUnknown);
}

/** What the quota leaves for one campaign when others wait to send as well; null when there is no limit. */
export function messagesLeft(remaining: number | null, reserved: number): number | null {
  return remaining === null ? null : Math.max(0, remaining - reserved);
}

/** The one variable that a recipient consists of, as in `{{line_id}}` or `{{attributes.parent_id}}`; else nothing. */
export function addressVariable(recipient: string): string | undefined {
  return /^\s*\{\{\s*((?:attributes\.)?[A-Za-z_][\w-]*)\s*\}\}\s*$/.exec(recipient)?.[1];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

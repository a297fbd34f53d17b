import { NO_REQUESTS, type AcceptedRequest } from './ledger.js';

/** A group (`C…`) or a multi-person room (`R…`). */
export interface Group {
  readonly groupId: string;
  readonly kind: 'group' | 'room';
  groupName: string;
  pictureUrl: string | undefined;
  /** The people in it, without the bot. */
  members: ReadonlySet<string>;
  botIsMember: boolean;
  accepted: readonly AcceptedRequest[];
}

/** How a new group or room is described; the letter of the id says which it is. */
export interface GroupSpec {
  groupId: string;
  groupName?: string;
  pictureUrl?: string;
  members?: readonly string[];
  botIsMember?: boolean;
}

/** A group in the form the world keeps; the bot is in it unless said otherwise. */
export function makeGroup(spec: GroupSpec): Group {
  const kind = spec.groupId.startsWith('R') ? 'room' : 'group';
  return {
    groupId: spec.groupId,
    kind,
    groupName: spec.groupName ?? `${kind === 'room' ? 'Room' : 'Group'} ${spec.groupId.slice(-4)}`,
    pictureUrl: spec.pictureUrl,
    members: new Set(spec.members),
    botIsMember: spec.botIsMember ?? true,
    accepted: NO_REQUESTS,
  };
}

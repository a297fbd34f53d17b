/** Where the messages of a case go; most rules do not ask. */
export type CaseRecipients = 'users' | 'groups';

/** Messages that LINE accepts. */
export interface ValidCase {
  name: string;
  /** What stands under `messages` of a request. */
  messages: unknown;
  /** Only where the rule depends on it. */
  recipients?: CaseRecipients;
}

/** Messages with exactly one fault. */
export interface InvalidCase extends ValidCase {
  /** The deepest place that is wrong, as one would write it in JavaScript: `messages[0].text`. */
  path: string;
  /** Where a fault lies between two places: the other one, which LINE may name instead. */
  orPath?: string;
  /** Our checker refuses it, since it cannot be meant; that LINE does is not known. */
  oursAlone?: true;
}

/** Messages that LINE accepts, in one request. */
export function valid(name: string, ...messages: unknown[]): ValidCase {
  return { name, messages };
}

/**
 * Messages of which one has a fault.
 *
 * @param path the place of the fault; one that begins with a dot or a bracket is inside the first message
 */
export function invalid(name: string, path: string, ...messages: unknown[]): InvalidCase {
  return { name, messages, path: /^[.[]/.test(path) ? `messages[0]${path}` : path };
}

/** The same case, for requests to groups and rooms. */
export function toGroups<Case extends ValidCase>(messageCase: Case): Case {
  return { ...messageCase, recipients: 'groups' };
}

/** The same case, for requests to people. */
export function toUsers<Case extends ValidCase>(messageCase: Case): Case {
  return { ...messageCase, recipients: 'users' };
}

/** The same case, of which it is not known that LINE refuses it. */
export function oursAlone(messageCase: InvalidCase): InvalidCase {
  return { ...messageCase, oursAlone: true };
}

/** The same case, whose fault lies between its place and another. */
export function orAt(orPath: string, messageCase: InvalidCase): InvalidCase {
  return { ...messageCase, orPath };
}

import type { Schema } from '../../api/client.js';

export type OneTimeLink = Schema<'LinkView'>;

export type LinkTask =
  /** makes the first owner */
  | { kind: 'setup' }
  /** somebody new */
  | { kind: 'join'; email: string }
  /** somebody who has a password here already */
  | { kind: 'join_as'; email: string; name: string }
  | { kind: 'new_password'; email: string }
  | { kind: 'sign_in' };

/** What whoever opened a link has to do. */
export function taskOf({ kind, email, name }: OneTimeLink): LinkTask {
  switch (kind) {
    case 'setup':
      return { kind };
    case 'invitation':
      return name === null
        ? { kind: 'join', email: email ?? '' }
        : { kind: 'join_as', email: email ?? '', name };
    case 'password_reset':
      return { kind: 'new_password', email: email ?? '' };
    case 'sign_in':
      return { kind };
  }
}

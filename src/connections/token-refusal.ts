import type { IssuedToken } from '#libs/line';
import type { ConnectionStatus } from './connection.entity.js';

/** A suspect token that is refused this soon after it was issued was never good. */
const NEVER_GOOD_MS = 60_000;

/** What a connection's tokens are at the moment of the decision. */
export interface TokenFacts {
  status: ConnectionStatus;
  /** the long-lived one */
  accessToken?: string;
  /** `suspect`: the one before it was refused, and it has not been accepted yet */
  issued?: Pick<IssuedToken, 'accessToken' | 'issuedAt'> & { suspect: boolean };
}

/**
 * What LINE's 401 to a token means: `replaced`: there is another by now, so it says nothing · `renew`: an issued token may
 * have been revoked, so the next may be good · `revoke`: the credential itself is refused · `revoked`: that is known.
 */
export type RefusalDecision = 'replaced' | 'renew' | 'revoke' | 'revoked';

export function decideRefusal(refused: string, tokens: TokenFacts, now: Date): RefusalDecision {
  if (tokens.status === 'revoked') return 'revoked';
  if (tokens.accessToken !== undefined) return tokens.accessToken === refused ? 'revoke' : 'replaced';
  const { issued } = tokens;
  if (issued?.accessToken !== refused) return 'replaced';
  const isNew = now.getTime() - issued.issuedAt.getTime() < NEVER_GOOD_MS;
  return issued.suspect && isNew ? 'revoke' : 'renew';
}

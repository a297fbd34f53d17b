import { randomUUID } from 'node:crypto';
import { isObject } from '../messages/json-shapes.js';
import { TOKEN_KINDS, type TokenKind } from '../world/access-tokens.js';
import {
  AdminError,
  answerWith,
  channelOf,
  type AdminAnswer,
  type AdminCall,
  type AdminRoute,
} from './admin-call.js';
import { readChoice, readNumber, readObject, readText } from './read-input.js';

const TOKENS = '/__sim/channels/:channelId/tokens';
const KEYS = '/__sim/channels/:channelId/assertion-keys';

/** What a channel's callers prove themselves with: access tokens, and the keys that may sign for more of them. */
export const tokenRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: TOKENS, handle: listTokens },
  { method: 'POST', path: TOKENS, handle: addToken },
  { method: 'DELETE', path: TOKENS, handle: revokeTokens },
  { method: 'DELETE', path: `${TOKENS}/:token`, handle: revokeToken },
  {
    method: 'GET',
    path: KEYS,
    handle: (call) => answerWith({ kids: channelOf(call).assertionKeys.ids }),
  },
  { method: 'POST', path: KEYS, handle: addKey },
  { method: 'DELETE', path: `${KEYS}/:kid`, handle: removeKey },
];

function listTokens(call: AdminCall): AdminAnswer {
  const channel = channelOf(call);
  const { tokens, clock } = call.world;
  const items = TOKEN_KINDS.flatMap((kind) =>
    [...tokens.valid(channel, kind, clock.now())].map(({ token, expiresAtMs, keyId }) => ({
      token,
      kind,
      keyId,
      expiresAt: expiresAtMs === null ? null : new Date(expiresAtMs).toISOString(),
    })),
  );
  return answerWith({ items });
}

function addToken(call: AdminCall): AdminAnswer {
  const channel = channelOf(call);
  const input = readObject(call.body ?? {}, ['token', 'expiresInSeconds']);
  const token = readText(input, 'token') ?? `token-${randomUUID()}`;
  const seconds = readNumber(input, 'expiresInSeconds', { min: 1 });
  const expiresAtMs = seconds === undefined ? null : call.world.clock.now() + seconds * 1_000;
  if (!call.world.addToken(token, channel, expiresAtMs))
    throw new AdminError(409, 'another channel has this token');
  return answerWith({ token }, 201);
}

function revokeToken(call: AdminCall): AdminAnswer {
  const channel = channelOf(call);
  if (!call.world.revokeToken(call.params.token ?? '', channel)) throw new AdminError(404, 'no such token');
  return answerWith({});
}

/** All of the channel, or all of one `?kind=`: a test that has not seen the token takes it away nevertheless. */
function revokeTokens(call: AdminCall): AdminAnswer {
  const channel = channelOf(call);
  const { tokens, clock } = call.world;
  const wanted = readChoice({ kind: call.query.get('kind') }, 'kind', TOKEN_KINDS);
  const kinds: readonly TokenKind[] = wanted === undefined ? TOKEN_KINDS : [wanted];
  const revoked = kinds.flatMap((kind) => [...tokens.valid(channel, kind, clock.now())]);
  for (const { token } of revoked) tokens.revoke(token, channel);
  return answerWith({ revoked: revoked.length });
}

function addKey(call: AdminCall): AdminAnswer {
  const input = readObject(call.body, ['publicKey', 'kid']);
  const { publicKey } = input;
  if (typeof publicKey !== 'string' && !isObject(publicKey))
    throw new AdminError(400, 'publicKey must be a PEM text or a JWK');
  try {
    return answerWith({ kid: channelOf(call).assertionKeys.add(publicKey, readText(input, 'kid')) }, 201);
  } catch (error) {
    if (error instanceof AdminError) throw error;
    throw new AdminError(400, 'publicKey must be an RSA public key');
  }
}

function removeKey(call: AdminCall): AdminAnswer {
  if (!channelOf(call).assertionKeys.remove(call.params.kid ?? '')) throw new AdminError(404, 'no such key');
  return answerWith({});
}

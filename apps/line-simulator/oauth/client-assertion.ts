import { verify } from 'node:crypto';
import { isObject, type JsonObject } from '../messages/json-shapes.js';
import type { Channel } from '../world/channel.js';
import { DAY_MS, SECOND_MS } from '../world/clock.js';
import type { World } from '../world/world.js';

/** What a signed JWT proves: which channel asks, and how long the token it asks for shall live. */
export type Assertion =
  { kind: 'good'; channel: Channel; tokenSeconds: number | null } | { kind: 'bad'; reason: string };

export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** LINE's own address, also for a caller that was pointed at a simulator: it is what production code signs. */
const AUDIENCE = 'https://api.line.me/';
const LONGEST_LIFE_SECONDS = 30 * 60;
const LONGEST_TOKEN_SECONDS = (30 * DAY_MS) / SECOND_MS;

const bad = (reason: string): Assertion => ({ kind: 'bad', reason });

/**
 * Checks a client assertion by the rules LINE states, signature included.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/generate-json-web-token/
 */
export function checkAssertion(world: World, jwt: string): Assertion {
  const [head = '', body = '', signature = '', ...more] = jwt.split('.');
  const [header, claims] = [decodePart(head), decodePart(body)];
  if (header === null || claims === null || more.length > 0) return bad('not a JWT');
  if (header.alg !== 'RS256') return bad('alg must be RS256');
  const channel = issuerOf(world, claims);
  if (channel === undefined) return bad('unknown iss');
  const key = channel.assertionKeys.find(String(header.kid));
  if (key === undefined) return bad('unknown kid');
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url')))
    return bad('wrong signature');
  return checkClaims(channel, claims, world.clock.now() / SECOND_MS);
}

/** Whom the JWT says it comes from, believed only for planned faults and rates. */
export function claimedIssuer(world: World, jwt: string): Channel | undefined {
  const claims = decodePart(jwt.split('.')[1] ?? '');
  return claims === null ? undefined : issuerOf(world, claims);
}

function checkClaims(channel: Channel, claims: JsonObject, nowSeconds: number): Assertion {
  const { sub, aud, exp, token_exp: tokenSeconds } = claims;
  if (sub !== channel.id) return bad('sub must be the channel id');
  if (aud !== AUDIENCE) return bad(`aud must be ${AUDIENCE}`);
  if (typeof exp !== 'number') return bad('exp is needed');
  if (exp <= nowSeconds) return bad('expired');
  if (exp > nowSeconds + LONGEST_LIFE_SECONDS) return bad('exp must be within 30 minutes');
  if (tokenSeconds === undefined) return { kind: 'good', channel, tokenSeconds: null };
  const fits =
    Number.isInteger(tokenSeconds) &&
    Number(tokenSeconds) > 0 &&
    Number(tokenSeconds) <= LONGEST_TOKEN_SECONDS;
  return fits
    ? { kind: 'good', channel, tokenSeconds: Number(tokenSeconds) }
    : bad('token_exp must be from 1 to 2592000 seconds');
}

const issuerOf = (world: World, { iss }: JsonObject): Channel | undefined =>
  typeof iss === 'string' ? world.findChannel(iss) : undefined;

function decodePart(part: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

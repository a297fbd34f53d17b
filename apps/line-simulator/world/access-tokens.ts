import { randomBytes } from 'node:crypto';
import type { Channel } from './channel.js';
import { DAY_MS, SECOND_MS } from './clock.js';

/** LINE's four kinds of channel access tokens. */
export const TOKEN_KINDS = ['long_lived', 'short_lived', 'v2.1', 'stateless'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** A token that speaks for a channel until it expires or is revoked. */
export interface AccessToken {
  readonly token: string;
  readonly channel: Channel;
  readonly kind: TokenKind;
  /** `null` never. */
  readonly expiresAtMs: number | null;
  /** Of kind `v2.1` only: the name `GET /oauth2/v2.1/tokens/kid` lists it by. */
  readonly keyId: string | null;
}

/** How many valid tokens of these kinds a channel may have; the others are not counted. */
export const MOST_TOKENS = 30;
export const SHORT_LIVED_SECONDS = (30 * DAY_MS) / SECOND_MS;
export const STATELESS_SECONDS = 900;

/** All tokens of all channels. Expiry is by the virtual clock, which the caller reads. */
export class AccessTokens {
  private readonly byText = new Map<string, AccessToken>();
  /** In the order of issue, for each channel and kind. */
  private readonly issued = new Map<Channel, Map<TokenKind, Set<AccessToken>>>();

  /** Lets a token of the caller's choice speak for a channel; `false` when it already speaks for another one. */
  add(token: string, channel: Channel, expiresAtMs: number | null = null): boolean {
    const known = this.byText.get(token);
    if (known !== undefined && known.channel !== channel) return false;
    if (known !== undefined) this.drop(known);
    this.keep({ token, channel, kind: 'long_lived', expiresAtMs, keyId: null });
    return true;
  }

  /**
   * Issues a token. The 31st short-lived one revokes the oldest; the 31st of v2.1 is refused with `null`.
   *
   * @see https://developers.line.biz/en/docs/basics/channel-access-token/
   */
  issue(channel: Channel, kind: TokenKind, lifeSeconds: number, nowMs: number): AccessToken | null {
    const valid = this.valid(channel, kind, nowMs);
    if (kind === 'v2.1' && valid.size >= MOST_TOKENS) return null;
    const [oldest] = valid;
    if (kind === 'short_lived' && valid.size >= MOST_TOKENS && oldest !== undefined) this.drop(oldest);
    return this.keep({
      token: randomBytes(96).toString('base64url'),
      channel,
      kind,
      expiresAtMs: nowMs + lifeSeconds * SECOND_MS,
      keyId: kind === 'v2.1' ? randomBytes(16).toString('base64url') : null,
    });
  }

  /** The token, if it is good now. */
  find(token: string, nowMs: number): AccessToken | undefined {
    const held = this.byText.get(token);
    return held !== undefined && !isExpired(held, nowMs) ? held : undefined;
  }

  /** Takes a token back; `false` when the channel had no such token. */
  revoke(token: string, channel: Channel): boolean {
    const held = this.byText.get(token);
    if (held?.channel !== channel) return false;
    this.drop(held);
    return true;
  }

  /** The good tokens of one kind, oldest first. */
  valid(channel: Channel, kind: TokenKind, nowMs: number): ReadonlySet<AccessToken> {
    const tokens = this.setOf(channel, kind);
    for (const held of tokens) {
      if (isExpired(held, nowMs)) this.drop(held);
      // All stateless tokens live equally long, and there may be very many: behind a good one all are good.
      else if (kind === 'stateless') break;
    }
    return tokens;
  }

  clear(): void {
    this.byText.clear();
    this.issued.clear();
  }

  private keep(token: AccessToken): AccessToken {
    this.byText.set(token.token, token);
    this.setOf(token.channel, token.kind).add(token);
    return token;
  }

  private drop(token: AccessToken): void {
    this.byText.delete(token.token);
    this.setOf(token.channel, token.kind).delete(token);
  }

  private setOf(channel: Channel, kind: TokenKind): Set<AccessToken> {
    const kinds = this.issued.get(channel) ?? new Map<TokenKind, Set<AccessToken>>();
    const tokens = kinds.get(kind) ?? new Set<AccessToken>();
    this.issued.set(channel, kinds.set(kind, tokens));
    return tokens;
  }
}

const isExpired = ({ expiresAtMs }: AccessToken, nowMs: number): boolean =>
  expiresAtMs !== null && nowMs >= expiresAtMs;

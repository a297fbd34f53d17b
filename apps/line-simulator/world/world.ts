import { AccessTokens } from './access-tokens.js';
import { Channel, type ChannelSpec } from './channel.js';
import { VirtualClock } from './clock.js';
import type { AcceptedRequest } from './ledger.js';
import { RequestLog } from './request-log.js';
import type { Said } from './said-words.js';
import { MessageIds } from './sent-messages.js';

/** Told of every accepted request, in order. */
export type AcceptedListener = (channel: Channel, request: AcceptedRequest) => void;

/** Told of everything people say, in order. */
export type SaidListener = (channel: Channel, said: Said) => void;

/** Everything the simulated platform knows. One event loop owns it, so what runs without a wait is atomic. */
export class World {
  readonly messageIds = new MessageIds();
  readonly requestLog = new RequestLog();
  readonly tokens = new AccessTokens();
  private readonly channelsById = new Map<string, Channel>();
  private readonly listeners = new Set<AcceptedListener>();
  private readonly saidListeners = new Set<SaidListener>();

  /** @param furnish fills an empty world; run at once and after every `reset` */
  constructor(
    private readonly furnish: (world: World) => void,
    readonly clock = new VirtualClock(),
  ) {
    furnish(this);
  }

  get channels(): readonly Channel[] {
    return [...this.channelsById.values()];
  }

  findChannel(id: string): Channel | undefined {
    return this.channelsById.get(id);
  }

  /** Adds a channel; `null` when the id is taken. */
  addChannel(spec: ChannelSpec): Channel | null {
    if (this.channelsById.has(spec.id)) return null;
    const channel = new Channel(spec);
    this.channelsById.set(channel.id, channel);
    return channel;
  }

  /** Lets a token speak for a channel; `false` when it already speaks for another one. */
  addToken(token: string, channel: Channel, expiresAtMs: number | null = null): boolean {
    return this.tokens.add(token, channel, expiresAtMs);
  }

  /** Takes a token back, however it was issued; `false` when the channel had no such token. */
  revokeToken(token: string, channel: Channel): boolean {
    return this.tokens.revoke(token, channel);
  }

  /** The channel a token speaks for now, if any. */
  authenticate(token: string): Channel | undefined {
    return this.tokens.find(token, this.clock.now())?.channel;
  }

  /** Writes an accepted request down and tells who listens. */
  accept(channel: Channel, request: Omit<AcceptedRequest, 'sequence'>): AcceptedRequest {
    const accepted = channel.record(request);
    for (const listener of this.listeners) listener(channel, accepted);
    return accepted;
  }

  /** Calls `listener` for every accepted request until the returned function is called. */
  onAccepted(listener: AcceptedListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Lets a person say something and tells who listens. */
  say(channel: Channel, said: Said): void {
    channel.said.add(said);
    for (const listener of this.saidListeners) listener(channel, said);
  }

  /** Calls `listener` for everything said until the returned function is called. */
  onSaid(listener: SaidListener): () => void {
    this.saidListeners.add(listener);
    return () => this.saidListeners.delete(listener);
  }

  /** Back to the first moment: channels, tokens, people, clock and log. Message ids go on, so none comes twice. */
  reset(): void {
    this.channelsById.clear();
    this.tokens.clear();
    this.requestLog.clear();
    this.clock.reset();
    this.furnish(this);
  }

  /** Forgets the traffic of all channels and the request log; everything that was set up stays. */
  clearTraffic(): void {
    for (const channel of this.channels) channel.clearTraffic(this.clock.now());
    this.requestLog.clear();
  }
}

import { messagingApi } from '@line/bot-sdk';
import {
  readBotInfo,
  readFollowerIds,
  readGroupSummary,
  readMemberCount,
  readProfile,
  readQuotaLimit,
  readQuotaUsed,
  readWebhookEndpoint,
  readWebhookTest,
  type BotInfo,
  type FollowerIds,
  type GroupSummary,
  type Profile,
  type Quota,
  type WebhookEndpoint,
  type WebhookTest,
} from './account-values.js';
import { lineOrigin } from './base-url.js';
import { isJsonObject } from './messages/json-object.js';
import { isLineId, type LineIdKind } from './ids.js';
import { MAX_FOLLOWERS_PAGE } from './limits.js';
import { askLine, type LineResult, type SdkResponse } from './line-result.js';
import type { LineMessage } from './messages/line-message.js';
import { userAgent } from './user-agent.js';

export interface LineAccountOptions {
  accessToken: string;
  /** `https://api.line.me`, or another server that speaks LINE's API at its root. */
  baseUrl: string;
  /** Of this product, for the user-agent. */
  version: string;
  /** For each call. Default 10,000. */
  timeoutMs?: number;
}

/** Where messages can be sent to, and so be validated for. */
export type ValidatedEndpoint = 'push' | 'multicast';

/** Everything we ask LINE about one account, apart from sending. No call throws; each ends within its timeout. */
export class LineAccount {
  private readonly client: messagingApi.MessagingApiClient;
  private readonly timeoutMs: number;
  private readonly tokenIsPlain: boolean;

  /** @throws RangeError when the base URL is not the root of an http(s) server */
  constructor({ accessToken, baseUrl, version, timeoutMs = 10_000 }: LineAccountOptions) {
    this.timeoutMs = timeoutMs;
    this.tokenIsPlain = /^[\x21-\x7e]+$/.test(accessToken);
    this.client = new messagingApi.MessagingApiClient({
      channelAccessToken: accessToken,
      baseURL: lineOrigin(baseUrl),
      defaultHeaders: { 'User-Agent': userAgent(version) },
    });
  }

  /** Also the way to learn whether a token works. */
  getBotInfo(): Promise<LineResult<BotInfo>> {
    return this.ask(() => this.client.getBotInfoWithHttpInfo(), readBotInfo);
  }

  /** This month's limit and use, from two calls: a problem of either is the answer. */
  async getQuota(): Promise<LineResult<Quota>> {
    const [limit, used] = await Promise.all([
      this.ask(() => this.client.getMessageQuotaWithHttpInfo(), readQuotaLimit),
      this.ask(() => this.client.getMessageQuotaConsumptionWithHttpInfo(), readQuotaUsed),
    ]);
    if (!limit.ok) return limit;
    if (!used.ok) return used;
    return { ok: true, value: { ...limit.value, used: used.value }, requestId: limit.requestId };
  }

  /** `not_found` for a stranger, a user who blocks the account, and one who does not let LINE tell. */
  getProfile(userId: string): Promise<LineResult<Profile>> {
    return this.askAbout('user', userId, () => this.client.getProfileWithHttpInfo(userId), readProfile);
  }

  /** `not_found` when the account is not in the group. */
  getGroupSummary(groupId: string): Promise<LineResult<GroupSummary>> {
    const call = () => this.client.getGroupSummaryWithHttpInfo(groupId);
    return this.askAbout('group', groupId, call, readGroupSummary);
  }

  /** Members of a group without the account itself: what one message to it costs. */
  getGroupMemberCount(groupId: string): Promise<LineResult<number>> {
    const call = () => this.client.getGroupMemberCountWithHttpInfo(groupId);
    return this.askAbout('group', groupId, call, readMemberCount);
  }

  /** Members of a room without the account itself. */
  getRoomMemberCount(roomId: string): Promise<LineResult<number>> {
    const call = () => this.client.getRoomMemberCountWithHttpInfo(roomId);
    return this.askAbout('room', roomId, call, readMemberCount);
  }

  /** Whether LINE would take these messages there; `invalid` with `details` when not. Nothing is sent. */
  validateMessages(endpoint: ValidatedEndpoint, messages: LineMessage[]): Promise<LineResult<true>> {
    const validate: Record<ValidatedEndpoint, () => Promise<SdkResponse>> = {
      push: () => this.client.validatePushWithHttpInfo({ messages }),
      multicast: () => this.client.validateMulticastWithHttpInfo({ messages }),
    };
    return this.ask(validate[endpoint], (body) => isJsonObject(body) || undefined);
  }

  /**
   * One page of the user ids of all friends. LINE answers `forbidden` to accounts that are not verified.
   *
   * @param start `next` of the page before; absent for the first
   * @param limit most ids on the page, 1 to 1,000
   */
  getFollowerIds(start: string | undefined, limit = MAX_FOLLOWERS_PAGE): Promise<LineResult<FollowerIds>> {
    return this.ask(() => this.client.getFollowersWithHttpInfo(start, limit), readFollowerIds);
  }

  /** `not_found` when the account has none. */
  getWebhookEndpoint(): Promise<LineResult<WebhookEndpoint>> {
    return this.ask(() => this.client.getWebhookEndpointWithHttpInfo(), readWebhookEndpoint);
  }

  /** In force within a minute. `invalid` for what LINE does not send to, such as plain http. */
  setWebhookEndpoint(endpoint: string): Promise<LineResult<true>> {
    const call = () => this.client.setWebhookEndpointWithHttpInfo({ endpoint });
    return this.ask(call, (body) => isJsonObject(body) || undefined);
  }

  /** Has LINE send a webhook without events there, now. LINE allows 60 an hour. */
  testWebhook(endpoint: string): Promise<LineResult<WebhookTest>> {
    return this.ask(() => this.client.testWebhookEndpointWithHttpInfo({ endpoint }), readWebhookTest);
  }

  private async ask<T>(
    call: () => Promise<SdkResponse>,
    read: (body: unknown) => T | undefined,
  ): Promise<LineResult<T>> {
    // `fetch` would refuse such a header, too, and repeat the token in its complaint.
    if (!this.tokenIsPlain) {
      const message = 'The access token is empty or holds characters that no token of LINE has';
      return { ok: false, problem: 'unauthorized', message };
    }
    return askLine(this.timeoutMs, call, read);
  }

  /** The official client puts ids into the path as they are, so a malformed one could ask for another path. */
  private async askAbout<T>(
    kind: LineIdKind,
    id: string,
    call: () => Promise<SdkResponse>,
    read: (body: unknown) => T | undefined,
  ): Promise<LineResult<T>> {
    if (isLineId(id, kind)) return this.ask(call, read);
    return { ok: false, problem: 'invalid', message: `This is not the id of a LINE ${kind}` };
  }
}

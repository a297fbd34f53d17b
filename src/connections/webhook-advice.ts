import type { WebhookTest } from '#libs/line';
import { WEBHOOK_TEST_REASONS, type WebhookTestReason } from './webhook.dto.js';

export interface WebhookFacts {
  /** where LINE sends events; null: nowhere */
  url: string | null;
  /** LINE's switch "Use webhook" */
  isActive: boolean;
  /** this server's address for the connection */
  expectedUrl: string;
  hasChannelSecret: boolean;
}

export interface Advice {
  detail: string;
  /** null when there is nothing left to do */
  nextStep: string | null;
}

export const ENTER_SECRET =
  'Enter the channel secret of this account; it stands in the Basic settings tab of the LINE Developers Console.';
const SET_OURS = 'Set LINE’s webhook URL to this server’s address.';
const SWITCH_ON =
  'Switch on “Use webhook” in the Messaging API tab of the LINE Developers Console. LINE lets no program do that.';
export const GIVE_HTTPS =
  'Set PUBLIC_URL to the https address by which the internet reaches this server, and start it again.';

/** Whether events of an account get here, and what to do until they do; the first obstacle only. */
export function adviseWebhook({ url, isActive, expectedUrl, hasChannelSecret }: WebhookFacts): Advice {
  if (!hasChannelSecret)
    return {
      detail:
        'No channel secret is kept, so nothing that LINE sends can be verified, and all of it is refused.',
      nextStep: ENTER_SECRET,
    };
  if (url !== expectedUrl) {
    const detail =
      url === null
        ? 'LINE has no webhook URL for this account.'
        : 'LINE sends the events to another address.';
    return isHttps(expectedUrl)
      ? { detail, nextStep: SET_OURS }
      : { detail: `${detail} ${notHttps(expectedUrl)}`, nextStep: GIVE_HTTPS };
  }
  if (!isActive)
    return { detail: 'LINE knows this server’s address, but its webhooks are off.', nextStep: SWITCH_ON };
  return { detail: 'LINE sends the events of this account to this server.', nextStep: null };
}

export function notHttps(expectedUrl: string): string {
  const { origin } = new URL(expectedUrl);
  return `This server’s PUBLIC_URL is ${origin}, and LINE sends to https addresses only.`;
}

export function isHttps(url: string): boolean {
  return url.startsWith('https://');
}

/** LINE may add reasons; what is new says nothing more than that it did not work. */
export function reasonOf({ success, reason }: WebhookTest): WebhookTestReason {
  if (success) return 'OK';
  return WEBHOOK_TEST_REASONS.find((known) => known === reason && known !== 'OK') ?? 'UNCLASSIFIED';
}

/** What LINE's answer to a test of this server's address means. */
export function adviseTest(test: WebhookTest, expectedUrl: string): Advice {
  switch (reasonOf(test)) {
    case 'OK':
      return { detail: 'LINE reached this server, and its signature was good.', nextStep: null };
    case 'COULD_NOT_CONNECT':
      return {
        detail: `LINE could not connect to ${expectedUrl}.`,
        nextStep: isHttps(expectedUrl)
          ? 'Check that the internet reaches this address, and that its certificate comes from a public authority.'
          : GIVE_HTTPS,
      };
    case 'REQUEST_TIMEOUT':
      return {
        detail: 'This server did not answer LINE in time.',
        nextStep: 'Check the proxy before this server and how busy it is, then test again.',
      };
    case 'ERROR_STATUS_CODE':
      return adviseStatus(test.statusCode);
    case 'INVALID_URL':
    case 'UNCLASSIFIED':
      return {
        detail: `LINE says that it did not work: ${test.detail || test.reason}.`,
        nextStep: 'Test again in a while.',
      };
  }
}

function adviseStatus(status: number): Advice {
  if (status === 401)
    return {
      detail: 'LINE reached this server, but its signature does not fit the channel secret kept here.',
      nextStep: ENTER_SECRET,
    };
  if (status === 404)
    return {
      detail: 'LINE got the answer 404: what it reached does not know this connection.',
      nextStep: 'Check that PUBLIC_URL leads to this server, and that a proxy passes /webhooks/ on.',
    };
  if (status >= 300 && status < 400)
    return {
      detail: `LINE was sent elsewhere (status ${status}), and follows nowhere.`,
      nextStep: 'Set PUBLIC_URL to the address at the end of the redirect, and start the server again.',
    };
  return {
    detail: `LINE got the answer ${status}.`,
    nextStep: 'Look for the error in this server’s log, or in that of the proxy before it.',
  };
}

import { saying } from '#libs/findings';

/** What is said of a credential, beside the rules of its form; each reads on from the path. */
export const CONNECTION_TEXTS = {
  credential_missing: 'is missing: give channelAccessToken, or channelId together with channelSecret',
  credential_wrong:
    'is refused by LINE. Copy it again from the Messaging API tab of the LINE Developers Console.',
  credential_of_another: 'belongs to another account ({{account}}); make a new connection for it',
  account_connected_already:
    'belongs to an account that is connected already, as “{{name}}”; change that connection instead',
  channel_secret_missing:
    'is missing: without it LINE’s webhooks cannot be verified, so no event of this account is taken. Copy it from the Basic settings tab of the LINE Developers Console.',
  account_quota_used_up:
    'is used up: {{used}} of {{limit}} messages this month. Nothing can be sent before the month ends, or the plan is raised.',
} as const;

export const say = saying(CONNECTION_TEXTS);

import type { Schema } from '../../../api/client.js';

export const WAYS = ['token', 'secret'] as const;
/** Where access tokens come from: entered, or issued by themselves. */
export type Way = (typeof WAYS)[number];

export interface CredentialDraft {
  way: Way;
  channelAccessToken?: string;
  channelId?: string;
  channelSecret?: string;
}

type Credential = Pick<Schema<'TryConnection'>, 'channelAccessToken' | 'channelId' | 'channelSecret'>;

export type CredentialField = keyof Credential;

/** What is certainly wrong is told before LINE is asked; what LINE may write some day is left to it. */
const CHANNEL_ID = /^\d{1,20}$/;
/** Half a copy; LINE's are of 32 characters and more. */
const TOO_SHORT = /^\S{0,7}$/;

/** The fields that were filled in wrongly, without asking LINE. */
export function malformed(draft: CredentialDraft): CredentialField[] {
  const { channelAccessToken, channelId, channelSecret } = credentialOf(draft);
  const wrong: CredentialField[] = [];
  if (channelAccessToken && isBroken(channelAccessToken)) wrong.push('channelAccessToken');
  if (channelId && !CHANNEL_ID.test(channelId)) wrong.push('channelId');
  if (channelSecret && isBroken(channelSecret)) wrong.push('channelSecret');
  return wrong;
}

/** What LINE can be asked about; null while something is missing or certainly wrong. */
export function completeCredential(draft: CredentialDraft): Credential | null {
  const credential = credentialOf(draft);
  const isComplete =
    draft.way === 'token'
      ? Boolean(credential.channelAccessToken)
      : Boolean(credential.channelId && credential.channelSecret);
  return isComplete && malformed(draft).length === 0 ? credential : null;
}

function isBroken(text: string): boolean {
  return TOO_SHORT.test(text) || /\s/.test(text);
}

/** The fields of the chosen way, without the blanks that copying brings along. */
export function credentialOf({ way, ...fields }: CredentialDraft): Credential {
  const own: CredentialField[] =
    way === 'token' ? ['channelAccessToken', 'channelSecret'] : ['channelId', 'channelSecret'];
  return Object.fromEntries(
    own.flatMap((field) => {
      const value = fields[field]?.trim();
      return value ? [[field, value]] : [];
    }),
  );
}

export function hasAny(draft: CredentialDraft): boolean {
  return Object.keys(credentialOf(draft)).length > 0;
}

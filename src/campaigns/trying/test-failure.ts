import type { LineAnswer } from '#libs/line';

type Failure = Exclude<LineAnswer, { kind: 'accepted' }>;

/** What each reason means to who sent the test, and the way out. */
const IN_WORDS: Readonly<Record<string, string>> = {
  invalid_line_id:
    'LINE does not know this LINE ID for this account. It must come from this account: IDs differ between providers.',
  message_rejected: 'LINE does not take this message.',
  not_in_group: 'The account is not in this group or room. Invite it there first.',
  forbidden: 'The plan or the kind of this LINE Official Account does not allow this.',
  token_revoked: 'LINE refuses the credential of this connection. Enter a new channel access token.',
  rate_limited: 'LINE takes no more messages just now. Try again in a minute.',
  monthly_quota_exceeded: "This month's messages are used up.",
  line_unavailable: 'LINE could not be reached. Try again in a minute.',
  unconfirmed: 'LINE gave no clear answer; the message may or may not have arrived.',
};

/** The reason as a stable name, and in words with what LINE said. */
export function failureOf(answer: Failure): { reason: string; error: string } {
  const reason = reasonOf(answer);
  return { reason, error: inWords(reason, answer.message) };
}

/** @param said what LINE said, for who wants to know exactly */
export function inWords(reason: string, said: string): string {
  const words = IN_WORDS[reason];
  if (!words) return said;
  return said ? `${words} (LINE: ${said})` : words;
}

function reasonOf(answer: Failure): string {
  switch (answer.kind) {
    case 'rejected':
      return answer.reason;
    case 'rate_limited':
      return 'rate_limited';
    case 'quota_exhausted':
      return 'monthly_quota_exceeded';
    case 'unauthorized':
      return 'token_revoked';
    case 'unknown':
      return 'unconfirmed';
  }
}

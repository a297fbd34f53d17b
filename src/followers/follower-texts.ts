import { saying } from '#libs/findings';

/** Why an import of followers ended without all of them. */
export const FOLLOWER_TEXTS = {
  followers_not_for_account:
    'LINE lists the friends of verified and premium accounts only, and this account is neither. Apply for verification in LINE Official Account Manager; until then friends become known as they write, tap or add the account.',
  followers_credential_refused:
    'LINE refuses the credential of this connection. Enter a new one, then import again.',
  followers_no_answer: 'LINE gave no answer for hours. Import again later.',
  followers_list_broken: 'LINE refused to go on with its list, also from its beginning. Import again later.',
} as const;

export const say = saying(FOLLOWER_TEXTS);

import { type Finding, saying } from '#libs/findings';
import { LONGEST_PASSWORD, type PasswordFlaw, passwordFlaws, SHORTEST_PASSWORD } from '#libs/passwords';

export { LONGEST_PASSWORD, SHORTEST_PASSWORD };

export const PASSWORD_TEXTS = {
  password_wrong: 'is not your password',
  password_too_short: 'has {{length}} characters; use at least {{min}}, such as four words',
  password_too_long: 'has more than {{max}} characters',
  password_is_email: 'is your e-mail address, which others know; choose something else',
  password_too_common: 'is one of those that are guessed first; choose something else',
} as const;

export const say = saying(PASSWORD_TEXTS);

/** What is wrong with a new password, or nothing; by the rules that the console shows while it is typed. */
export function passwordProblem(password: string, email: string): Finding | undefined {
  const [flaw] = passwordFlaws(password, email);
  return flaw && wordsOf(flaw, password);
}

function wordsOf(flaw: PasswordFlaw, password: string): Finding {
  switch (flaw) {
    case 'too_short':
      return say('password_too_short', { length: [...password].length, min: SHORTEST_PASSWORD });
    case 'too_long':
      return say('password_too_long', { max: LONGEST_PASSWORD });
    case 'is_email':
      return say('password_is_email');
    case 'too_common':
      return say('password_too_common');
  }
}

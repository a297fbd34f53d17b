import { COMMON_PASSWORDS } from './common-passwords.js';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

export type PasswordFlaw = 'too_short' | 'too_long' | 'is_email' | 'too_common';

/**
 * What is wrong with a new password, the weightiest first; empty when it may be used.
 *
 * Length is what counts; signs and capitals are not asked for.
 * @param email of whose password it will be; empty when it is not known yet
 * @see https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */
export function passwordFlaws(password: string, email: string): PasswordFlaw[] {
  const length = [...password].length;
  const plain = password.trim().toLowerCase();
  const flaws: [PasswordFlaw, boolean][] = [
    ['too_short', length < SHORTEST_PASSWORD],
    ['too_long', length > LONGEST_PASSWORD],
    ['is_email', isPartOf(email.trim().toLowerCase(), plain)],
    ['too_common', COMMON_PASSWORDS.has(plain) || new Set(plain).size < 3],
  ];
  return flaws.filter(([, isThere]) => isThere).map(([flaw]) => flaw);
}

function isPartOf(email: string, plain: string): boolean {
  return plain !== '' && (plain === email || plain === email.split('@')[0]);
}

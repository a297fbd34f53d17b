import { randomBytes } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;
const CHANCE_DIGITS = 16;

/** A ULID: 48 bits of time and 80 of chance in 26 digits of base 32. @see https://github.com/ulid/spec */
export function makeUlid(nowMs: number): string {
  let time = '';
  for (let rest = nowMs; time.length < TIME_DIGITS; rest = Math.floor(rest / 32)) time = digit(rest) + time;
  const chance = [...randomBytes(CHANCE_DIGITS)].map(digit).join('');
  return time + chance;
}

const digit = (value: number): string => DIGITS.charAt(value % 32);

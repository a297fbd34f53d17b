import { hash } from 'node:crypto';

const USER_ID = /^U[0-9a-f]{32}$/;
const GROUP_ID = /^C[0-9a-f]{32}$/;
const ROOM_ID = /^R[0-9a-f]{32}$/;
const CHAT_ID = /^[UCR][0-9a-f]{32}$/;
const RETRY_KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @see https://developers.line.biz/en/docs/messaging-api/getting-user-ids/ */
export const isUserId = (id: unknown): id is string => typeof id === 'string' && USER_ID.test(id);
export const isGroupId = (id: unknown): id is string => typeof id === 'string' && GROUP_ID.test(id);
export const isRoomId = (id: unknown): id is string => typeof id === 'string' && ROOM_ID.test(id);
/** Any id a push may go to: user, group or room. */
export const isChatId = (id: unknown): id is string => typeof id === 'string' && CHAT_ID.test(id);
/** A UUID in hex form, of any version. That both cases pass is our choice. */
export const isRetryKey = (key: string): boolean => RETRY_KEY.test(key);

/** The same id for the same words, in LINE's form: `prefix` and 32 hexadecimal digits. */
export function idFrom(prefix: 'U' | 'C' | 'R', ...words: (string | number)[]): string {
  return prefix + hash('sha256', words.join('\u0000'), 'hex').slice(0, 32);
}

import { createHash } from 'node:crypto';
import { newId } from '../common/index.js';

/**
 * The id of an event's row. The same event sent again has the same one, so that the table keeps it once; an event without
 * an id of the caller's is another one each time.
 *
 * 122 bits of SHA-256 as a UUID of version 8, which is for ids of one's own making: fewer bytes in the index than the
 * caller's text, and workspaces cannot meet in one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8
 */
export function eventRowId(workspaceId: string, eventId: string | null): string {
  if (eventId === null) return newId();
  const hash = createHash('sha256').update(`${workspaceId} ${eventId}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

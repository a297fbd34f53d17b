import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { GroupSpec } from './world/groups.js';
import { isGroupId, isRoomId, isUserId } from './world/ids.js';
import type { UserSpec } from './world/users.js';

/** Whom a contacts file names: friends, and groups and rooms the bot is in. */
export interface People {
  users: UserSpec[];
  groups: GroupSpec[];
}

/**
 * Reads people from a CSV of contacts (UTF-8, with a header): `line_id`, and `display_name` and `language` where there are any.
 *
 * A row without a LINE ID is nobody here; one that comes twice is one person, as the first row says.
 *
 * @throws Error when the file cannot be read, has no column `line_id`, or is no CSV
 */
export async function readPeopleFile(file: string): Promise<People> {
  const rows: Record<string, string>[] = parse(await readFile(file), { columns: headerOf, bom: true });
  const users = new Map<string, UserSpec>();
  const groups = new Map<string, GroupSpec>();
  for (const row of rows) {
    const { line_id: id = '', display_name: name, language } = row;
    if (isUserId(id) && !users.has(id))
      users.set(id, { userId: id, ...(name && { displayName: name }), ...(language && { language }) });
    else if ((isGroupId(id) || isRoomId(id)) && !groups.has(id))
      groups.set(id, { groupId: id, ...(name && { groupName: name }) });
  }
  return { users: [...users.values()], groups: [...groups.values()] };
}

function headerOf(names: string[]): string[] {
  if (!names.includes('line_id')) throw new Error('The file of people has no column line_id.');
  return names;
}

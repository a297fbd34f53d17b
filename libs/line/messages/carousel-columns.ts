import { say } from './issue-texts.js';
import { MAX_COLUMNS } from '../limits.js';
import type { IssueScope } from './issue-scope.js';
import { isJsonObject, type JsonObject } from './json-object.js';

/**
 * Whether all columns of a carousel template are built like the first one: LINE refuses others.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#column-object-for-carousel
 */
export function checkColumns({ columns }: JsonObject, scope: IssueScope): void {
  if (!Array.isArray(columns)) return;
  const [first, ...others] = columns.slice(0, MAX_COLUMNS) as unknown[];
  if (!isJsonObject(first)) return;
  const here = scope.below('columns');
  for (const [index, column] of others.entries()) {
    if (isJsonObject(column)) checkAgainst(first, column, here.below(index + 1));
  }
}

function checkAgainst(first: JsonObject, column: JsonObject, scope: IssueScope): void {
  const wanted = countActions(first);
  const count = countActions(column);
  if (wanted !== undefined && count !== undefined && count !== wanted) {
    scope.error(say('action_count_differs', { count, wanted }), 'actions');
  }
  checkPresence('title', 'title', first, column, scope);
  checkPresence('thumbnailImageUrl', 'picture', first, column, scope);
}

function countActions({ actions }: JsonObject): number | undefined {
  return Array.isArray(actions) ? actions.length : undefined;
}

function checkPresence(
  key: string,
  what: 'title' | 'picture',
  first: JsonObject,
  column: JsonObject,
  scope: IssueScope,
): void {
  const isWanted = first[key] !== undefined;
  if (isWanted === (column[key] !== undefined)) return;
  scope.error(say(isWanted ? `column_without_${what}` : `column_with_${what}`), key);
}

import { say } from './syntax-texts.js';
import { variableName } from './syntax-tree.js';
import { MAX_PATH_LENGTH } from './template-limits.js';
import { syntaxErrorAtNode } from './template-syntax-error.js';
import type { Variable } from './template-tree.js';

const ITEM_DATA = new Set(['index', 'first', 'last']);

/**
 * A variable of the contact or of a list item.
 *
 * @param lists how many `{{#each}}` are around
 */
export function readVariable(path: hbs.AST.PathExpression, lists: number): Variable {
  const name = variableName(path);
  const { parts, depth, original } = path;
  if (path.data) {
    const [data = ''] = parts;
    if (depth > 0 || parts.length !== 1 || !ITEM_DATA.has(data) || lists === 0)
      throw syntaxErrorAtNode(
        path,
        say('data_unavailable', { name: original.slice(0, 40), each: '{{#each}}' }),
      );
    return { kind: 'variable', name, parts: [], depth: 0, data: data as 'index' | 'first' | 'last' };
  }
  if (parts.length > MAX_PATH_LENGTH)
    throw syntaxErrorAtNode(path, say('path_too_long', { max: MAX_PATH_LENGTH }));
  if (depth > lists)
    throw syntaxErrorAtNode(
      path,
      say('path_above_contact', { name: original.slice(0, 40), each: '{{#each}}' }),
    );
  if (parts.length === 0 && lists - depth === 0)
    throw syntaxErrorAtNode(path, say('this_outside_each', { name: original, each: '{{#each}}' }));
  return { kind: 'variable', name, parts, depth };
}

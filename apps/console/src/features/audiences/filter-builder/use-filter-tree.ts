import { useState } from 'react';
import type { ContactField } from '../contact-field.js';
import { type QueryGroup, toFilter, toQuery } from '../filter/query-tree.js';

let lastId = 0;
export const newRuleId = (): string => `rule-${++lastId}`;

interface Tree {
  filter: object;
  fields: readonly ContactField[];
  query: QueryGroup;
}

/**
 * The tree that is edited. Its rows keep their ids while somebody edits; it is made anew when the filter comes from
 * elsewhere: an undo, another version, a saved audience.
 */
export function useFilterTree(
  filter: object,
  fields: readonly ContactField[],
  onChange: (filter: object) => void,
): { query: QueryGroup; change: (query: QueryGroup) => void } {
  const [kept, setKept] = useState<Tree>(() => treeOf(filter, fields));
  let tree = kept;
  if (filter !== kept.filter || fields !== kept.fields) {
    const isSame = fields === kept.fields && JSON.stringify(filter) === JSON.stringify(kept.filter);
    tree = isSame ? { ...kept, filter } : treeOf(filter, fields);
    setKept(tree);
  }
  const change = (query: QueryGroup): void => {
    const edited = toFilter(query);
    setKept({ filter: edited, fields, query });
    if (JSON.stringify(edited) !== JSON.stringify(toFilter(tree.query))) onChange(edited);
  };
  return { query: tree.query, change };
}

const treeOf = (filter: object, fields: readonly ContactField[]): Tree => ({
  filter,
  fields,
  query: toQuery(filter, { fields, newId: newRuleId }),
});

import { jsonLanguage } from '@codemirror/lang-json';
import { type Step, type Steps } from './path.js';

/** Characters of a text, from the first to after the last. */
export interface Range {
  from: number;
  to: number;
}

type Node = ReturnType<typeof jsonLanguage.parser.parse>['topNode'];

const VALUES = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

const valuesIn = (node: Node): Node[] => {
  const found: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (VALUES.has(child.name)) found.push(child);
  return found;
};

/** Where in a text of JSON the value stands, or the innermost one around it that is there. */
export function rangeOf(json: string, steps: Steps): Range {
  let node = valuesIn(jsonLanguage.parser.parse(json).topNode)[0];
  if (!node) return { from: 0, to: json.length };
  for (const step of steps) {
    const inner = childAt(json, node, step);
    if (!inner) break;
    node = inner;
  }
  return { from: node.from, to: node.to };
}

function childAt(json: string, node: Node, step: Step): Node | undefined {
  if (typeof step === 'number') return node.name === 'Array' ? valuesIn(node)[step] : undefined;
  if (node.name !== 'Object') return undefined;
  return membersOf(json, node).findLast(({ key }) => key === step)?.value;
}

function membersOf(json: string, object: Node): { key: string; value: Node | undefined; node: Node }[] {
  return object.getChildren('Property').map((node) => {
    const name = node.getChild('PropertyName');
    return { key: name ? unquoted(json.slice(name.from, name.to)) : '', value: valuesIn(node)[0], node };
  });
}

function unquoted(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}

/** The steps to the innermost value that a place in the text stands in. */
export function stepsAt(json: string, offset: number): Step[] {
  const steps: Step[] = [];
  let node = valuesIn(jsonLanguage.parser.parse(json).topNode)[0];
  while (node) {
    const inside = ({ from, to }: Node): boolean => from <= offset && offset <= to;
    const next: [Step, Node | undefined] | undefined =
      node.name === 'Array'
        ? valuesIn(node)
            .map((value, index): [Step, Node] => [index, value])
            .find(([, value]) => inside(value))
        : (membersOf(json, node)
            .map(({ key, value, node: member }): [Step, Node | undefined, Node] => [key, value, member])
            .find(([, , member]) => inside(member))
            ?.slice(0, 2) as [Step, Node | undefined] | undefined);
    if (!next) break;
    steps.push(next[0]);
    node = next[1];
  }
  return steps;
}

/** Where a text stops being JSON, or nothing when all of it is. */
export function faultOf(json: string): Range | null {
  const cursor = jsonLanguage.parser.parse(json).cursor();
  do {
    if (cursor.type.isError)
      return { from: cursor.from, to: Math.max(cursor.to, Math.min(cursor.from + 1, json.length)) };
  } while (cursor.next());
  return null;
}

/** Line and column, both from 1. */
export function lineOf(json: string, offset: number): { line: number; column: number } {
  const before = json.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

import { isJson, type Json, put, textOf } from '../../json.js';
import { duplicatedAt, movedAt, removedAt } from '../../lists.js';
import { isWithin, type Step, type Steps } from './path.js';

export const BLOCKS = ['header', 'hero', 'body', 'footer'] as const;
export type Block = (typeof BLOCKS)[number];

/** A part of a flex message in the list of all its parts. */
export interface OutlineItem {
  steps: Steps;
  /** how many parts it stands in */
  depth: number;
  /** `bubble`, `box`, `text` … as the message says; what says nothing is `?` */
  type: string;
  /** which block of its bubble it is, when it is one */
  block: Block | null;
  /** its first words, to know it by */
  words: string;
}

/** Deeper than LINE allows; what lies below is kept and edited as JSON. */
const DEEPEST = 60;

/** Every part of the message, in reading order, each after the one it stands in. */
export function outlineOf(contents: unknown): OutlineItem[] {
  const items: OutlineItem[] = [];
  visit(contents, []);
  return items;

  function visit(part: unknown, steps: Step[], depth = 0, block: Block | null = null): void {
    if (!isJson(part) || depth > DEEPEST) return;
    items.push({ steps, depth, type: textOf(part['type']) || '?', block, words: wordsOf(part) });
    for (const child of childrenOf(part))
      visit(
        child.part,
        [...steps, ...child.steps],
        depth + 1,
        BLOCKS.find((name) => name === child.steps[0]) ?? null,
      );
  }
}

/** A caption to know a part by: its own words, or those on the button. */
function wordsOf(part: Json): string {
  const action = isJson(part['action']) ? textOf(part['action']['label']) : '';
  return textOf(part['text']) || (part['type'] === 'button' ? action : '');
}

function childrenOf(part: Json): { part: unknown; steps: Step[] }[] {
  if (part['type'] === 'bubble') return BLOCKS.map((block) => ({ part: part[block], steps: [block] }));
  if (part['type'] === 'video') return [{ part: part['altContent'], steps: ['altContent'] }];
  const { contents } = part;
  if (!Array.isArray(contents)) return [];
  return contents.map((child: unknown, index) => ({ part: child, steps: ['contents', index] }));
}

/** What stands there, or nothing. */
export function partAt(root: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value) && typeof step === 'number') return value[step] as unknown;
    return isJson(value) && typeof step === 'string' ? value[step] : undefined;
  }, root);
}

/** The whole with another value there; `undefined` takes a key away. What is beside it stays the same object. */
export function withPart(root: unknown, steps: Steps, value: unknown): unknown {
  const [step, ...deeper] = steps;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(root) ? root : [];
    return list.map((item, index) => (index === step ? withPart(item, deeper, value) : item));
  }
  const object = isJson(root) ? root : {};
  return put(object, step, withPart(object[step], deeper, value));
}

/** Where a part stands in a list: the list, and its place there; nothing when it is a block of a bubble. */
function placeOf(steps: Steps): { list: Steps; index: number } | null {
  const index = steps.at(-1);
  return typeof index === 'number' ? { list: steps.slice(0, -1), index } : null;
}

export function siblingsOf(root: unknown, steps: Steps): number {
  const place = placeOf(steps);
  const list = place && partAt(root, place.list);
  return Array.isArray(list) ? list.length : 1;
}

/** The whole without that part. A box stays where its last part was taken from. */
export function withoutPart(root: unknown, steps: Steps): unknown {
  const place = placeOf(steps);
  if (!place) return withPart(root, steps, undefined);
  return changedList(root, place.list, (list) => removedAt(list, place.index));
}

/** The part before or after its neighbours in the same box; blocks of a bubble have their place. */
export function withMovedPart(root: unknown, steps: Steps, by: number): { root: unknown; steps: Steps } {
  const place = placeOf(steps);
  const target = (place?.index ?? 0) + by;
  if (!place || target < 0 || target >= siblingsOf(root, steps)) return { root, steps };
  const moved = changedList(root, place.list, (list) => movedAt(list, place.index, by));
  return { root: moved, steps: [...place.list, target] };
}

/** The part a second time, right after the first. */
export function withDuplicate(root: unknown, steps: Steps): { root: unknown; steps: Steps } {
  const place = placeOf(steps);
  if (!place) return { root, steps };
  const doubled = changedList(root, place.list, (list) => duplicatedAt(list, place.index));
  return { root: doubled, steps: [...place.list, place.index + 1] };
}

/** Another part at the end of a box, of a carousel, or of a text that is made of spans. */
export function withNewPart(root: unknown, parent: Steps, part: Json): { root: unknown; steps: Steps } {
  const before = partAt(root, [...parent, 'contents']);
  const list: unknown[] = Array.isArray(before) ? before : [];
  const grown = withPart(root, [...parent, 'contents'], [...list, part]);
  return { root: grown, steps: [...parent, 'contents', list.length] };
}

function changedList(root: unknown, steps: Steps, change: (list: unknown[]) => unknown[]): unknown {
  const list = partAt(root, steps);
  return Array.isArray(list) ? withPart(root, steps, change(list)) : root;
}

/** The innermost part that holds what stands at these steps: where a mistake at `….text` is mended. */
export function partHolding(outline: readonly OutlineItem[], steps: Steps): Steps | null {
  const holders = outline.filter((item) => isWithin(steps, item.steps));
  return holders.reduce<Steps | null>(
    (best, { steps: own }) => (own.length >= (best?.length ?? 0) ? own : best),
    null,
  );
}

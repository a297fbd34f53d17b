/**
 * Whether objects and lists are nested deeper than `most` levels, the outermost being the first. No recursion, so depth is no
 * danger; and no cost for what has no objects in it, as most messages.
 */
export function isNestedBeyond(value: object, most: number): boolean {
  let level = childrenOf(value);
  for (let depth = 2; level !== null; depth += 1) {
    if (depth > most) return true;
    level = nextLevel(level);
  }
  return false;
}

type Level = object[] | null;

function nextLevel(level: readonly object[]): Level {
  let next: Level = null;
  for (const holder of level) next = childrenOf(holder, next);
  return next;
}

/** Adds the objects in `holder` to a level; `null` is the level nobody is on. */
function childrenOf(holder: object, level: Level = null): Level {
  let found = level;
  if (Array.isArray(holder)) {
    for (const member of holder as unknown[]) if (isHolder(member)) (found ??= []).push(member);
    return found;
  }
  for (const name in holder) {
    const member = (holder as Record<string, unknown>)[name];
    if (isHolder(member)) (found ??= []).push(member);
  }
  return found;
}

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

import type { Mistake } from '../api/mistake.js';

/** What is wrong at this very place. */
export function mistakesAt(mistakes: readonly Mistake[], path: string): Mistake[] {
  return mistakes.filter((mistake) => mistake.path === path);
}

/** What is wrong at this place or anywhere in it. */
export function mistakesWithin(mistakes: readonly Mistake[], path: string): Mistake[] {
  return mistakes.filter(
    (mistake) =>
      mistake.path === path ||
      (mistake.path.startsWith(path) && '.['.includes(mistake.path.charAt(path.length))),
  );
}

/** The place that holds this one: `messages[0].actions` of `messages[0].actions[1]`; null at the top. */
export function parentPath(path: string): string | null {
  const end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
  return end <= 0 ? null : path.slice(0, end);
}

const FIELDS = '[contenteditable="true"], input, textarea, select';
const FOCUSABLE = `${FIELDS}, button, [tabindex="0"]`;
const COMES_WITHIN_MS = 3_000;
const LOOK_EVERY_MS = 50;

/**
 * Moves the focus to the field that edits a place, or the nearest one that holds it. Fields are found by their
 * `data-path`. An editor that is still on its way gets the focus when it comes, unless somebody has gone elsewhere.
 *
 * @returns whether there was one
 */
export function focusPath(root: ParentNode, path: string): boolean {
  const until = Date.now() + COMES_WITHIN_MS;
  let last: HTMLElement | null = null;
  const look = (): void => {
    const { activeElement } = document;
    if (last && activeElement !== last && activeElement !== document.body) return;
    const { target, isField } = nearest(root, path);
    if (target && target !== activeElement) {
      target.focus();
      target.scrollIntoView({ block: 'nearest' });
    }
    last = target;
    if (target && !isField && Date.now() < until) setTimeout(look, LOOK_EVERY_MS);
  };
  look();
  return last !== null;
}

/** @returns `isField`: the place has a field of its own, and nothing nearer is to come */
function nearest(root: ParentNode, path: string): { target: HTMLElement | null; isField: boolean } {
  for (let place: string | null = path; place !== null; place = parentPath(place)) {
    const holder = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(place)}"]`);
    const within = (selector: string): HTMLElement | null =>
      holder?.matches(selector) ? holder : (holder?.querySelector<HTMLElement>(selector) ?? null);
    const field = place === path ? within(FIELDS) : null;
    const target = field ?? within(FOCUSABLE);
    if (target) return { target, isField: field !== null };
  }
  return { target: null, isField: false };
}

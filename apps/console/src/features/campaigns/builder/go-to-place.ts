import { focusPath } from '../../../template/index.js';

/** Places of steps that other features draw; all else is found by its `data-path`. */
const PLACES: readonly [string, string][] = [
  ['name', '#campaign-name'],
  ['connectionId', '#campaign-connection'],
  ['audience.limit', '#audience-limit'],
  ['audience', 'main .panel [aria-invalid="true"], .audience-modes input:checked'],
];

const COMES_WITHIN_MS = 4_000;
const LOOK_EVERY_MS = 60;

/** Moves the focus to a place as soon as it is on screen: its step and its editor may be on their way. */
export function goToPlace(path: string): void {
  const until = Date.now() + COMES_WITHIN_MS;
  const look = (): void => {
    if (!focusPlace(path) && Date.now() < until) setTimeout(look, LOOK_EVERY_MS);
  };
  // Not at once: a dialog that is being closed would take the focus back.
  setTimeout(look);
}

function focusPlace(path: string): boolean {
  const [, selector] = PLACES.find(([place]) => path === place || path.startsWith(`${place}.`)) ?? [];
  if (selector === undefined) return focusPath(document, path);
  const found = document.querySelector<HTMLElement>(selector);
  const field = found?.matches('input, button') ? found : found?.querySelector<HTMLElement>('input, button');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
  return Boolean(field);
}

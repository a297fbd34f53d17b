import type { PlaceName } from './place-letters.js';

const BUTTON = '[data-shortcut="new"], .page-head-actions .ant-btn-primary, .empty-actions .ant-btn-primary';
const COMES_WITHIN_MS = 3_000;

/** Areas in which something new is begun. */
export const NEW_IN = [
  'campaigns',
  'audiences',
  'contacts',
  'content',
  'connections',
] as const satisfies PlaceName[];
export type NewIn = (typeof NEW_IN)[number];

/** Presses the button of the page that begins something new. @returns whether there is one */
export function pressNew(): boolean {
  const button = document.querySelector<HTMLElement>(`main :is(${BUTTON})`);
  if (!button || button.matches(':disabled, [aria-disabled="true"]')) return false;
  button.focus();
  button.click();
  return true;
}

/** The same on a page that is on its way. */
export function pressNewWhenThere(): void {
  if (pressNew()) return;
  const watch = new MutationObserver(() => {
    if (pressNew()) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), COMES_WITHIN_MS);
}

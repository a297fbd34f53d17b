const FIELDS = '.message-body :is([contenteditable="true"], input, textarea)';
const COMES_WITHIN_MS = 15_000;
const LOOK_EVERY_MS = 30;

/**
 * Moves the focus to the first field of a message that was just added, as soon as it is there: the editor of a type that
 * is new here is fetched first. Until then nothing else of the message takes the focus, or what is typed would press it.
 */
export function focusEditor(root: HTMLElement, path: string): void {
  const began = document.activeElement;
  const until = Date.now() + COMES_WITHIN_MS;
  const look = (): void => {
    const { activeElement } = document;
    // Somebody who has gone elsewhere meanwhile is not called back.
    if (activeElement !== document.body && activeElement !== began && !root.contains(activeElement)) return;
    const field = root.querySelector(`[data-path="${CSS.escape(path)}"]`)?.querySelector<HTMLElement>(FIELDS);
    if (!field) return void (Date.now() < until && setTimeout(look, LOOK_EVERY_MS));
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
  };
  setTimeout(look);
}

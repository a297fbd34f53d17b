import type { RefObject } from 'react';

/** Moves the focus to the first control that says it is wrong, once that is on screen. */
export function focusFirstMistake(form: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const control = wrong?.matches('input, textarea, button')
      ? wrong
      : wrong?.querySelector<HTMLElement>('input');
    control?.focus();
  });
}

/** Says something to assistive technology without moving the focus. `assertive` interrupts: for publish errors only. */
export function announce(text: string, manner: 'polite' | 'assertive' = 'polite'): void {
  const region = document.querySelector(`#announce-${manner}`);
  if (!region) return;
  region.textContent = '';
  // A text that is the same as before is only read when it comes anew.
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}

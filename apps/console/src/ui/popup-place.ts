/** Where what opens over the page belongs: in the dialog or the landmark it was opened from, else at the end of the page. */
export function popupPlace(trigger?: Element): HTMLElement {
  return trigger?.closest<HTMLElement>('[role="dialog"], main, header, nav') ?? document.body;
}

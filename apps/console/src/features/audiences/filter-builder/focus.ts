/** After a row is taken away the focus goes to the button that adds one, of its own group or of the one around it. */
export function focusAddButton(from: HTMLElement, group: 'own' | 'outer'): void {
  const own = from.closest('.filter-group');
  const target = group === 'own' ? own : own?.parentElement?.closest('.filter-group');
  const buttons = target?.querySelectorAll<HTMLElement>(':scope > .filter-adders [data-adds-rule]');
  buttons?.item(0)?.focus();
}

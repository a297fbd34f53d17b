let taken = '';

/**
 * The one-time token of the address, which is out of the address at once: it must stay in no history, and in no picture
 * of the screen. Asked again, it answers the same.
 */
export function takeToken(): string {
  const token = location.hash.slice(1);
  if (token === '') return taken;
  taken = token;
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  return taken;
}

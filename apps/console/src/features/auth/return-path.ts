const BASE = '/console';
const HOME = '/overview';
const NEVER_BACK_TO = ['/login', '/welcome'];

/**
 * Where to go after the sign-in: the page that was asked for, if it is one of the console, else the overview.
 * Whatever an address says that somebody was sent, it leads nowhere else.
 */
export function returnPath(from: string | undefined): string {
  if (!from?.startsWith('/') || !URL.canParse(from, 'http://console.invalid')) return `${BASE}${HOME}`;
  const { origin, pathname, search, hash } = new URL(from, 'http://console.invalid');
  const path = pathname === BASE || pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : pathname;
  const isOurs = origin === 'http://console.invalid' && !path.startsWith('//');
  if (!isOurs || path === '' || path === '/' || NEVER_BACK_TO.includes(path)) return `${BASE}${HOME}`;
  return `${BASE}${path}${search}${hash}`;
}

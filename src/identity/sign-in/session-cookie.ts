const NAME = 'hikyaku_session';

export interface CookieKind {
  /** whether the server is reached by HTTPS: then the cookie is bound to it and its host */
  isSecure: boolean;
}

/** The token in a `Cookie` header; absent when there is none. */
export function readSessionCookie(header: string | undefined, kind: CookieKind): string | undefined {
  const start = `${nameOf(kind)}=`;
  const found = header?.split(';').find((part) => part.trim().startsWith(start));
  return found?.trim().slice(start.length) || undefined;
}

/**
 * A `Set-Cookie` header. No page can read it, and no other site can have it sent.
 *
 * @param maxAgeSeconds 0 takes it away
 */
export function sessionCookie(token: string, maxAgeSeconds: number, kind: CookieKind): string {
  const attributes = ['Path=/', `Max-Age=${maxAgeSeconds}`, 'HttpOnly', 'SameSite=Strict'];
  return [`${nameOf(kind)}=${token}`, ...attributes, ...(kind.isSecure ? ['Secure'] : [])].join('; ');
}

/** The prefix has browsers refuse it from a subdomain and over plain HTTP; without HTTPS they would refuse it here too. */
function nameOf({ isSecure }: CookieKind): string {
  return isSecure ? `__Host-${NAME}` : NAME;
}

import type { Role } from '#libs/roles';

export const LINK_KINDS = ['setup', 'invitation', 'password_reset', 'sign_in'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Whom a link lets in, and as what. */
export type LinkPurpose =
  /** makes the first owner */
  | { kind: 'setup'; workspaceId: string }
  | { kind: 'invitation'; workspaceId: string; email: string; role: Role }
  | { kind: 'password_reset' | 'sign_in'; workspaceId: string; userId: string };

const HOUR_MS = 60 * 60 * 1_000;

const LIFE_MS: Record<LinkKind, number> = {
  setup: 24 * HOUR_MS,
  invitation: 7 * 24 * HOUR_MS,
  password_reset: 24 * HOUR_MS,
  sign_in: HOUR_MS,
};

/** When a link made now ends, if nobody uses it before. */
export function linkEnd(kind: LinkKind, now: Date): Date {
  return new Date(now.getTime() + LIFE_MS[kind]);
}

/** Its token stands in the fragment, which no browser sends and no log has. */
export function linkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/console/welcome#${token}`;
}

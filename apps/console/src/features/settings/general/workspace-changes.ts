import type { Schema } from '../../../api/client.js';

type Workspace = Schema<'WorkspaceSettingsView'>;

/** What differs from what is saved; what only has spaces more is the same. */
export function changesOf(saved: Workspace, typed: Partial<Workspace>): Partial<Workspace> {
  const name = typed.name?.trim();
  return {
    ...(name && name !== saved.name ? { name } : {}),
    ...(typed.timeZone && typed.timeZone !== saved.timeZone ? { timeZone: typed.timeZone } : {}),
  };
}

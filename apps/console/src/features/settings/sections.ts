import type { Permission } from '../../api/session.js';

/** In the order they are listed: of the workspace, and last of oneself. */
export const SECTIONS = ['general', 'members', 'testers', 'keys', 'retention', 'audit', 'account'] as const;
export type Section = (typeof SECTIONS)[number];

export function isSection(value: string): value is Section {
  return SECTIONS.some((section) => section === value);
}

/** What it takes to see a section; changing something in it may take more. */
export const NEEDED: Readonly<Record<Section, Permission>> = {
  general: 'view',
  members: 'administer',
  testers: 'view',
  keys: 'administer',
  retention: 'view',
  audit: 'administer',
  account: 'view',
};

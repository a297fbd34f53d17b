import type { Furnished } from './furnished.js';

/** Every route of the console, with what it shows once it has loaded. */
export const SCREENS: Record<string, (ids: Furnished) => string> = {
  overview: () => '/overview',
  campaigns: () => '/campaigns',
  'the audience step': ({ draftId }) => `/campaigns/${draftId}/edit/audience`,
  'the message step': ({ draftId }) => `/campaigns/${draftId}/edit/message`,
  'the schedule step': ({ draftId }) => `/campaigns/${draftId}/edit/schedule`,
  report: ({ sentId }) => `/campaigns/${sentId}`,
  'clicks of a report': ({ sentId }) => `/campaigns/${sentId}?tab=clicks`,
  'failures of a report': ({ sentId }) => `/campaigns/${sentId}?tab=failures`,
  'deliveries of a report': ({ sentId }) => `/campaigns/${sentId}?tab=deliveries`,
  'content of a report': ({ sentId }) => `/campaigns/${sentId}?tab=content`,
  'history of a report': ({ sentId }) => `/campaigns/${sentId}?tab=history`,
  audiences: () => '/audiences',
  'a new audience': () => '/audiences/new',
  'an audience': ({ audienceId }) => `/audiences/${audienceId}`,
  contacts: () => '/contacts',
  'a contact': ({ externalId }) => `/contacts/${externalId}`,
  imports: () => '/imports',
  'a new import': () => '/imports/new',
  'an import': ({ importId }) => `/imports/${importId}`,
  'message templates': () => '/content',
  'a message template': ({ templateId }) => `/content/${templateId}`,
  'the media library': () => '/content?tab=media',
  connections: () => '/connections',
  'a connection': ({ connectionId }) => `/connections/${connectionId}`,
  'groups of a connection': ({ connectionId }) => `/connections/${connectionId}/groups`,
  'general settings': () => '/settings/general',
  members: () => '/settings/members',
  testers: () => '/settings/testers',
  keys: () => '/settings/keys',
  'data retention': () => '/settings/retention',
  account: () => '/settings/account',
  'the audit log': () => '/settings/audit',
};

export const NOTHING: Furnished = {
  connectionId: '',
  audienceId: '',
  draftId: '',
  sentId: '',
  importId: '',
  templateId: '',
  externalId: '',
};
/** What is there in a workspace that has nothing yet. */
export const LISTS = Object.entries(SCREENS).filter(([, path]) => !/\/\/|\/$|\/\?|edit/.test(path(NOTHING)));

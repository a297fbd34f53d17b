import type { LinkTracking } from './link-tracking.js';

/** What a campaign says, as its author wrote it: everything that, with a contact's values, makes the messages he gets. */
export interface MessageContent {
  /** LINE message objects whose strings are templates */
  messages: readonly unknown[];
  /** what is added to every web address; null: addresses stay as they are */
  utm: UtmValues | null;
  tracking: LinkTracking;
  /** for contacts without a language or a time zone of their own */
  localization: Localization;
}

/** Values of the five UTM parameters; null: the parameter is not added. */
export interface UtmValues {
  source: string;
  medium: string;
  campaign: string;
  content: string | null;
  term: string | null;
}

/** UTM parameters as a campaign has them; without a value of its own, `utm_campaign` is the campaign's name. */
export interface UtmOptions extends Omit<UtmValues, 'campaign'> {
  enabled: boolean;
  campaign: string | null;
}

/** The values for a campaign of this name; null when it adds none. */
export function utmValues({ enabled, ...options }: UtmOptions, campaignName: string): UtmValues | null {
  return enabled ? { ...options, campaign: options.campaign ?? campaignName } : null;
}

export interface Localization {
  /** BCP 47, such as `ja` */
  language: string;
  /** IANA, such as `Asia/Tokyo` */
  timezone: string;
}

export const DEFAULT_LOCALIZATION: Localization = { language: 'en', timezone: 'UTC' };

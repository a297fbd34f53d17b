import { isPublicUrl } from '#libs/links';
import {
  DEFAULT_LOCALIZATION,
  type LinkTracking,
  type Localization,
  type UtmOptions,
} from '../messages/index.js';

/** What a campaign is, apart from its name and connection; stored as one document, since it is edited as one. */
export interface CampaignDefinition {
  audience: CampaignAudience;
  recipient: string;
  messages: Record<string, unknown>[];
  /** of the content library, in place of `messages`; absent in campaigns of older versions, as is `localization` */
  messageTemplate?: MessageTemplateChoice | null;
  localization?: Localization;
  delivery: { type: DeliveryType; at: string | null };
  utm: UtmOptions;
  links: { tracking: LinkTracking };
  frequencyCap: { respect: boolean; count: boolean };
  quietHours: { respect: boolean };
  controlGroupPercent: number;
  goals: unknown[];
}

export interface CampaignAudience {
  audienceId?: string;
  filter?: Record<string, unknown>;
  exclude?: Record<string, unknown>;
  limit?: number | null;
}

/** A saved audience, or the filter written into the campaign; without either, everyone. */
export function selectionOf({
  audienceId,
  filter,
  exclude,
}: CampaignAudience): { audienceId: string; exclude?: unknown } | { filter: unknown; exclude?: unknown } {
  return audienceId ? { audienceId, exclude } : { filter: filter ?? {}, exclude };
}

export const DELIVERY_TYPES = ['one_time', 'periodic', 'event_triggered', 'api_triggered'] as const;
export type DeliveryType = (typeof DELIVERY_TYPES)[number];

export interface MessageTemplateChoice {
  id: string;
  /** null: the latest, until the campaign is published; then the one it was published with */
  version: number | null;
}

export const DEFAULT_RECIPIENT = '{{line_id}}';

export const DEFAULT_DEFINITION: CampaignDefinition = {
  audience: { filter: {} },
  recipient: DEFAULT_RECIPIENT,
  messages: [],
  messageTemplate: null,
  localization: DEFAULT_LOCALIZATION,
  delivery: { type: 'one_time', at: null },
  utm: { enabled: false, source: 'line', medium: 'social', campaign: null, content: null, term: null },
  links: { tracking: 'none' },
  frequencyCap: { respect: true, count: true },
  quietHours: { respect: true },
  controlGroupPercent: 0,
  goals: [],
};

/**
 * What a new campaign is before it says otherwise. Clicks are counted, without telling who clicked, where phones can follow
 * links that lead through this server.
 */
export function newDefinition(publicUrl: string): CampaignDefinition {
  const tracking = isPublicUrl(publicUrl) ? 'campaign' : 'none';
  return { ...DEFAULT_DEFINITION, links: { tracking } };
}

/**
 * Null or left out keeps a part; a part that is given replaces the stored one.
 *
 * Inside the options that holds for each of them, but that null is a value where the default is null.
 */
export function mergeDefinition(
  stored: CampaignDefinition,
  change: {
    [Part in keyof CampaignDefinition]?: Partial<CampaignDefinition[Part]> | CampaignDefinition[Part];
  },
): CampaignDefinition {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined && value !== null),
  );
  return {
    ...stored,
    ...given,
    messageTemplate: mergeTemplate(stored.messageTemplate, change.messageTemplate),
    delivery: mergeOptions(DEFAULT_DEFINITION.delivery, stored.delivery, change.delivery),
    utm: mergeOptions(DEFAULT_DEFINITION.utm, stored.utm, change.utm),
    localization: mergeOptions(
      DEFAULT_LOCALIZATION,
      stored.localization ?? DEFAULT_LOCALIZATION,
      change.localization,
    ),
    links: mergeOptions(DEFAULT_DEFINITION.links, stored.links, change.links),
    frequencyCap: mergeOptions(DEFAULT_DEFINITION.frequencyCap, stored.frequencyCap, change.frequencyCap),
    quietHours: mergeOptions(DEFAULT_DEFINITION.quietHours, stored.quietHours, change.quietHours),
  };
}

/** Here null is a choice: the campaign's own messages. */
function mergeTemplate(
  stored: MessageTemplateChoice | null = null,
  change: Partial<MessageTemplateChoice> | null | undefined,
): MessageTemplateChoice | null {
  if (change === undefined) return stored;
  return change?.id ? { id: change.id, version: change.version ?? null } : null;
}

/** Input objects hold `undefined` for what was left out, so what is given is told by its value. */
function mergeOptions<T extends object>(defaults: T, stored: T, change: Partial<T> | null | undefined): T {
  const nullable = new Map<string, boolean>(
    Object.entries(defaults).map(([name, value]) => [name, value === null]),
  );
  const entries: [string, unknown][] = Object.entries(change ?? {});
  const given = entries.filter(
    ([name, value]) => value !== undefined && (value !== null || nullable.get(name)),
  );
  return { ...stored, ...Object.fromEntries(given) };
}

/** What a campaign is, apart from its name and connection; stored as one document, since it is edited as one. */
export interface CampaignDefinition {
  audience: CampaignAudience;
  recipient: string;
  messages: Record<string, unknown>[];
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

export const LINK_TRACKING = ['none', 'campaign', 'contact'] as const;
export type LinkTracking = (typeof LINK_TRACKING)[number];

export interface UtmOptions {
  enabled: boolean;
  source: string;
  medium: string;
  campaign: string | null;
  content: string | null;
  term: string | null;
}

export const DEFAULT_RECIPIENT = '{{line_id}}';

export const DEFAULT_DEFINITION: CampaignDefinition = {
  audience: { filter: {} },
  recipient: DEFAULT_RECIPIENT,
  messages: [],
  delivery: { type: 'one_time', at: null },
  utm: { enabled: false, source: 'line', medium: 'social', campaign: null, content: null, term: null },
  links: { tracking: 'none' },
  frequencyCap: { respect: true, count: true },
  quietHours: { respect: true },
  controlGroupPercent: 0,
  goals: [],
};

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
    delivery: mergeOptions(DEFAULT_DEFINITION.delivery, stored.delivery, change.delivery),
    utm: mergeOptions(DEFAULT_DEFINITION.utm, stored.utm, change.utm),
    links: mergeOptions(DEFAULT_DEFINITION.links, stored.links, change.links),
    frequencyCap: mergeOptions(DEFAULT_DEFINITION.frequencyCap, stored.frequencyCap, change.frequencyCap),
    quietHours: mergeOptions(DEFAULT_DEFINITION.quietHours, stored.quietHours, change.quietHours),
  };
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

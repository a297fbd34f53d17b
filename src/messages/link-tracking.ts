/**
 * How links are counted. `campaign`: everybody gets the same short links, so that equal messages still share a multicast;
 * `contact`: everybody has links of his own, so that it is known who clicked.
 */
export const LINK_TRACKING = ['none', 'campaign', 'contact'] as const;
export type LinkTracking = (typeof LINK_TRACKING)[number];

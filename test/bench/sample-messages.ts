import type { LineMessage } from '#libs/line';

export interface SampleContact {
  id: string;
  /** what he brings into a template */
  variables: {
    language: string;
    points: number;
    expires_at: string;
    first_name?: string;
  };
}

/** So few that they stay in the processor's caches, as a contact does that was just read. */
const COUNT = 256;
const NEW_YEAR_MS = Date.UTC(2027, 0, 1);
const HOUR_MS = 3_600_000;

/** Every eighth has no name. */
export const CONTACTS: readonly SampleContact[] = Array.from({ length: COUNT }, (_, n) => ({
  id: `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`,
  variables: {
    language: 'en',
    points: (n * 7_919) % 20_000,
    expires_at: new Date(NEW_YEAR_MS + n * HOUR_MS).toISOString(),
    ...(n % 8 > 0 && { first_name: `Contact ${n}` }),
  },
}));

const GREETING = 'Hello {{default first_name "friend"}}, you have {{points}} points';
const PICTURE = 'https://shop.example.com/pictures/spring.jpg';

/** The plainest template, and others with one thing more or other in each. */
export const TEXTS = {
  plain: GREETING,
  condition: `${GREETING}{{#if (gt points 100)}}, enough for a coffee{{else}}: nearly there{{/if}}!`,
  date: 'Hello {{default first_name "friend"}}, your points end on {{date expires_at "long"}}',
  number: 'Hello {{default first_name "friend"}}, you have {{number points}} points',
};

/** A personal text with one link. */
export const TEXT: LineMessage = {
  type: 'text',
  text: `${GREETING}. What to do with them: https://shop.example.com/points?from=line`,
};

/** Three templates and three links in it. */
export const BUBBLE: LineMessage = {
  type: 'flex',
  altText: 'Your points, {{default first_name "friend"}}',
  contents: {
    type: 'bubble',
    hero: {
      type: 'image',
      url: PICTURE,
      size: 'full',
      aspectRatio: '20:13',
      aspectMode: 'cover',
      action: { type: 'uri', uri: 'https://shop.example.com/spring' },
    },
    body: {
      type: 'box',
      layout: 'vertical',
      spacing: 'md',
      contents: [
        { type: 'text', text: 'Hello {{default first_name "friend"}}', weight: 'bold', size: 'xl' },
        { type: 'text', text: 'You have {{number points}} points.', wrap: true, color: '#666666' },
        { type: 'separator', margin: 'lg' },
        { type: 'text', text: 'Coffee from 100, cake from 300.', wrap: true, size: 'sm' },
      ],
    },
    footer: {
      type: 'box',
      layout: 'vertical',
      spacing: 'sm',
      contents: [
        { type: 'button', style: 'primary', action: aLink('Coffee', 'coffee') },
        { type: 'button', style: 'link', action: aLink('Cake', 'cake') },
      ],
    },
  },
};

/** Ten columns, the most there may be. */
export const CAROUSEL: LineMessage = {
  type: 'template',
  altText: 'Ten offers',
  template: {
    type: 'carousel',
    columns: Array.from({ length: 10 }, (_, n) => ({
      thumbnailImageUrl: PICTURE,
      title: `Offer ${n + 1}`,
      text: `For {{default first_name "you"}}: ${n + 1} for {{points}} points`,
      defaultAction: aLink('See it', `offers/${n}`),
      actions: [
        aLink('Take it', `offers/${n}/take`),
        { type: 'postback', label: 'Later', data: `later=${n}` },
      ],
    })),
  },
};

function aLink(label: string, path: string): { type: 'uri'; label: string; uri: string } {
  return { type: 'uri', label, uri: `https://shop.example.com/${path}` };
}

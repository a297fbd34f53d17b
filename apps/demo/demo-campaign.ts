/** A card with the contact's points, drawn in LINE's flex. */
const POINTS_CARD = {
  type: 'flex',
  altText: 'Your points: {{number (default points 0)}}',
  contents: {
    type: 'bubble',
    size: 'kilo',
    header: {
      type: 'box',
      layout: 'vertical',
      backgroundColor: '#14532d',
      paddingAll: 'lg',
      contents: [
        {
          type: 'text',
          text: '{{upper (default tier "guest")}}',
          color: '#bbf7d0',
          size: 'xs',
          weight: 'bold',
        },
        {
          type: 'text',
          text: '{{default display_name "Dear guest"}}',
          color: '#ffffff',
          size: 'lg',
          wrap: true,
        },
      ],
    },
    body: {
      type: 'box',
      layout: 'vertical',
      spacing: 'md',
      contents: [
        {
          type: 'box',
          layout: 'baseline',
          contents: [
            { type: 'text', text: '{{number (default points 0)}}', size: '3xl', weight: 'bold', flex: 0 },
            {
              type: 'text',
              text: '{{plural (default points 0) "point" "points"}}',
              size: 'sm',
              color: '#6b7280',
              margin: 'sm',
            },
          ],
        },
        { type: 'separator' },
        {
          type: 'text',
          text: 'Your shop: {{default favourite_store "any of ours"}}',
          size: 'sm',
          color: '#4b5563',
          wrap: true,
        },
        {
          type: 'text',
          text: 'Last visit: {{#if last_purchase}}{{date last_purchase "long"}}{{else}}not yet{{/if}}',
          size: 'sm',
          color: '#4b5563',
          wrap: true,
        },
      ],
    },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [
        {
          type: 'button',
          style: 'primary',
          color: '#14532d',
          action: {
            type: 'uri',
            label: 'Use my points',
            uri: 'https://shop.example/points?tier={{urlEncode (default tier "guest")}}',
          },
        },
      ],
    },
  },
  quickReply: {
    items: [
      { type: 'action', action: { type: 'message', label: 'Opening hours', text: 'When are you open?' } },
      {
        type: 'action',
        action: {
          type: 'postback',
          label: 'Remind me',
          data: 'remind={{external_id}}',
          displayText: 'Remind me',
        },
      },
    ],
  },
};

/** The campaign of the demo: a greeting by name, a card, links that are counted, and values that some contacts lack. */
export const DEMO_CAMPAIGN = {
  name: 'Year-end points',
  audience: { filter: {} },
  messages: [
    {
      type: 'text',
      text: 'Hello {{first_name}}! {{#if points}}Your points wait for you until the end of the year.{{else}}{{#stop}}no points yet{{/stop}}{{/if}}',
    },
    POINTS_CARD,
  ],
  utm: { enabled: true },
  links: { tracking: 'contact' },
  controlGroupPercent: 5,
};

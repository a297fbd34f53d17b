/** The campaign of the demo: a greeting by name, a fallback, a condition, and a value that some contacts lack. */
export const DEMO_CAMPAIGN = {
  name: 'Year-end points',
  audience: { filter: {} },
  messages: [
    {
      type: 'text',
      text: 'Hello {{first_name}}! {{#if points}}You have {{points}} points to spend before the year ends.{{else}}Come and collect your first points this year.{{/if}}',
    },
    {
      type: 'text',
      text: 'Your shop: {{default favourite_store "any of ours"}}\nhttps://shop.example/points?tier={{default tier "guest"}}',
    },
  ],
  controlGroupPercent: 5,
};

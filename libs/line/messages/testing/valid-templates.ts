import type { CarouselColumn, TemplateMessage } from '../template-types.js';

const IMAGE = 'https://example.com/picture.png';

const column = (item: number): CarouselColumn => ({
  thumbnailImageUrl: IMAGE,
  imageBackgroundColor: '#FFFFFF',
  title: `Item ${item}`,
  text: 'Blue, small',
  defaultAction: { type: 'uri', label: 'View', uri: `https://example.com/items/${item}` },
  actions: [
    { type: 'postback', label: 'Buy', data: `buy=${item}`, displayText: 'I buy it' },
    { type: 'uri', label: 'View', uri: `https://example.com/items/${item}?from=line#top` },
    {
      type: 'datetimepicker',
      label: 'Fetch',
      data: `fetch=${item}`,
      mode: 'datetime',
      min: '2026-12-25t00:00',
      initial: '2026-12-25T00:00',
      max: '2027-01-24T23:59',
    },
  ],
});

/** Template messages LINE takes, each kind once, with every property. */
export const VALID_TEMPLATES: readonly TemplateMessage[] = [
  {
    type: 'template',
    altText: 'A menu',
    template: {
      type: 'buttons',
      thumbnailImageUrl: IMAGE,
      imageAspectRatio: 'square',
      imageSize: 'contain',
      imageBackgroundColor: '#00ff00',
      title: 'Menu',
      text: 'Please select',
      defaultAction: { type: 'uri', uri: 'https://example.com/' },
      actions: [
        {
          type: 'postback',
          label: 'Write',
          data: 'write',
          inputOption: 'openKeyboard',
          fillInText: 'Name: \nPhone: ',
        },
        { type: 'uri', label: 'Call', uri: 'tel:09001234567' },
        { type: 'uri', label: 'Share', uri: 'line://nv/recommendOA/%40example' },
        { type: 'clipboard', label: 'Copy', clipboardText: 'SALE' },
      ],
    },
  },
  {
    type: 'template',
    altText: 'Sure?',
    template: {
      type: 'confirm',
      text: 'Are you sure?',
      actions: [
        { type: 'message', label: 'Yes', text: 'yes' },
        { type: 'message', label: 'No', text: 'no' },
      ],
    },
  },
  {
    type: 'template',
    altText: 'Two items',
    template: {
      type: 'carousel',
      imageAspectRatio: 'rectangle',
      imageSize: 'cover',
      columns: [column(1), column(2)],
    },
  },
  {
    type: 'template',
    altText: 'Two pictures',
    template: {
      type: 'image_carousel',
      columns: [
        { imageUrl: IMAGE, action: { type: 'uri', label: 'Open', uri: 'https://example.com/1' } },
        { imageUrl: IMAGE, action: { type: 'message', text: 'The second' } },
      ],
    },
  },
];

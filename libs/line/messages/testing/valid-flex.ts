import type { FlexBox } from '../flex/box.js';
import type { FlexBubble } from '../flex/bubble.js';
import type { FlexMessage } from '../flex/flex-message.js';

const IMAGE = 'https://example.com/picture.png';

const rating: FlexBox = {
  type: 'box',
  layout: 'baseline',
  margin: 'md',
  contents: [
    {
      type: 'icon',
      url: IMAGE,
      size: 'sm',
      aspectRatio: '1.91:1',
      margin: '2px',
      position: 'relative',
      offsetTop: '-2px',
      scaling: true,
    },
    { type: 'text', text: '4.0', flex: 0 },
    { type: 'filler', flex: 1 },
  ],
};

const body: FlexBox = {
  type: 'box',
  layout: 'vertical',
  flex: 1,
  spacing: 'sm',
  backgroundColor: '#FFFFFF80',
  background: {
    type: 'linearGradient',
    angle: '23.5deg',
    startColor: '#FFFF00',
    endColor: '#0080ff80',
    centerColor: '#000000',
    centerPosition: '10.5%',
  },
  borderColor: '#000000',
  borderWidth: 'semi-bold',
  cornerRadius: '4.5px',
  width: '100%',
  maxWidth: '300px',
  height: '50%',
  maxHeight: '400px',
  paddingAll: 'xl',
  paddingTop: '5%',
  paddingBottom: '10px',
  paddingStart: 'none',
  paddingEnd: 'xxl',
  justifyContent: 'space-between',
  alignItems: 'flex-end',
  action: { type: 'postback', data: 'tapped' },
  contents: [
    {
      type: 'text',
      text: 'Brown Cafe',
      size: '23.5px',
      color: '#999999',
      weight: 'bold',
      style: 'italic',
      decoration: 'underline',
      flex: 0,
      align: 'start',
      gravity: 'center',
      wrap: true,
      lineSpacing: '20px',
      maxLines: 2,
      adjustMode: 'shrink-to-fit',
      scaling: false,
      margin: 'none',
      position: 'absolute',
      offsetStart: '10%',
      offsetEnd: 'md',
      offsetBottom: '1px',
      action: { type: 'message', label: 'Hi', text: 'Hello' },
    },
    { type: 'text', contents: [{ type: 'span', text: 'frog', size: 'xxl', color: '#4f8f00' }] },
    { type: 'text', text: 'Plain', contents: [] },
    { type: 'separator', margin: 'xs', color: '#cccccc' },
    { type: 'image', url: IMAGE, size: '50%', aspectRatio: '1:3', aspectMode: 'fit', animated: true },
    { type: 'box', layout: 'horizontal', contents: [] },
    rating,
  ],
};

const footer: FlexBox = {
  type: 'box',
  layout: 'horizontal',
  contents: [
    {
      type: 'button',
      style: 'primary',
      color: '#0000ff',
      height: 'sm',
      gravity: 'bottom',
      flex: 2,
      adjustMode: 'shrink-to-fit',
      scaling: true,
      action: {
        type: 'uri',
        label: 'Shop',
        uri: 'https://example.com/',
        altUri: { desktop: 'https://example.com/pc' },
      },
    },
  ],
};

const bubble: FlexBubble = {
  type: 'bubble',
  size: 'kilo',
  direction: 'rtl',
  header: { type: 'box', layout: 'vertical', contents: [{ type: 'text', text: 'Header' }] },
  hero: { type: 'image', url: IMAGE, size: 'full', action: { type: 'uri', uri: 'https://example.com/' } },
  body,
  footer,
  styles: {
    header: { backgroundColor: '#00ffff' },
    hero: { separator: true, separatorColor: '#000000' },
    body: {},
    footer: { separator: false },
  },
  action: { type: 'uri', uri: 'https://example.com/' },
};

/** Flex messages LINE takes, with every component and property. */
export const VALID_FLEX: readonly FlexMessage[] = [
  { type: 'flex', altText: 'A cafe', contents: bubble },
  {
    type: 'flex',
    altText: 'A film',
    contents: {
      type: 'bubble',
      hero: {
        type: 'video',
        url: 'https://example.com/film.mp4',
        previewUrl: IMAGE,
        altContent: { type: 'image', url: IMAGE },
        aspectRatio: '20:13',
        action: { type: 'uri', label: 'More', uri: 'https://example.com/' },
      },
    },
  },
  { type: 'flex', altText: 'Two cafes', contents: { type: 'carousel', contents: [bubble, bubble] } },
];

import type { ImageUrl, ShowcaseMessage } from './showcase-message.js';

/** One line of a bill: a word at the left, a sum at the right. */
const line = (left: string, right: string, more: object = {}) => ({
  type: 'box',
  layout: 'horizontal',
  contents: [
    { type: 'text', text: left, size: 'sm', color: '#555555', flex: 0, ...more },
    { type: 'text', text: right, size: 'sm', color: '#111111', align: 'end', ...more },
  ],
});

/** Five stars, of which some are golden. */
const stars = (imageUrl: ImageUrl, golden: number) =>
  [1, 2, 3, 4, 5].map((star) => ({
    type: 'icon',
    size: 'sm',
    url: imageUrl(star <= golden ? 'star-gold' : 'star-grey', 56, 56),
  }));

function cafe(imageUrl: ImageUrl): object {
  return {
    type: 'bubble',
    hero: {
      type: 'image',
      url: imageUrl('brown-cafe', 1024, 666),
      size: 'full',
      aspectRatio: '20:13',
      aspectMode: 'cover',
      action: { type: 'uri', label: 'Open', uri: 'https://example.com/cafe' },
    },
    body: {
      type: 'box',
      layout: 'vertical',
      spacing: 'md',
      contents: [
        { type: 'text', text: 'Harbour Café', weight: 'bold', size: 'xl' },
        {
          type: 'box',
          layout: 'baseline',
          contents: [
            ...stars(imageUrl, 4),
            { type: 'text', text: '4.0', size: 'sm', color: '#999999', margin: 'md', flex: 0 },
          ],
        },
        {
          type: 'text',
          text: 'Fresh pastries from seven in the morning, with a view of the bay.',
          wrap: true,
          color: '#666666',
        },
        { type: 'separator', margin: 'lg' },
        line('Place', 'Pier 4, Yokohama'),
        line('Open', '07:00 – 19:00'),
      ],
    },
    footer: {
      type: 'box',
      layout: 'vertical',
      spacing: 'sm',
      contents: [
        {
          type: 'button',
          style: 'primary',
          height: 'sm',
          color: '#06C755',
          action: { type: 'uri', label: 'Book a table', uri: 'https://example.com/book' },
        },
        {
          type: 'button',
          style: 'link',
          height: 'sm',
          action: { type: 'uri', label: 'Call', uri: 'tel:+81451234567' },
        },
      ],
    },
  };
}

const RECEIPT = {
  type: 'bubble',
  size: 'kilo',
  styles: { footer: { separator: true } },
  body: {
    type: 'box',
    layout: 'vertical',
    contents: [
      { type: 'text', text: 'お買い上げ明細', weight: 'bold', color: '#1DB446', size: 'sm' },
      { type: 'text', text: '洋菓子店 こもれび', weight: 'bold', size: 'xl', margin: 'md' },
      { type: 'text', text: '2026年11月21日 14:05', size: 'xs', color: '#AAAAAA', wrap: true },
      { type: 'separator', margin: 'xxl' },
      {
        type: 'box',
        layout: 'vertical',
        margin: 'xxl',
        spacing: 'sm',
        contents: [
          line('和栗のモンブラン × 2', '¥1,560'),
          line('かぼちゃのプリン', '¥460'),
          { type: 'separator', margin: 'lg' },
          line('合計', '¥2,020', { weight: 'bold' }),
        ],
      },
    ],
  },
  footer: {
    type: 'box',
    layout: 'horizontal',
    contents: [
      { type: 'text', text: '注文番号', size: 'xs', color: '#AAAAAA', flex: 0 },
      { type: 'text', text: '#743289384279', size: 'xs', color: '#AAAAAA', align: 'end' },
    ],
  },
};

const SALE = {
  type: 'bubble',
  size: 'mega',
  body: {
    type: 'box',
    layout: 'vertical',
    paddingAll: '24px',
    spacing: 'md',
    background: { type: 'linearGradient', angle: '135deg', startColor: '#FF512F', endColor: '#DD2476' },
    contents: [
      { type: 'text', text: 'ลดราคากลางปี', color: '#FFFFFF', size: 'xxl', weight: 'bold', align: 'center' },
      {
        type: 'text',
        align: 'center',
        color: '#FFFFFF',
        wrap: true,
        contents: [
          { type: 'span', text: '฿1,290 ', decoration: 'line-through', size: 'md' },
          { type: 'span', text: '฿890', weight: 'bold', size: '3xl' },
        ],
      },
      {
        type: 'box',
        layout: 'vertical',
        backgroundColor: '#FFFFFF33',
        cornerRadius: 'lg',
        paddingAll: 'md',
        contents: [{ type: 'text', text: 'SALE1111', color: '#FFFFFF', align: 'center', size: 'lg' }],
      },
      {
        type: 'button',
        style: 'secondary',
        action: { type: 'clipboard', label: 'คัดลอกโค้ด', clipboardText: 'SALE1111' },
      },
    ],
  },
};

function film(imageUrl: ImageUrl): object {
  return {
    type: 'bubble',
    size: 'giga',
    hero: {
      type: 'video',
      url: 'https://example.com/films/autumn.mp4',
      previewUrl: imageUrl('autumn-film', 1024, 576),
      altContent: {
        type: 'image',
        url: imageUrl('autumn-film', 1024, 576),
        size: 'full',
        aspectRatio: '16:9',
        aspectMode: 'cover',
      },
      aspectRatio: '16:9',
      action: { type: 'uri', label: 'もっと見る', uri: 'https://example.com/collection' },
    },
    body: {
      type: 'box',
      layout: 'vertical',
      contents: [{ type: 'text', text: '2026年 秋冬コレクション', weight: 'bold', size: 'lg' }],
    },
  };
}

/** One thing to buy, small enough that two stand side by side. */
function product(imageUrl: ImageUrl, name: string, price: string): object {
  return {
    type: 'bubble',
    size: 'micro',
    hero: { type: 'image', url: imageUrl(name.toLowerCase(), 600, 600), size: 'full', aspectMode: 'cover' },
    body: {
      type: 'box',
      layout: 'vertical',
      paddingAll: '13px',
      spacing: 'sm',
      contents: [
        { type: 'text', text: name, weight: 'bold', size: 'sm', wrap: true },
        { type: 'box', layout: 'baseline', contents: stars(imageUrl, 5) },
        { type: 'text', text: price, size: 'sm', color: '#E6483D', weight: 'bold' },
      ],
    },
    action: { type: 'uri', uri: `https://example.com/products/${name.toLowerCase()}` },
  };
}

/** Bubbles and carousels of flex. */
export function flexShowcase(imageUrl: ImageUrl): ShowcaseMessage[] {
  const products = ['Teapot', 'Cup', 'Kettle', 'Tray'].map((name, n) =>
    product(imageUrl, name, `¥${3 + n},800`),
  );
  const inFlex = (name: string, altText: string, contents: object): ShowcaseMessage => ({
    name,
    messages: [{ type: 'flex', altText, contents }],
  });
  return [
    inFlex('flex of a café', 'Harbour Café: book a table', cafe(imageUrl)),
    inFlex('flex of a receipt', 'お買い上げ明細 ¥2,020', RECEIPT),
    inFlex('flex of a sale', 'ลดราคากลางปี เหลือ ฿890', SALE),
    inFlex('flex with video', '2026年 秋冬コレクション', film(imageUrl)),
    inFlex('flex carousel of products', 'Four things for your tea', { type: 'carousel', contents: products }),
    {
      name: 'greeting of three messages',
      messages: [
        { type: 'text', text: 'ご登録ありがとうございます！\n10%オフのクーポンをお贈りします。' },
        { type: 'coupon', couponId: '01K9ZQ4T7M6N8P2R5S3V' },
        { type: 'sticker', packageId: '446', stickerId: '2000' },
      ],
    },
  ];
}

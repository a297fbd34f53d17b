import type { ImageUrl, ShowcaseMessage } from './showcase-message.js';

const FILM = 'https://example.com/films/autumn.mp4';
const PRODUCT = '5ac1bfd5040ab15980c9b435';

/** Messages that are one thing: words, a sticker, a picture, a film, a sound, a place, a coupon, a map of links. */
export function plainShowcase(imageUrl: ImageUrl): ShowcaseMessage[] {
  return [
    {
      name: 'text with emojis and quick reply',
      messages: [
        {
          type: 'text',
          text: '$ 秋の新作ケーキが焼き上がりました $\n\n和栗のモンブラン、洋梨のタルト、かぼちゃのプリン。\n今週末は全品10%オフです。',
          emojis: [
            { index: 0, productId: PRODUCT, emojiId: '001' },
            { index: 19, productId: PRODUCT, emojiId: '002' },
          ],
          quickReply: {
            items: [
              {
                type: 'action',
                imageUrl: imageUrl('cake', 120, 120),
                action: { type: 'message', label: '新作を見る', text: '新作ケーキを見せてください' },
              },
              {
                type: 'action',
                action: {
                  type: 'datetimepicker',
                  label: '受け取り日時',
                  data: 'pickup',
                  mode: 'datetime',
                  initial: '2026-11-28T10:00',
                  min: '2026-11-22T10:00',
                  max: '2026-12-24T19:00',
                },
              },
              { type: 'action', action: { type: 'location', label: '近くの店舗' } },
              { type: 'action', action: { type: 'camera', label: '写真を送る' } },
            ],
          },
        },
      ],
    },
    {
      name: 'text of a named sender',
      messages: [
        {
          type: 'text',
          text: 'สวัสดีค่ะ คุณสมหญิง 🌸\nสินค้าที่คุณสั่งซื้อกำลังจัดส่ง คาดว่าจะถึงวันพฤหัสบดีนี้ค่ะ\nติดตามพัสดุ: https://example.com/track/TH2611',
          sender: { name: 'น้องมะลิ', iconUrl: imageUrl('mali', 120, 120) },
        },
      ],
    },
    {
      name: 'text v2 with emoji',
      messages: [
        {
          type: 'textV2',
          text: 'Your table is booked {smile}\n\nSaturday 28 November, 19:30\nTwo guests, by the window\n\nSee you then!',
          substitution: { smile: { type: 'emoji', productId: PRODUCT, emojiId: '003' } },
        },
      ],
    },
    { name: 'sticker', messages: [{ type: 'sticker', packageId: '446', stickerId: '1988' }] },
    {
      name: 'image',
      messages: [
        {
          type: 'image',
          originalContentUrl: imageUrl('autumn-window', 1080, 1350),
          previewImageUrl: imageUrl('autumn-window', 480, 600),
        },
      ],
    },
    {
      name: 'video',
      messages: [
        {
          type: 'video',
          originalContentUrl: FILM,
          previewImageUrl: imageUrl('autumn-film', 640, 360),
          trackingId: 'autumn-2026',
        },
      ],
    },
    {
      name: 'audio',
      messages: [
        { type: 'audio', originalContentUrl: 'https://example.com/sounds/greeting.m4a', duration: 47_000 },
      ],
    },
    {
      name: 'location',
      messages: [
        {
          type: 'location',
          title: '洋菓子店 こもれび 表参道店',
          address: '東京都渋谷区神宮前4丁目12-10',
          latitude: 35.66724,
          longitude: 139.70882,
        },
      ],
    },
    {
      name: 'coupon',
      messages: [{ type: 'coupon', couponId: '01K9ZQ4T7M6N8P2R5S3V', deliveryTag: 'autumn_2026' }],
    },
    {
      name: 'imagemap of two halves',
      messages: [
        {
          type: 'imagemap',
          baseUrl: imageUrl('autumn-map', 1040, 700),
          altText: '秋のギフト特集。左は焼き菓子、右は紅茶。',
          baseSize: { width: 1040, height: 700 },
          actions: [
            {
              type: 'uri',
              label: '焼き菓子',
              linkUri: 'https://example.com/gifts/biscuits',
              area: { x: 0, y: 0, width: 520, height: 700 },
            },
            {
              type: 'message',
              label: '紅茶',
              text: '紅茶について',
              area: { x: 520, y: 0, width: 520, height: 700 },
            },
          ],
        },
      ],
    },
    {
      name: 'imagemap with video',
      messages: [
        {
          type: 'imagemap',
          baseUrl: imageUrl('film-map', 1040, 1040),
          altText: 'See how our autumn blend is roasted',
          baseSize: { width: 1040, height: 1040 },
          video: {
            originalContentUrl: FILM,
            previewImageUrl: imageUrl('autumn-film', 640, 360),
            area: { x: 0, y: 0, width: 1040, height: 585 },
            externalLink: { linkUri: 'https://example.com/blend', label: 'See the blend' },
          },
          actions: [
            {
              type: 'clipboard',
              label: 'Copy the code',
              clipboardText: 'AUTUMN-26',
              area: { x: 0, y: 585, width: 1040, height: 455 },
            },
          ],
        },
      ],
    },
  ];
}

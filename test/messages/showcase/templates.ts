import type { ImageUrl, ShowcaseMessage } from './showcase-message.js';

interface Cake {
  picture: string;
  title: string;
  text: string;
}

const CAKES: readonly Cake[] = [
  { picture: 'mont-blanc', title: '和栗のモンブラン', text: '熊本県産の栗を贅沢に。 780円' },
  { picture: 'pear-tart', title: '洋梨のタルト', text: 'ラ・フランスとアーモンドクリーム。 720円' },
  { picture: 'pumpkin-pudding', title: 'かぼちゃのプリン', text: 'ほろ苦いカラメルと。 460円' },
];

/** The four kinds of template. */
export function templateShowcase(imageUrl: ImageUrl): ShowcaseMessage[] {
  return [
    {
      name: 'buttons',
      messages: [
        {
          type: 'template',
          altText: 'บัตรสะสมแต้มของคุณ: 8 จาก 10 แต้ม',
          template: {
            type: 'buttons',
            thumbnailImageUrl: imageUrl('points', 1024, 678),
            imageAspectRatio: 'rectangle',
            imageSize: 'cover',
            imageBackgroundColor: '#FFF4E0',
            title: 'บัตรสะสมแต้ม',
            text: 'คุณมี 8 แต้ม อีก 2 แต้มรับฟรี 1 แก้ว ☕️',
            defaultAction: { type: 'uri', label: 'ดูแต้ม', uri: 'https://example.com/points' },
            actions: [
              { type: 'uri', label: 'ดูเมนู', uri: 'https://example.com/menu' },
              { type: 'postback', label: 'แลกของรางวัล', data: 'action=redeem', displayText: 'ขอแลกของรางวัล' },
              { type: 'uri', label: 'โทรหาร้าน', uri: 'tel:+6621234567' },
            ],
          },
        },
      ],
    },
    {
      name: 'confirm',
      messages: [
        {
          type: 'template',
          altText: 'ご予約の確認',
          template: {
            type: 'confirm',
            text: '11月28日(土) 19:30、2名様でご予約を承りました。こちらでよろしいですか？',
            actions: [
              { type: 'postback', label: 'はい', data: 'booking=ok', displayText: 'はい、お願いします' },
              { type: 'postback', label: '変更する', data: 'booking=change', displayText: '変更したいです' },
            ],
          },
        },
      ],
    },
    {
      name: 'carousel',
      messages: [
        {
          type: 'template',
          altText: '秋の新作ケーキ三種',
          template: {
            type: 'carousel',
            imageAspectRatio: 'square',
            imageSize: 'cover',
            columns: CAKES.map(({ picture, title, text }) => ({
              thumbnailImageUrl: imageUrl(picture, 1024, 1024),
              title,
              text,
              actions: [
                { type: 'uri', label: '詳しく見る', uri: `https://example.com/cakes/${picture}` },
                {
                  type: 'postback',
                  label: '取り置き',
                  data: `keep=${picture}`,
                  displayText: `${title}を取り置き`,
                },
              ],
            })),
          },
        },
      ],
    },
    {
      name: 'image carousel',
      messages: [
        {
          type: 'template',
          altText: 'New this week: three pairs of autumn shoes',
          template: {
            type: 'image_carousel',
            columns: ['Loafers', 'Boots', 'Trainers'].map((label) => ({
              imageUrl: imageUrl(label.toLowerCase(), 1024, 1024),
              action: { type: 'uri', label, uri: `https://example.com/shoes/${label.toLowerCase()}` },
            })),
          },
        },
      ],
    },
  ];
}

const stores = ['渋谷', '博多', '札幌'];

/** A draft worth editing: a greeting with a name that some lack, and a card with a reservation button. */
export const WINTER_DRAFT = {
  name: '冬の新メニュー',
  localization: { language: 'ja', timezone: 'Asia/Tokyo' },
  utm: { enabled: true },
  links: { tracking: 'contact' },
  messages: [
    {
      type: 'text',
      text: '{{default first_name "お客様"}}さん、こんにちは。\n冬の新メニュー「柚子ラテ」が12月1日から始まります。\n\n{{#if points}}いまのポイントは {{number points}} です。{{/if}}',
    },
    {
      type: 'flex',
      altText: '柚子ラテ、12月1日から',
      contents: {
        type: 'bubble',
        size: 'kilo',
        header: {
          type: 'box',
          layout: 'vertical',
          backgroundColor: '#7c2d12',
          paddingAll: 'xl',
          contents: [
            { type: 'text', text: 'WINTER 2026', size: 'xs', color: '#fed7aa', weight: 'bold' },
            { type: 'text', text: '柚子ラテ', size: 'xxl', color: '#ffffff', weight: 'bold' },
          ],
        },
        body: {
          type: 'box',
          layout: 'vertical',
          spacing: 'sm',
          contents: [
            {
              type: 'text',
              text: '高知の柚子と、深煎りの豆。寒い朝に、ゆっくりどうぞ。',
              wrap: true,
              size: 'sm',
            },
            { type: 'separator', margin: 'md' },
            {
              type: 'text',
              text: 'いつものお店: {{default favourite_store "お近くの店舗"}}',
              size: 'sm',
              color: '#6b7280',
              wrap: true,
              margin: 'md',
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
              color: '#7c2d12',
              action: {
                type: 'uri',
                label: '先行予約する',
                uri: 'https://shop.example/winter/yuzu-latte',
              },
            },
          ],
        },
      },
      quickReply: {
        items: stores.map((store) => ({
          type: 'action',
          action: { type: 'message', label: `${store}店`, text: `${store}店について教えて` },
        })),
      },
    },
  ],
};

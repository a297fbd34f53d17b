/** One event of every type that LINE sends, with every property it documents. */
const AT = 1_764_000_000_000;
export const AYA = `U${'a1'.repeat(16)}`;
export const KEN = `U${'b2'.repeat(16)}`;
export const GROUP = `C${'c3'.repeat(16)}`;
export const ROOM = `R${'d4'.repeat(16)}`;

const aya = { type: 'user', userId: AYA };
const inGroup = { type: 'group', groupId: GROUP, userId: AYA };
const group = { type: 'group', groupId: GROUP };
const room = { type: 'room', roomId: ROOM };

let next = 0;
function event(type: string, content: object, source?: object): Record<string, unknown> {
  next += 1;
  return {
    type,
    ...content,
    webhookEventId: `01H${String(next).padStart(23, '0')}`,
    deliveryContext: { isRedelivery: false },
    timestamp: AT + next,
    ...(source && { source }),
    replyToken: `reply-token-${next}`,
    mode: 'active',
  };
}

const line = { type: 'line' };

export const RECORDED: Record<string, Record<string, unknown>> = {
  follow: event('follow', { follow: { isUnblocked: true } }, aya),
  unfollow: event('unfollow', {}, aya),
  text: event(
    'message',
    {
      message: {
        type: 'text',
        id: '444573844083572737',
        quoteToken: 'quote-token',
        markAsReadToken: 'read-token',
        text: '@Ken (moon) hello',
        emojis: [{ index: 5, length: 6, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' }],
        mention: { mentionees: [{ index: 0, length: 4, type: 'user', userId: KEN, isSelf: false }] },
        quotedMessageId: '444573844083572700',
      },
    },
    inGroup,
  ),
  image: event(
    'message',
    {
      message: {
        type: 'image',
        id: '2',
        quoteToken: 'quote-token',
        contentProvider: line,
        imageSet: {
          id: 'E005D41A7288F41B65593ED38FF6E9834B046AB36A37921A56BC236F13A91855',
          index: 1,
          total: 2,
        },
      },
    },
    aya,
  ),
  video: event(
    'message',
    {
      message: {
        type: 'video',
        id: '3',
        duration: 60000,
        contentProvider: {
          type: 'external',
          originalContentUrl: 'https://a.jp/v.mp4',
          previewImageUrl: 'https://a.jp/v.jpg',
        },
      },
    },
    aya,
  ),
  audio: event(
    'message',
    { message: { type: 'audio', id: '4', duration: 60000, contentProvider: line } },
    room,
  ),
  file: event('message', { message: { type: 'file', id: '5', fileName: 'list.txt', fileSize: 2138 } }, aya),
  location: event(
    'message',
    {
      message: {
        type: 'location',
        id: '6',
        title: 'shop',
        address: '1-3 Kioicho',
        latitude: 35.6,
        longitude: 139.7,
      },
    },
    aya,
  ),
  sticker: event(
    'message',
    {
      message: {
        type: 'sticker',
        id: '7',
        packageId: '1',
        stickerId: '2',
        stickerResourceType: 'STATIC',
        keywords: ['hi'],
        quoteToken: 'q',
      },
    },
    aya,
  ),
  messageEdited: event(
    'messageEdited',
    { message: { type: 'text', id: '8', text: 'better', quoteToken: 'q' } },
    inGroup,
  ),
  unsend: event('unsend', { unsend: { messageId: '8' } }, inGroup),
  join: event('join', {}, group),
  leave: event('leave', {}, room),
  memberJoined: event(
    'memberJoined',
    {
      joined: {
        members: [
          { type: 'user', userId: AYA },
          { type: 'user', userId: KEN },
        ],
      },
    },
    group,
  ),
  memberLeft: event('memberLeft', { left: { members: [{ type: 'user', userId: KEN }] } }, group),
  postback: event(
    'postback',
    { postback: { data: 'storeId=12345', params: { datetime: '2026-12-25T01:00' } } },
    aya,
  ),
  richMenuSwitch: event(
    'postback',
    { postback: { data: 'to-b', params: { newRichMenuAliasId: 'b', status: 'SUCCESS' } } },
    aya,
  ),
  videoPlayComplete: event('videoPlayComplete', { videoPlayComplete: { trackingId: 'track-id' } }, aya),
  beacon: event('beacon', { beacon: { hwid: 'd41d8cd98f', type: 'enter', dm: 'ff' } }, aya),
  accountLink: event('accountLink', { link: { result: 'ok', nonce: 'Dc32cZ0S1p1O9QKJ' } }, aya),
  accountLinkFailed: event('accountLink', { link: { result: 'failed', nonce: 'Dc32cZ0S1p1O9QKJ' } }),
  membership: event('membership', { membership: { type: 'joined', membershipId: 3189 } }, aya),
  delivery: event('delivery', {
    delivery: { data: '15034552939884E28681A7D668CEA94C147C716C0EC9DFE8B80B44EF3B57F6BD' },
  }),
  module: event('module', { module: { type: 'attached', botId: KEN, scopes: ['message:send'] } }),
  activated: event('activated', { chatControl: { expireAt: AT + 60_000 } }, aya),
  deactivated: event('deactivated', {}, aya),
  botSuspended: event('botSuspended', {}),
  botResumed: event('botResumed', {}),
  somethingNew: event('somethingNew', { somethingNew: { added: ['by', 'LINE'] } }, aya),
};

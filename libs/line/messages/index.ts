/** Message objects for everybody who makes or judges them; runs in a browser too. */
export type * from './action-types.js';
export { checkMessages } from './check-messages.js';
export type { CouponMessage } from './coupon-message.js';
export type { FlexBox } from './flex/box.js';
export type { FlexBlockStyle, FlexBubble, FlexBubbleSize } from './flex/bubble.js';
export type { FlexButton } from './flex/button.js';
export type { FlexCarousel } from './flex/carousel.js';
export type { FlexComponent } from './flex/components.js';
export type { FlexMessage } from './flex/flex-message.js';
export type { FlexLinearGradient } from './flex/gradient.js';
export type { FlexIcon, FlexImage } from './flex/image.js';
export type { FlexFiller, FlexSeparator } from './flex/spacers.js';
export type { FlexSpan, FlexText } from './flex/text.js';
export type { FlexVideo } from './flex/video.js';
export { markEmojis, settleEmojis } from './emoji-marks.js';
export { countGraphemes } from './graphemes.js';
export type {
  ImagemapAction,
  ImagemapArea,
  ImagemapClipboardAction,
  ImagemapMessageAction,
  ImagemapUriAction,
} from './imagemap-action.js';
export type { ImagemapMessage, ImagemapVideo } from './imagemap-message.js';
export { MESSAGE_TEXTS, type MessageIssueCode } from './issue-texts.js';
export { LINE_MESSAGE_TYPES, type LineMessage, type LineMessageType } from './line-message.js';
export type { LocationMessage } from './location-message.js';
export type { AudioMessage, ImageMessage, VideoMessage } from './media-messages.js';
export type { MessageBase } from './message-base.js';
export type { MessageCheckOptions, MessageIssue, MessageStage } from './message-issue.js';
export type { QuickReply, QuickReplyItem } from './quick-reply.js';
export type { MessageSender } from './sender.js';
export type { StickerMessage } from './sticker-message.js';
export type { EmojiSubstitution, MentionSubstitution, Substitution } from './substitution.js';
export type {
  ButtonsTemplate,
  CarouselColumn,
  CarouselTemplate,
  ConfirmTemplate,
  ImageCarouselColumn,
  ImageCarouselTemplate,
  TemplateAction,
  TemplateMessage,
} from './template-types.js';
export type { TextEmoji, TextMessage } from './text-message.js';
export type { TextV2Message } from './text-v2-message.js';

/** Draws LINE's messages. The page that uses it also brings in `line-preview.css`. */
export { type LineAction, type OnAction } from './actions.js';
export { LineMessage, type LineMessageProps } from './line-message.js';
export { LinePreview, type LinePreviewProps } from './line-preview.js';
export { Face, hasOwnSender, LineRow, type Sender } from './line-row.js';
export { OwnBubble } from './own-bubble.js';
export { type PreviewOptions, PreviewScope } from './preview-settings.js';
export { QuickReplies, quickReplyItems } from './quick-replies.js';
export { readingOf } from './reading.js';
export { ENGLISH, type PreviewWords } from './words.js';

import { say } from './issue-texts.js';
import { MAX_MESSAGES, MIN_MESSAGES } from '../limits.js';
import { COUPON_MESSAGE } from './coupon-message.js';
import { FLEX_MESSAGE } from './flex/flex-message.js';
import { IMAGEMAP_MESSAGE } from './imagemap-message.js';
import { IssueScope, MessageCheck } from './issue-scope.js';
import { isJsonObject } from './json-object.js';
import { kinds } from './kinds.js';
import type { LineMessageType } from './line-message.js';
import { LOCATION_MESSAGE } from './location-message.js';
import { AUDIO_MESSAGE, IMAGE_MESSAGE, VIDEO_MESSAGE } from './media-messages.js';
import type { MessageCheckOptions, MessageIssue, MessageStage } from './message-issue.js';
import type { Shape } from './shape.js';
import { STICKER_MESSAGE } from './sticker-message.js';
import { TEMPLATE_MESSAGE } from './template-message.js';
import { TEXT_MESSAGE } from './text-message.js';
import { TEXT_V2_MESSAGE } from './text-v2-message.js';

const SHAPES: Readonly<Record<LineMessageType, Shape>> = {
  text: TEXT_MESSAGE,
  textV2: TEXT_V2_MESSAGE,
  sticker: STICKER_MESSAGE,
  image: IMAGE_MESSAGE,
  video: VIDEO_MESSAGE,
  audio: AUDIO_MESSAGE,
  location: LOCATION_MESSAGE,
  imagemap: IMAGEMAP_MESSAGE,
  template: TEMPLATE_MESSAGE,
  flex: FLEX_MESSAGE,
  coupon: COUPON_MESSAGE,
};

const message = kinds(SHAPES);

/**
 * Everything that would keep LINE from accepting these messages (`error`), and what it would accept but hardly anybody
 * wants (`warning`). Without errors they can be sent as they are, as far as their text tells: whether a picture is
 * there or a sticker exists only LINE knows.
 *
 * Takes any JSON, never throws, names at most 100 issues, and stops with an error when the messages are far too large
 * or have far too many faults.
 *
 * @param value what stands under `messages`: 1 to 5 message objects
 */
export function checkMessages(
  value: unknown,
  stage: MessageStage,
  { recipients }: MessageCheckOptions = {},
): MessageIssue[] {
  const check = new MessageCheck(stage, recipients);
  const scope = new IssueScope(check, 'messages');
  if (!Array.isArray(value)) {
    scope.error(say('not_list'));
    return check.issues;
  }
  if (value.length < MIN_MESSAGES) scope.error(say('no_message'));
  if (value.length > MAX_MESSAGES) {
    scope.error(say('message_count', { count: value.length, max: MAX_MESSAGES }));
  }
  const count = Math.min(value.length, MAX_MESSAGES);
  for (let index = 0; index < count; index += 1) message(value[index], scope, index);
  if (value.length > 1) warnOfHiddenQuickReplies(value.slice(0, count - 1), scope);
  return check.issues;
}

function warnOfHiddenQuickReplies(allButLast: unknown[], scope: IssueScope): void {
  for (const [index, value] of allButLast.entries()) {
    if (!isJsonObject(value) || value['quickReply'] === undefined) continue;
    scope.below(index).warning(say('quick_reply_hidden'), 'quickReply');
  }
}

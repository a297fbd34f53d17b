import type { Answer } from '../http/answer.js';
import { INSIDE_DETAIL, messageObjectErrors, type ErrorDetail } from '../line-errors.js';
import type { MessageObject } from '../world/ledger.js';
import { isAbsent, isObject } from './json-shapes.js';

/** What kind of chat messages go to, and who is in it with the bot. */
export type Chat = { kind: 'people' } | { kind: 'group'; members: ReadonlySet<string> };

export const PEOPLE: Chat = Object.freeze({ kind: 'people' });

/**
 * LINE's answer when good messages do not suit the chat, else `null`: a mention needs a group or room that the mentioned are in,
 * and a video whose end is to be told needs a person. `validate/*` cannot know of this.
 */
export function checkForChat(messages: readonly MessageObject[], chat: Chat): Answer | null {
  // Most messages are plain texts, which suit every chat.
  if (!messages.some(({ type }) => type === 'textV2' || type === 'video')) return null;
  for (const [index, message] of messages.entries()) {
    if (message.type !== 'textV2' && message.type !== 'video') continue;
    const details = message.type === 'video' ? videoDetails(message, chat) : mentionDetails(message, chat);
    if (details.length > 0) return messageObjectErrors(index, details);
  }
  return null;
}

/** @see https://developers.line.biz/en/reference/messaging-api/#video-message */
const videoDetails = ({ trackingId }: MessageObject, { kind }: Chat): ErrorDetail[] =>
  kind === 'people' || isAbsent(trackingId)
    ? []
    : [{ message: INSIDE_DETAIL.notInGroups, property: 'trackingId' }];

function mentionDetails({ substitution }: MessageObject, chat: Chat): ErrorDetail[] {
  const details: ErrorDetail[] = [];
  for (const [key, value] of Object.entries(isObject(substitution) ? substitution : {})) {
    if (!isObject(value) || value.type !== 'mention') continue;
    const property = `substitution["${key}"].mentionee`;
    if (chat.kind === 'people') details.push({ message: INSIDE_DETAIL.onlyInGroups, property });
    else if (isStranger(value.mentionee, chat.members))
      details.push({ message: INSIDE_DETAIL.notInGroup, property });
  }
  return details;
}

const isStranger = (mentionee: unknown, members: ReadonlySet<string>): boolean =>
  isObject(mentionee) && mentionee.type === 'user' && !members.has(String(mentionee.userId));

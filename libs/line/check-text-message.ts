import { checkHttpsUrl, checkList, checkObject, checkString, type JsonObject } from './check-values.js';
import { MAX_SENDER_NAME_UNITS, MAX_TEXT_EMOJIS, MAX_TEXT_UNITS } from './limits.js';
import type { IssueScope } from './message-issue.js';

const TEXT_KEYS = ['type', 'text', 'emojis', 'quoteToken', 'sender'];

/**
 * Checks a message object of type `text`.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#text-message
 */
export function checkTextMessage(message: JsonObject, scope: IssueScope): void {
  checkObject(message, scope, TEXT_KEYS);
  const text = checkString(message['text'], scope.key('text'), MAX_TEXT_UNITS);
  if (message['emojis'] !== undefined) checkEmojis(message['emojis'], text, scope.key('emojis'));
  if (message['quoteToken'] !== undefined) checkString(message['quoteToken'], scope.key('quoteToken'));
  if (message['sender'] !== undefined) checkSender(message['sender'], scope.key('sender'));
}

function checkEmojis(value: unknown, text: string | undefined, scope: IssueScope): void {
  const emojis = checkList(value, scope);
  if (emojis === undefined) return;
  if (emojis.length > MAX_TEXT_EMOJIS) {
    scope.error(`holds ${emojis.length} emojis; LINE allows at most ${MAX_TEXT_EMOJIS}`);
  }
  emojis.forEach((emoji, index) => checkEmoji(emoji, text, scope.item(index)));
}

function checkEmoji(value: unknown, text: string | undefined, scope: IssueScope): void {
  const emoji = checkObject(value, scope, ['index', 'productId', 'emojiId']);
  if (emoji === undefined) return;
  checkString(emoji['productId'], scope.key('productId'));
  checkString(emoji['emojiId'], scope.key('emojiId'));
  checkEmojiIndex(emoji['index'], text, scope.key('index'));
}

function checkEmojiIndex(index: unknown, text: string | undefined, scope: IssueScope): void {
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0) {
    scope.error('must be a whole number, 0 or more');
    return;
  }
  // Rendering moves the `$`, so a template's index is judged on the text it becomes.
  if (scope.stage === 'rendered' && text !== undefined && text[index] !== '$') {
    scope.error(`must be the position of a $ in the text; there is none at ${index}`);
  }
}

function checkSender(value: unknown, scope: IssueScope): void {
  const sender = checkObject(value, scope, ['name', 'iconUrl']);
  if (sender === undefined) return;
  if (sender['name'] !== undefined) checkSenderName(sender['name'], scope.key('name'));
  if (sender['iconUrl'] !== undefined) checkHttpsUrl(sender['iconUrl'], scope.key('iconUrl'));
}

function checkSenderName(value: unknown, scope: IssueScope): void {
  const name = checkString(value, scope, MAX_SENDER_NAME_UNITS);
  // LINE publishes no list of the refused words beyond this example, so it is a warning.
  if (name !== undefined && /\bline\b/i.test(name))
    scope.warning('holds the word LINE, which LINE may refuse');
}

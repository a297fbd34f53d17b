import { SHOWN_ALT_TEXT_UNITS } from '../../../../../../libs/line/limits.js';
import type { Message } from '../message-editor.js';
import { isJson, type Json, objectOf, objectsOf, put, textOf } from '../json.js';

/** What a message says first: good enough for a notification, until somebody writes something better. */
export function suggestedAltText(message: Message): string {
  const words = message['type'] === 'flex' ? firstFlexText(message['contents']) : firstTemplateText(message);
  return words.length <= SHOWN_ALT_TEXT_UNITS ? words : '';
}

/** The message after a change. An alternative text that nobody wrote follows what the message says. */
export function followedByAltText(before: Message, after: Json): Json {
  const written = textOf(before['altText']);
  if (after['altText'] !== before['altText'] || (written !== '' && written !== suggestedAltText(before)))
    return after;
  return put(after, 'altText', suggestedAltText(after) || written);
}

function firstTemplateText(message: Message): string {
  const template = objectOf(message['template']);
  const cards = [template, ...objectsOf(template['columns'])];
  const labels = cards.map((card) => textOf(objectOf(card['action'])['label']));
  return (
    [...cards.flatMap((card) => [textOf(card['title']), textOf(card['text'])]), ...labels].find(Boolean) ?? ''
  );
}

/** Deeper than LINE allows boxes to stand in each other. */
const DEEPEST = 60;

function firstFlexText(part: unknown, depth = 0): string {
  if (!isJson(part) || depth > DEEPEST) return '';
  if (part['type'] === 'text' && textOf(part['text'])) return textOf(part['text']);
  const blocks = [part['header'], part['hero'], part['body'], part['footer'], ...objectsOf(part['contents'])];
  for (const block of blocks) {
    const words = firstFlexText(block, depth + 1);
    if (words) return words;
  }
  return '';
}

import { beforeAll, expect, it } from '@jest/globals';
import i18next from 'i18next';
import { loadTexts } from '../../../testing/load-texts.js';
import { placeText } from './place-text.js';

const messages = [
  { type: 'text', text: '' },
  { type: 'flex', contents: {} },
];
const textAt = (path: string): string =>
  placeText(path, messages, i18next.getFixedT('en', 'campaigns'), i18next.getFixedT('en', 'composer'));

beforeAll(() => loadTexts());

it.each([
  ['messages[0].text', 'Message 1, Text'],
  ['messages[1]', 'Message 2'],
  ['messages[1].contents.body.contents[1].color', 'Message 2, Body, Part 2, Colour'],
  ['messages[0].quickReply.items[2].action.label', 'Message 1, Button 3, Label'],
  ['messages', 'Messages'],
  ['audience.filter.rules[1].rules[0].value', 'Audience, Condition 2.1'],
  ['audience.exclude.rules[0].operator', 'Contacts left out, Condition 1'],
  ['audience.limit', 'Audience, Limit'],
  ['delivery.at', 'Start'],
  ['links.tracking', 'Click tracking'],
  ['somethingNew', 'somethingNew'],
])('calls %s what people see: %s', (path, words) => {
  expect(textAt(path)).toBe(words);
});

import { describe, expect, it } from '@jest/globals';
import { explainMessages } from './check-messages.js';
import { answerToOne, FAMILY, inObject, schema } from './spec-answers.js';

const answerTo = (template: unknown, rest: object = {}): unknown =>
  answerToOne({ type: 'template', altText: 'a', template, ...rest });
const action = { type: 'message', label: 'a', text: 'a' };
const actions = (count: number): object[] => Array.from({ length: count }, () => action);
const image = 'https://a.example/a.png';
const buttons = { type: 'buttons', text: 'a', actions: actions(4) };
const column = { text: 'a', actions: actions(2) };
const carousel = (...columns: unknown[]): object => ({ type: 'carousel', columns });

describe('a template', () => {
  it.each<[unknown]>([
    [{ ...buttons, text: FAMILY.repeat(160), defaultAction: action, imageBackgroundColor: '#aA09ff' }],
    [
      {
        ...buttons,
        text: 'x'.repeat(60),
        title: 'x'.repeat(40),
        thumbnailImageUrl: image,
        imageSize: 'contain',
      },
    ],
    [{ type: 'confirm', text: 'x'.repeat(240), actions: actions(2) }],
    [carousel(...Array.from({ length: 10 }, () => column))],
    [{ type: 'image_carousel', columns: [{ imageUrl: image, action: { ...action, label: undefined } }] }],
  ])('%j is taken', (template) => {
    expect(answerTo(template)).toBeNull();
  });

  it.each<[unknown, unknown]>([
    [undefined, inObject(['template', 'must be specified'])],
    [{ type: 'list' }, inObject(['template/type', 'invalid property'])],
    [
      { ...buttons, text: 'x'.repeat(161) },
      inObject(['template/text', 'must not be longer than 160 characters']),
    ],
    [
      { ...buttons, text: 'x'.repeat(61), title: 'a' },
      inObject(['template/text', 'must not be longer than 60 characters']),
    ],
    [
      { ...buttons, text: 'x'.repeat(61), thumbnailImageUrl: image },
      inObject(['template/text', 'must not be longer than 60 characters']),
    ],
    [
      { ...buttons, title: 'x'.repeat(41), actions: actions(5), imageAspectRatio: 'round' },
      inObject(
        ['template/title', 'must not be longer than 40 characters'],
        ['template/actions', 'must not be more than 4 items'],
        ['template/imageAspectRatio', 'invalid property'],
      ),
    ],
    [
      { ...buttons, thumbnailImageUrl: 'http://a.example/a.png' },
      inObject(['template/thumbnailImageUrl', 'invalid uri']),
    ],
    [{ ...buttons, actions: [] }, inObject(['template/actions', 'must not be less than 1 items'])],
    [
      { type: 'confirm', text: 'a', actions: actions(1) },
      inObject(['template/actions', 'must not be less than 2 items']),
    ],
    [
      carousel({ ...column, actions: actions(4) }),
      inObject(['template/columns/0/actions', 'must not be more than 3 items']),
    ],
    [
      carousel(column, { ...column, actions: actions(1) }),
      inObject(['template/columns/1/actions', 'all columns must have the same number of actions']),
    ],
    [
      carousel({ ...column, title: 'a' }, { ...column, thumbnailImageUrl: image }),
      inObject(
        ['template/columns/1/thumbnailImageUrl', 'all columns must have it, or none'],
        ['template/columns/1/title', 'all columns must have it, or none'],
      ),
    ],
    [carousel(), inObject(['template/columns', 'must not be less than 1 items'])],
    [
      carousel(...Array.from({ length: 11 }, () => column)),
      inObject(['template/columns', 'must not be more than 10 items']),
    ],
    [carousel(column, 'x'), inObject(['template/columns/1', 'invalid property'])],
    [
      { type: 'image_carousel', columns: [{ action: { ...action, label: 'x'.repeat(13) } }] },
      inObject(
        ['template/columns/0/imageUrl', 'must be specified'],
        ['template/columns/0/action/label', 'must not be longer than 12 characters'],
      ),
    ],
  ])('%j is refused', (template, answer) => {
    expect(answerTo(template)).toEqual(answer);
  });

  it('needs an alternative text, which belongs to the schema: that answer comes first', () => {
    expect(answerTo({ ...buttons, actions: [] }, { altText: '' })).toEqual(
      schema(['messages[0].altText', 'May not be empty']),
    );
  });
});

describe('explainMessages', () => {
  it('tells every problem of every message, whatever LINE would answer first', () => {
    const template = carousel(column, { ...column, actions: [action, { ...action, label: 'x'.repeat(21) }] });
    expect(explainMessages([{ type: 'text' }, { type: 'template', altText: 'a', template }])).toEqual([
      { index: 0, property: 'messages[0].text', message: 'May not be empty' },
      {
        index: 1,
        property: 'messages[1].template.columns[1].actions[1].label',
        message: 'must not be longer than 20 characters',
      },
    ]);
    expect(explainMessages([])).toEqual([
      { index: -1, property: 'messages', message: 'Size must be between 1 and 5' },
    ]);
  });
});

import {
  CONFIRM_ACTIONS,
  MAX_BUTTONS_ACTIONS,
  MAX_BUTTONS_TEXT_GRAPHEMES,
  MAX_CAROUSEL_TEXT_GRAPHEMES,
  MAX_COLUMN_ACTIONS,
  MAX_COLUMNS,
  MAX_CONFIRM_TEXT_GRAPHEMES,
  MAX_ILLUSTRATED_TEXT_GRAPHEMES,
} from '../../../../../../../libs/line/limits.js';
import { type Json, objectOf, objectsOf, put, textOf } from '../../json.js';

export const TEMPLATE_KINDS = ['buttons', 'confirm', 'carousel', 'image_carousel'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export const kindOf = (template: Json): TemplateKind =>
  TEMPLATE_KINDS.find((kind) => kind === template['type']) ?? 'buttons';

export const newAction = (): Json => ({ type: 'uri', label: '', uri: '' });

/** How many buttons a card of that kind may have. */
export const MOST_ACTIONS: Readonly<Record<TemplateKind, number>> = {
  buttons: MAX_BUTTONS_ACTIONS,
  confirm: CONFIRM_ACTIONS,
  carousel: MAX_COLUMN_ACTIONS,
  image_carousel: 1,
};

/** Characters that the text of a card may have: fewer beside a title or a picture. */
export function textLimit(kind: TemplateKind, card: Json): number {
  if (kind === 'confirm') return MAX_CONFIRM_TEXT_GRAPHEMES;
  const isAlone = card['title'] === undefined && card['thumbnailImageUrl'] === undefined;
  if (!isAlone) return MAX_ILLUSTRATED_TEXT_GRAPHEMES;
  return kind === 'buttons' ? MAX_BUTTONS_TEXT_GRAPHEMES : MAX_CAROUSEL_TEXT_GRAPHEMES;
}

const STYLE = ['imageAspectRatio', 'imageSize'] as const;
const CARD = [
  'thumbnailImageUrl',
  'imageBackgroundColor',
  'title',
  'text',
  'defaultAction',
  'actions',
] as const;

const picked = (object: Json, keys: readonly string[]): Json =>
  Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]]));

/** The same contents as another kind of template; what that kind has no place for is left out. */
export function asKind(template: Json, kind: TemplateKind): Json {
  const cards = cardsOf(template);
  const [first = {}] = cards;
  const style = picked(template, STYLE);
  switch (kind) {
    case 'buttons':
      return { type: kind, ...style, text: '', ...first, actions: actionsOf(first, 1, MAX_BUTTONS_ACTIONS) };
    case 'confirm':
      return {
        type: kind,
        text: textOf(first['text']),
        actions: actionsOf(first, CONFIRM_ACTIONS, CONFIRM_ACTIONS),
      };
    case 'carousel': {
      const columns = cards.map((card) => ({
        text: '',
        ...card,
        actions: actionsOf(card, 1, MAX_COLUMN_ACTIONS),
      }));
      return { type: kind, ...style, columns: withEqualParts(columns) };
    }
    case 'image_carousel':
      return { type: kind, columns: cards.map(pictureOf) };
  }
}

/** What is in a template of any kind, as cards of a carousel. */
function cardsOf(template: Json): Json[] {
  switch (kindOf(template)) {
    case 'buttons':
    case 'confirm':
      return [picked(template, CARD)];
    case 'carousel':
      return orOne(objectsOf(template['columns']));
    case 'image_carousel':
      return orOne(objectsOf(template['columns'])).map(({ imageUrl, action }) => ({
        ...(imageUrl === undefined ? {} : { thumbnailImageUrl: imageUrl }),
        actions: action === undefined ? [] : [action],
      }));
  }
}

const orOne = (cards: Json[]): Json[] => (cards.length > 0 ? cards : [{}]);

const pictureOf = (card: Json): Json => ({
  imageUrl: textOf(card['thumbnailImageUrl']),
  action: objectsOf(card['actions'])[0] ?? newAction(),
});

function actionsOf(card: Json, least: number, most: number): Json[] {
  const actions = objectsOf(card['actions']).slice(0, most);
  return [...actions, ...Array.from({ length: Math.max(0, least - actions.length) }, newAction)];
}

/** How many buttons the columns have: as many as the one with the most, within what LINE allows. */
export function actionCount(columns: readonly Json[]): number {
  const counts = columns.map((column) => objectsOf(column['actions']).length);
  return Math.min(Math.max(1, ...counts), MAX_COLUMN_ACTIONS);
}

/** Every column with that many buttons: new ones are empty, those beyond are gone. */
export const withActionCount = (columns: readonly Json[], count: number): Json[] =>
  columns.map((column) => ({ ...column, actions: actionsOf(column, count, count) }));

/** A part that LINE wants in all columns or in none. */
export type SharedPart = 'title' | 'thumbnailImageUrl';

export const hasPart = (cards: readonly Json[], part: SharedPart): boolean =>
  cards.some((card) => card[part] !== undefined);

/** Every column with the part, or every one without it. */
export const withPart = (cards: readonly Json[], part: SharedPart, isThere: boolean): Json[] =>
  cards.map((card) => put(card, part, isThere ? (card[part] ?? '') : undefined));

/** Whether LINE would take the columns beside each other. */
export function areEqual(columns: readonly Json[]): boolean {
  return JSON.stringify(columns.map(shapeOf)) === JSON.stringify(withEqualParts(columns).map(shapeOf));
}

const shapeOf = (column: Json): unknown[] => [
  column['title'] === undefined,
  column['thumbnailImageUrl'] === undefined,
  objectsOf(column['actions']).length,
];

/** All columns with the same number of buttons, and all or none with a title and a picture. Nothing written is lost. */
export function withEqualParts(columns: readonly Json[]): Json[] {
  const counted = withActionCount(columns, actionCount(columns));
  const titled = withPart(counted, 'title', hasPart(columns, 'title'));
  return withPart(titled, 'thumbnailImageUrl', hasPart(columns, 'thumbnailImageUrl'));
}

/** One more column of the shape that the others have. */
export function withNewColumn(kind: 'carousel' | 'image_carousel', columns: readonly Json[]): Json[] {
  if (columns.length >= MAX_COLUMNS) return [...columns];
  if (kind === 'image_carousel') return [...columns, pictureOf({})];
  return withEqualParts([...columns, { text: '', actions: [] }]);
}

export const templateOf = (message: Readonly<Record<string, unknown>>): Json => objectOf(message['template']);

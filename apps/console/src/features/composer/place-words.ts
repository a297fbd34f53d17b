import type composer from '../../i18n/en/composer.json';

type Properties = (typeof composer)['structured']['flex']['properties'];
/** A part of a place in words: a key of `composer`, and the number in it; or what has no words, by its own name. */
export type PlaceWord = { key: PlaceKey; number?: number } | { name: string };

type PlaceKey =
  | (typeof PLACES)[keyof typeof PLACES]
  | (typeof STRUCTURED)[keyof typeof STRUCTURED]
  | 'quickReply.item'
  | 'structured.items.one'
  | 'structured.template.button'
  | 'place.part'
  | 'place.area'
  | `structured.flex.blocks.${Block}`
  | `structured.flex.properties.${keyof Properties}`;

/** What people see on the fields that they would know by these keys. */
const PLACES = {
  text: 'text.label',
  originalContentUrl: 'place.file',
  previewImageUrl: 'image.preview',
  duration: 'audio.duration',
  trackingId: 'video.trackingId',
  packageId: 'sticker.packageId',
  stickerId: 'sticker.stickerId',
  title: 'location.title',
  address: 'location.address',
  latitude: 'location.latitude',
  longitude: 'location.longitude',
  sender: 'sender.title',
  name: 'sender.name',
  iconUrl: 'sender.icon',
  quickReply: 'quickReply.title',
  imageUrl: 'quickReply.icon',
  type: 'action.type',
  label: 'action.label',
  uri: 'action.field.uri',
  data: 'action.field.data',
  displayText: 'action.field.displayText',
  fillInText: 'action.field.fillInText',
  clipboardText: 'action.field.clipboardText',
  mode: 'action.field.mode',
  initial: 'action.field.initial',
  min: 'action.field.min',
  max: 'action.field.max',
} as const;

/** The same of messages that hold more than fields. */
const STRUCTURED = {
  altText: 'structured.altText.label',
  baseUrl: 'structured.imagemap.picture',
  'baseSize.height': 'structured.imagemap.baseHeight',
  'template.title': 'structured.template.title',
  'template.text': 'structured.template.text',
  'template.thumbnailImageUrl': 'structured.template.picture',
  couponId: 'structured.coupon.id',
} as const;

/** Of the types whose fields these are; what the others hold is named by its path. */
const PLAIN = new Set(['text', 'textV2', 'image', 'video', 'audio', 'sticker', 'location']);

/**
 * A place within a message as its fields are labelled, such as button 3, then its label.
 *
 * @param place the path without that of the message, such as `quickReply.items[2].action.label`
 */
export function placeWords(type: unknown, place: string): PlaceWord[] {
  if (place === '') return [];
  return fieldWords(type, place) ?? partWords(type, place);
}

/** Of what the editors have a field for; null where they have none. */
function fieldWords(type: unknown, place: string): PlaceWord[] | null {
  const item = /^quickReply\.items\[(\d+)\](?:\.action)?\.?(.*)$/.exec(place);
  if (item) {
    const rest = item[2] ? keyOf(item[2]) : [];
    return rest && [{ key: 'quickReply.item', number: Number(item[1]) + 1 }, ...rest];
  }
  const structured = structuredWords(place);
  if (structured) return structured;
  const [first = '', second] = place.split('.');
  if (first === 'sender' || first === 'quickReply') return [...(keyOf(second ?? '') ?? keyOf(first) ?? [])];
  return PLAIN.has(String(type)) && second === undefined ? keyOf(first) : null;
}

function structuredWords(place: string): PlaceWord[] | null {
  if (Object.hasOwn(STRUCTURED, place)) return [{ key: STRUCTURED[place as keyof typeof STRUCTURED] }];
  const [, column, ofColumn = ''] = /^template\.columns\[(\d+)\]\.(.*)$/.exec(place) ?? [];
  if (column !== undefined) {
    const within = structuredWords(`template.${ofColumn}`) ?? [];
    return [{ key: 'structured.items.one', number: Number(column) + 1 }, ...within];
  }
  const [, button, ofButton = ''] = /^template\.actions\[(\d+)\]\.(\w+)$/.exec(place) ?? [];
  const named = button === undefined ? null : ofButton === 'text' ? null : keyOf(ofButton);
  return named && [{ key: 'structured.template.button', number: Number(button) + 1 }, ...named];
}

function keyOf(name: string): PlaceWord[] | null {
  return Object.hasOwn(PLACES, name) ? [{ key: PLACES[name as keyof typeof PLACES] }] : null;
}

const BLOCKS = ['header', 'hero', 'body', 'footer'] as const;
type Block = (typeof BLOCKS)[number];

/** Properties of Flex components that the form has a label for. */
const PROPERTIES = [
  'text',
  'size',
  'weight',
  'color',
  'align',
  'wrap',
  'action',
  'margin',
  'maxLines',
  'style',
  'decoration',
  'gravity',
  'flex',
  'adjustMode',
  'url',
  'previewUrl',
  'aspectRatio',
  'aspectMode',
  'backgroundColor',
  'animated',
  'scaling',
  'height',
  'width',
  'layout',
  'spacing',
  'paddingAll',
  'cornerRadius',
  'borderWidth',
  'borderColor',
  'justifyContent',
  'alignItems',
  'direction',
  'headerColour',
  'heroColour',
  'bodyColour',
  'footerColour',
] as const satisfies readonly (keyof Properties)[];

/** What only holds what is looked for. */
const HOLDERS = ['contents', 'template', 'action', 'area', 'substitution', 'mentionee', 'baseSize', 'styles'];

/** What is counted, by the list it stands in. */
function itemKey(type: unknown, list: string): 'place.part' | 'place.area' | 'structured.items.one' {
  if (list === 'columns') return 'structured.items.one';
  return type === 'imagemap' && list === 'actions' ? 'place.area' : 'place.part';
}

/** Of parts within parts, from the outside to the inside, such as body, part 2, colour. */
function partWords(type: unknown, place: string): PlaceWord[] {
  const steps = [...place.matchAll(/\[(\d+)\]|\["(.*?)"\]|([^.[\]]+)/g)];
  return steps.flatMap(([, index, quoted, plain], at): PlaceWord[] => {
    const before = steps[at - 1]?.[3] ?? '';
    if (index !== undefined) return [{ key: itemKey(type, before), number: Number(index) + 1 }];
    const name = quoted ?? plain ?? '';
    const isCounted = steps[at + 1]?.[1] !== undefined;
    if (isCounted || (HOLDERS.includes(name) && at < steps.length - 1)) return [];
    return [nameWord(type, name)];
  });
}

function nameWord(type: unknown, name: string): PlaceWord {
  const block = BLOCKS.find((one) => one === name);
  if (block) return { key: `structured.flex.blocks.${block}` };
  const property = type === 'flex' ? PROPERTIES.find((one) => one === name) : undefined;
  if (property) return { key: `structured.flex.properties.${property}` };
  return keyOf(name)?.[0] ?? { name };
}

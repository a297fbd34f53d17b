import { anImagemap, area, mapCopy, mapLink, mapSay, mapVideo, times, without } from '../builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';
import { flowers, urlOf, x } from '../strings.js';

const action = (name: string, path: string, value: unknown): InvalidCase =>
  invalid(`imagemap ${name}`, `.actions[0]${path}`, anImagemap({ actions: [value] }));
const video = (name: string, path: string, value: unknown): InvalidCase =>
  invalid(`imagemap video ${name}`, `.video${path}`, anImagemap({ video: value }));
const external = (name: string, path: string, externalLink: unknown): InvalidCase =>
  video(name, `.externalLink${path}`, mapVideo({ externalLink }));

const LINK = { linkUri: 'https://example.com/more', label: 'See more' };

export const IMAGEMAP = [
  ...['baseUrl', 'altText', 'baseSize', 'actions'].map((name) =>
    invalid(`imagemap without ${name}`, `.${name}`, without(anImagemap(), name)),
  ),
  invalid('imagemap without TLS', '.baseUrl', anImagemap({ baseUrl: 'http://example.com/map' })),
  invalid(
    'imagemap with a base address of 2001 characters',
    '.baseUrl',
    anImagemap({ baseUrl: urlOf(2001) }),
  ),
  invalid(
    'imagemap with an alternative text of 1501 characters',
    '.altText',
    anImagemap({ altText: x(1501) }),
  ),
  invalid(
    'imagemap with an alternative text of 1502 code units',
    '.altText',
    anImagemap({ altText: flowers(751) }),
  ),
  invalid('imagemap with an empty alternative text', '.altText', anImagemap({ altText: '' })),
  invalid(
    'imagemap of another width',
    '.baseSize.width',
    anImagemap({ baseSize: { width: 1024, height: 1040 } }),
  ),
  invalid('imagemap without width', '.baseSize.width', anImagemap({ baseSize: { height: 1040 } })),
  invalid('imagemap without height', '.baseSize.height', anImagemap({ baseSize: { width: 1040 } })),
  invalid(
    'imagemap whose height is a string',
    '.baseSize.height',
    anImagemap({ baseSize: { width: 1040, height: '1040' } }),
  ),
  invalid('imagemap with 51 actions', '.actions', anImagemap({ actions: times(51, () => mapLink()) })),
  invalid('imagemap with one action and no list', '.actions', anImagemap({ actions: mapLink() })),
  action('with an action that is null', '', null),
  action('with an action of no type', '.type', without(mapLink(), 'type')),
  action('with an action of another kind of message', '.type', { type: 'postback', data: 'a', area: area() }),
  action('with a link to nowhere', '.linkUri', without(mapLink(), 'linkUri')),
  action('with a link of 1001 characters', '.linkUri', mapLink({ linkUri: urlOf(1001) })),
  action('with a link of javascript', '.linkUri', mapLink({ linkUri: 'javascript:alert(1)' })),
  action('that says nothing', '.text', without(mapSay(), 'text')),
  action('that says 401 characters', '.text', mapSay({ text: x(401) })),
  action('that copies nothing', '.clipboardText', mapCopy({ clipboardText: '' })),
  action('that copies 1001 characters', '.clipboardText', mapCopy({ clipboardText: x(1001) })),
  action('with a label of 101 characters', '.label', mapLink({ label: x(101) })),
  action('with an action of no area', '.area', without(mapLink(), 'area')),
  action('with an area left of the picture', '.area.x', mapLink({ area: area({ x: -1 }) })),
  action('with an area above the picture', '.area.y', mapLink({ area: area({ y: -1 }) })),
  action('with an area of no width', '.area.width', mapLink({ area: without(area(), 'width') })),
  action(
    'with an area whose height is a string',
    '.area.height',
    mapLink({ area: area({ height: '1040' }) }),
  ),
  action('with an area that is a list', '.area', mapLink({ area: [0, 0, 520, 1040] })),
  oursAlone(action('with a link that is called uri', '.uri', mapLink({ uri: 'https://example.com' }))),
  video('without film', '.originalContentUrl', without(mapVideo(), 'originalContentUrl')),
  video('without preview', '.previewImageUrl', without(mapVideo(), 'previewImageUrl')),
  video('without area', '.area', without(mapVideo(), 'area')),
  video('without TLS', '.originalContentUrl', mapVideo({ originalContentUrl: 'http://example.com/a.mp4' })),
  external('with a link of 1001 characters', '.linkUri', { ...LINK, linkUri: urlOf(1001) }),
  external('with a label of 31 characters', '.label', { ...LINK, label: x(31) }),
  external('with a link of no label', '.label', without(LINK, 'label')),
  external('with a label of no link', '.linkUri', without(LINK, 'linkUri')),
];

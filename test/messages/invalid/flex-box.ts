import { open, plain, say, without, type Json } from '../builders.js';
import { box, button, film, icon, inBody, inLine, picture, span, words } from '../flex-builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';
import { families, x } from '../strings.js';

const component = (name: string, path: string, value: unknown): InvalidCase =>
  invalid(name, `.contents.body.contents[0]${path}`, inBody(value));
const boxWith = (name: string, path: string, more: Json): InvalidCase =>
  component(`box ${name}`, path, box([words()], more));
const inBaseline = (name: string, value: unknown): InvalidCase =>
  invalid(`line with ${name}`, '.contents.body.contents[0].type', inLine(value));

const GRADIENT = { type: 'linearGradient', angle: '90deg', startColor: '#ff0000', endColor: '#0000ff' };

export const FLEX_BOX = [
  component('component that is null', '', null),
  component('component that is a string', '', 'Hello'),
  component('component that is a list', '', [words()]),
  component('component without type', '.type', { text: 'Hello' }),
  component('component of an unknown type', '.type', { type: 'label', text: 'Hello' }),
  component('component of a type that objects inherit', '.type', { type: 'hasOwnProperty' }),
  component('box without layout', '.layout', without(box(), 'layout')),
  component('box without contents', '.contents', without(box(), 'contents')),
  component('box whose contents are null', '.contents', box(null)),
  component('box whose contents are one component', '.contents', box(words())),
  boxWith('of an unknown layout', '.layout', { layout: 'diagonal' }),
  boxWith('with an unknown spacing', '.spacing', { spacing: 'large' }),
  boxWith('with a spacing of no unit', '.spacing', { spacing: '10' }),
  boxWith('with a spacing that is a number', '.spacing', { spacing: 10 }),
  boxWith('with an unknown margin', '.margin', { margin: 'xxxl' }),
  boxWith('with a margin in another unit', '.margin', { margin: '2em' }),
  boxWith('in an unknown position', '.position', { position: 'fixed' }),
  boxWith('justified in an unknown way', '.justifyContent', { justifyContent: 'left' }),
  boxWith('aligned in an unknown way', '.alignItems', { alignItems: 'stretch' }),
  boxWith('whose flex is a string', '.flex', { flex: '1' }),
  boxWith('whose flex is a fraction', '.flex', { flex: 1.5 }),
  boxWith('with a colour that is a number', '.backgroundColor', { backgroundColor: 0xffffff }),
  boxWith('with an unknown background', '.background.type', {
    background: { ...GRADIENT, type: 'radialGradient' },
  }),
  boxWith('with a background that is a colour', '.background', { background: '#ffffff' }),
  boxWith('with a gradient of no angle', '.background.angle', { background: without(GRADIENT, 'angle') }),
  boxWith('with a gradient of no start', '.background.startColor', {
    background: without(GRADIENT, 'startColor'),
  }),
  boxWith('with a gradient of no end', '.background.endColor', { background: without(GRADIENT, 'endColor') }),
  oursAlone(boxWith('with a property of no box', '.padding', { padding: '4px' })),
  boxWith('with an action of 41 families as label', '.action.label', {
    action: say({ label: families(41) }),
  }),
  boxWith('with an action that is a string', '.action', { action: 'https://example.com' }),
  invalid(
    'fault three boxes deep',
    '.contents.body.contents[0].contents[1].contents[0].text',
    inBody(box([words(), box([words({ text: '' })])])),
  ),
  inBaseline('a box', box()),
  inBaseline('a button', button()),
  inBaseline('an image', picture()),
  inBaseline('a separator', { type: 'separator' }),
  component('icon outside a line', '.type', icon()),
  component('icon in a box from left to right', '.contents[0].type', box([icon()], { layout: 'horizontal' })),
  component('span outside a text', '.type', span()),
  component('video outside the hero', '.type', film()),
  component('bubble in a box', '.type', { type: 'bubble' }),
  component('button without action', '.action', without(button(), 'action')),
  component('button whose action is null', '.action', button({ action: null })),
  component('button without label', '.action.label', button({ action: without(open(), 'label') })),
  component('button with an empty label', '.action.label', button({ action: open({ label: '' }) })),
  component(
    'button with a label of 41 characters',
    '.action.label',
    button({ action: open({ label: x(41) }) }),
  ),
  component(
    'button with a label of 41 families',
    '.action.label',
    button({ action: open({ label: families(41) }) }),
  ),
  component('button of an unknown style', '.style', button({ style: 'danger' })),
  component('button of an unknown height', '.height', button({ height: 'lg' })),
  component('button in an unknown place', '.gravity', button({ gravity: 'left' })),
  oursAlone(component('button with a label of its own', '.label', button({ label: 'Open' }))),
  component('button that takes a picture', '.action.type', button({ action: plain('camera') })),
  oursAlone(component('separator with contents', '.contents', { type: 'separator', contents: [] })),
];

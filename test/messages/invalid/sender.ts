import { anImage, aText } from '../builders.js';
import { flex, bubble } from '../flex-builders.js';
import { invalid } from '../message-case.js';
import { flowers, urlOf, x } from '../strings.js';

export const SENDER = [
  invalid('sender with a name of 21 characters', '.sender.name', aText({ sender: { name: x(21) } })),
  invalid('sender with a name of 22 code units', '.sender.name', aText({ sender: { name: flowers(11) } })),
  invalid('sender called LINE', '.sender.name', aText({ sender: { name: 'LINE' } })),
  invalid('sender called after LINE', '.sender.name', aText({ sender: { name: 'LINE Support' } })),
  invalid('sender whose name is a number', '.sender.name', aText({ sender: { name: 7 } })),
  invalid('sender that is a name', '.sender', aText({ sender: 'Anna' })),
  invalid(
    'sender with an icon without TLS',
    '.sender.iconUrl',
    aText({ sender: { iconUrl: 'http://example.com/a.png' } }),
  ),
  invalid(
    'sender with an icon of javascript',
    '.sender.iconUrl',
    aText({ sender: { iconUrl: 'javascript:alert(1)' } }),
  ),
  invalid(
    'sender with an icon of 2001 characters',
    '.sender.iconUrl',
    aText({ sender: { iconUrl: urlOf(2001) } }),
  ),
  invalid('sender of an image with a long name', '.sender.name', anImage({ sender: { name: x(21) } })),
  invalid('sender of flex with a long name', '.sender.name', flex(bubble(), { sender: { name: x(21) } })),
];

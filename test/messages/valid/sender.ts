import { anImage, aText, aTextV2, buttons, PICTURE } from '../builders.js';
import { flex, bubble } from '../flex-builders.js';
import { valid } from '../message-case.js';
import { flowers, urlOf, x } from '../strings.js';

const sender = { name: 'Anna', iconUrl: PICTURE };

export const SENDER = [
  valid('sender with name and icon', aText({ sender })),
  valid('sender with a name alone', aText({ sender: { name: 'アンナ' } })),
  valid('sender with an icon alone', aText({ sender: { iconUrl: PICTURE } })),
  valid('sender with a name of 20 characters', aText({ sender: { name: x(20) } })),
  valid('sender with a name of 20 code units', aText({ sender: { name: flowers(10) } })),
  valid('sender with an icon address of 2000 characters', aText({ sender: { iconUrl: urlOf(2000) } })),
  valid(
    'sender of text v2, an image, buttons and flex',
    aTextV2({ sender }),
    anImage({ sender }),
    { ...buttons(), sender },
    flex(bubble(), { sender }),
  ),
];

import { anImagemap, area, mapCopy, mapLink, mapSay, mapVideo, times } from '../builders.js';
import { valid } from '../message-case.js';
import { flowers, urlOf, x } from '../strings.js';

const EXTERNAL = { linkUri: 'https://example.com/more', label: 'See more' };

export const IMAGEMAP = [
  valid('imagemap', anImagemap()),
  valid('imagemap with a base address of 2000 characters', anImagemap({ baseUrl: urlOf(2000) })),
  valid('imagemap with an alternative text of 1500 characters', anImagemap({ altText: x(1500) })),
  valid('imagemap with an alternative text of 1500 code units', anImagemap({ altText: flowers(750) })),
  valid('imagemap of another height', anImagemap({ baseSize: { width: 1040, height: 350 } })),
  valid('imagemap with 50 actions', anImagemap({ actions: times(50, () => mapLink()) })),
  valid('imagemap with every kind of action', anImagemap({ actions: [mapLink(), mapSay(), mapCopy()] })),
  valid(
    'imagemap with a link of 1000 characters',
    anImagemap({ actions: [mapLink({ linkUri: urlOf(1000) })] }),
  ),
  valid('imagemap that says 400 characters', anImagemap({ actions: [mapSay({ text: x(400) })] })),
  valid(
    'imagemap that copies 1000 characters',
    anImagemap({ actions: [mapCopy({ clipboardText: x(1000) })] }),
  ),
  valid('imagemap that copies 1 character', anImagemap({ actions: [mapCopy({ clipboardText: 'a' })] })),
  valid(
    'imagemap with labels of 100 characters',
    anImagemap({ actions: [mapLink, mapSay, mapCopy].map((make) => make({ label: x(100) })) }),
  ),
  valid(
    'imagemap with an area in its last corner',
    anImagemap({ actions: [mapLink({ area: area({ x: 1039, y: 1039, width: 1, height: 1 }) })] }),
  ),
  valid('imagemap with video', anImagemap({ video: mapVideo() })),
  valid('imagemap with video and link', anImagemap({ video: mapVideo({ externalLink: EXTERNAL }) })),
  valid(
    'imagemap with video and a link at its limits',
    anImagemap({ video: mapVideo({ externalLink: { linkUri: urlOf(1000), label: x(30) } }) }),
  ),
];

export { addUtm, type Utm } from './add-utm.js';
export { isLocalHost, isPublicUrl } from './public-url.js';
export { isTrackable } from './trackable.js';
export { textLinks, type TextLink } from './text-links.js';
export { messageLinks, replaceLinks, type MessageLink, type ReplaceLink } from './message-links.js';

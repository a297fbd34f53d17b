/** The element with this id; the page has it. */
export const byId = (id) => document.getElementById(id);

/**
 * A new element. Text only ever goes in as text: messages may hold anything.
 *
 * @param {string} tag
 * @param {{ className?: string, text?: string, attributes?: Record<string, string> }} [options]
 * @param {Node[]} [children]
 */
export function element(tag, { className, text, attributes = {} } = {}, children = []) {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A round picture, or the first letter of the name on a colour that stays the same for the id. */
export function avatar(id, name, pictureUrl) {
  const hue = [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7);
  const face = element('span', { className: 'avatar', attributes: { 'aria-hidden': 'true' } });
  face.style.setProperty('--hue', String(hue));
  if (isWebAddress(pictureUrl))
    face.append(element('img', { attributes: { src: pictureUrl, alt: '', loading: 'lazy' } }));
  else face.textContent = [...name.trim()][0]?.toUpperCase() ?? '?';
  return face;
}

/** Whether an address may be shown as a picture. */
export const isWebAddress = (url) => typeof url === 'string' && /^https?:\/\//i.test(url);

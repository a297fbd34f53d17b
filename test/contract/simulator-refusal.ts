import { isJsonObject } from './openapi-schema.js';

/** A place in JSON as the steps that lead there: `messages[0].text` is `messages`, `0`, `text`. */
export type Steps = readonly string[];

/** The steps of a place in JavaScript notation, or with slashes. */
export function stepsOf(place: string): Steps {
  if (place.includes('/')) return place.split('/').filter((step) => step !== '');
  const found = place.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g);
  return [...found].map(([, quoted, index, name]) => quoted ?? index ?? name ?? '');
}

/** Whether one of two places is the other, or holds it. */
export function isOnOneWay(a: Steps, b: Steps): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((step, at) => step === long[at]);
}

/**
 * The places that a refusal of LINE names. It speaks three languages: of the schema (`messages[0].text`), of one message
 * (`template/columns/0/actions`, told from the message; `/body/contents/0`, told from its flex container), and of a
 * property it cannot read (`The property, 'messages[1]', in the request body is invalid`).
 */
export function placesIn(answer: unknown): Steps[] {
  if (!isJsonObject(answer)) return [];
  const message = String(answer['message']);
  const unreadable = /The property, '?([^',]+)'?,/.exec(message)?.[1];
  if (unreadable !== undefined) return [stepsOf(unreadable)];
  const index = /A message \(messages\[(\d+)\]\)/.exec(message)?.[1];
  const properties = propertiesOf(answer['details']);
  if (index === undefined) return properties.map(stepsOf);
  if (properties.length === 0) return [['messages', index]];
  return properties.map((property) => [
    'messages',
    index,
    ...(property.startsWith('/') ? ['contents'] : []),
    ...stepsOf(property),
  ]);
}

function propertiesOf(details: unknown): string[] {
  const all = Array.isArray(details) ? details.filter(isJsonObject) : [];
  return all.map(({ property }) => property).filter((property) => typeof property === 'string');
}

import { optionalText, requireText } from './check-fields.js';
import type { JsonObject } from './json-shapes.js';
import { memberOf, report, type Place } from './place.js';

/** What addresses may be where one is asked for. */
export interface UrlLimit {
  readonly schemes: RegExp;
  readonly max: number;
}

/** Of pictures, films and sounds; besides https, plain http to this very machine is allowed here. */
export const MEDIA_URL: UrlLimit = {
  schemes: /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\/)./i,
  max: 2_000,
};
/** Of what opens when somebody taps. */
export const LINK_URL: UrlLimit = { schemes: /^(?:https?:\/\/|line:|tel:)./i, max: 1_000 };

/** Addresses are percent-encoded, so nothing but visible ASCII is left in them. */
const ENCODED = /^[!-~]+$/;

/** An address that must be there. */
export function requireUrl(holder: JsonObject, name: string, place: Place, limit: UrlLimit): void {
  if (requireText(holder, name, place) !== null) optionalUrl(holder, name, place, limit);
}

/** Reports what is no address, too long, or has another scheme. */
export function optionalUrl(holder: JsonObject, name: string, place: Place, limit: UrlLimit): void {
  const url = optionalText(holder, name, place, limit);
  if (url === null) return;
  const isGood = limit.schemes.test(url) && ENCODED.test(url) && URL.canParse(url);
  if (!isGood) report(memberOf(place, name), { kind: 'uri' });
}

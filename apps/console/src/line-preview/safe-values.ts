/** What a message may say and the preview believes. Everything else is ignored: a message may hold anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Longer lists than LINE allows anywhere are cut, so that a hostile message cannot stall a page. */
const MOST_ITEMS = 100;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one. */
export const asObject = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The objects of a list; whatever is no object is left out. */
export const asObjects = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.slice(0, MOST_ITEMS).filter(isObject) : [];

/** A text that is not empty, or nothing. Numbers become text: templates often make them. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A finite number from `least` to `most`, or nothing. */
export function asNumber(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}

/** One of the words that are known here, or nothing. */
export const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((word) => word === value);

/** `#rrggbb` or `#rrggbbaa`, or nothing. */
export const asColor = (value: unknown): string | undefined =>
  typeof value === 'string' && /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ? value : undefined;

const FETCHED = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\/)/i;
const DATA_IMAGE = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=]+$/i;

/**
 * The address of a picture, or nothing: https as LINE asks, and plain http to this very machine, as our checks have it.
 *
 * @param local  whether any http and data addresses are fine too, as in the simulator
 */
export function asImageAddress(value: unknown, local = false): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (local && DATA_IMAGE.test(value)) return value;
  if (!/^https?:\/\/./i.test(value) || !URL.canParse(value)) return undefined;
  return local || FETCHED.test(value) ? value : undefined;
}

/** `w:h` with both from 1 to 100000 and h at most 3 times w, as LINE asks, as a CSS ratio; or nothing. */
export function asRatio(value: unknown): string | undefined {
  const [, width, height] = /^(\d{1,6}(?:\.\d{1,6})?):(\d{1,6}(?:\.\d{1,6})?)$/.exec(String(value)) ?? [];
  const [w, h] = [Number(width), Number(height)];
  const fits = w >= 1 && w <= 100_000 && h >= 1 && h <= 3 * w;
  return fits ? `${w} / ${h}` : undefined;
}

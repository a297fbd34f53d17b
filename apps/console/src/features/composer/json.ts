/** A message or a part of one, as it is edited: what no form knows stays in it. */
export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one. */
export const objectOf = (value: unknown): Json => (isJson(value) ? value : {});

/** The objects of a list, in their places: what is no object is an empty one, so that places stay the same. */
export const objectsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.map(objectOf) : []);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The same with `key` another way; `undefined` takes it away. */
export function put<Whole extends Json>(object: Whole, key: string, value: unknown): Whole {
  const { [key]: _before, ...others } = object;
  if (value === undefined) return others as Whole;
  return key in object ? { ...object, [key]: value } : ({ ...others, [key]: value } as unknown as Whole);
}

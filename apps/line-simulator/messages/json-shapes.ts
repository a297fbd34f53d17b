/** A JSON object whose members have not been looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `null` and an absent member are one to LINE. */
export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

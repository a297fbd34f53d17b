/** A JSON object as it came from outside. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether the value is a JSON object, and neither `null` nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

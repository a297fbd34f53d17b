/** A JSON object of an OpenAPI document. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key, empty when there is none. */
export function objectAt(value: JsonObject, key: string): JsonObject {
  const found = value[key];
  return isJsonObject(found) ? found : {};
}

const COMPONENT_REF = /^#\/components\/schemas\/(.+)$/;

/**
 * `whole`: the schema stands alone, so a property it does not name is a mistake, and one with a discriminator means the
 * variant that the value names · `part`: the schema is one of several that an object is joined from (`allOf`).
 */
type Use = 'whole' | 'part';

/**
 * The component schemas of an OpenAPI 3.0 document as the `$defs` of one JSON Schema (2019-09), each for both uses.
 *
 * Two things differ from OpenAPI's own reading, both on purpose. A `discriminator` is only a hint there; here it decides
 * which schema holds. And objects are closed there only where they say so; here all are, since an unknown property in a
 * request of ours is a mistyped one.
 */
export function componentDefs(components: JsonObject): JsonObject {
  const schemas = Object.entries(objectAt(components, 'schemas'));
  return Object.fromEntries(
    schemas.flatMap(([name, schema]) => [
      [defName(name, 'whole'), toJsonSchema(schema)],
      [defName(name, 'part'), convert(schema, 'part')],
    ]),
  );
}

/** One schema of the document, for a value that must satisfy it and nothing more. */
export function toJsonSchema(schema: unknown): unknown {
  return convert(schema, 'whole');
}

function convert(schema: unknown, use: Use): unknown {
  if (!isJsonObject(schema)) return schema;
  // OpenAPI 3.0 ignores whatever stands beside a $ref.
  if (typeof schema['$ref'] === 'string') return { $ref: localRef(schema['$ref'], use) };
  const { discriminator, ...plain } = schema;
  if (use === 'whole' && isJsonObject(discriminator)) return variantSchema(discriminator);
  const converted = Object.fromEntries(
    Object.entries(plain).map(([keyword, value]) => [keyword, convertKeyword(keyword, value)]),
  );
  const isObject = 'properties' in converted || 'allOf' in converted;
  return use === 'whole' && isObject ? { ...converted, unevaluatedProperties: false } : converted;
}

function convertKeyword(keyword: string, value: unknown): unknown {
  switch (keyword) {
    case 'properties':
      return isJsonObject(value)
        ? Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, toJsonSchema(schema)]))
        : value;
    case 'items':
    case 'additionalProperties':
      return toJsonSchema(value);
    case 'allOf':
      return Array.isArray(value) ? value.map((schema) => convert(schema, 'part')) : value;
    case 'oneOf':
    case 'anyOf':
      return Array.isArray(value) ? value.map(toJsonSchema) : value;
    default:
      return value;
  }
}

/** The value says by one property which variant it is, and is then held to that one. */
function variantSchema(discriminator: JsonObject): JsonObject {
  const property = String(discriminator['propertyName']);
  const variants = Object.entries(objectAt(discriminator, 'mapping'));
  return {
    type: 'object',
    required: [property],
    properties: { [property]: { enum: variants.map(([value]) => value) } },
    allOf: variants.map(([value, ref]) => ({
      if: { properties: { [property]: { const: value } }, required: [property] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema, never awaited
      then: { $ref: localRef(String(ref), 'whole') },
    })),
  };
}

function localRef(ref: string, use: Use): string {
  const name = COMPONENT_REF.exec(ref)?.[1];
  if (name === undefined) throw new Error(`The document refers outside its component schemas: ${ref}`);
  return `#/$defs/${defName(name, use)}`;
}

function defName(name: string, use: Use): string {
  return use === 'whole' ? name : `${name}.part`;
}

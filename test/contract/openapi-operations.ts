import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { componentDefs, isJsonObject, objectAt, toJsonSchema, type JsonObject } from './openapi-schema.js';

/** One method on one path of the documents, ready to be asked. */
export interface Operation {
  method: string;
  /** As in the document: `/v2/bot/profile/{userId}`. */
  template: string;
  pathPattern: RegExp;
  parameterCount: number;
  needsToken: boolean;
  /** Checks the query, given as one object of texts. */
  query: ValidateFunction;
  /** The headers that the document lists, by lower-case name. */
  headers: ReadonlyMap<string, ValidateFunction>;
  /** By media type; empty when the operation takes no body. */
  bodies: ReadonlyMap<string, ValidateFunction>;
}

/** All operations of one OpenAPI 3.0 document. */
export function readOperations(document: JsonObject): Operation[] {
  const compile = compilerFor(objectAt(document, 'components'));
  const needsToken = Array.isArray(document['security']) && document['security'].length > 0;
  return Object.entries(objectAt(document, 'paths')).flatMap(([template, item]) =>
    Object.entries(isJsonObject(item) ? item : {}).map(([method, operation]) => ({
      method: method.toUpperCase(),
      template,
      ...readPath(template),
      needsToken,
      ...readOperation(isJsonObject(operation) ? operation : {}, compile),
    })),
  );
}

type Compile = (schema: unknown, values: 'json' | 'text') => ValidateFunction;

function compilerFor(components: JsonObject): Compile {
  const $defs = componentDefs(components);
  // `strict: false` passes over what only OpenAPI knows: `example`, `externalDocs`. Texts from a query are read as what
  // the schema asks for.
  const make = (coerceTypes: boolean) =>
    addFormats.default(new Ajv2019({ strict: false, allErrors: true, logger: false, coerceTypes }));
  const compilers = { json: make(false), text: make(true) };
  return (schema, values) => compilers[values].compile({ $defs, allOf: [toJsonSchema(schema)] });
}

function readPath(template: string): Pick<Operation, 'pathPattern' | 'parameterCount'> {
  const parts = template.split(/\{[^}]+\}/);
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { pathPattern: new RegExp(`^${escaped.join('[^/]+')}$`), parameterCount: parts.length - 1 };
}

function readOperation(
  operation: JsonObject,
  compile: Compile,
): Pick<Operation, 'query' | 'headers' | 'bodies'> {
  const listed = Array.isArray(operation['parameters']) ? operation['parameters'].filter(isJsonObject) : [];
  const inQuery = listed.filter((parameter) => parameter['in'] === 'query');
  const inHeader = listed.filter((parameter) => parameter['in'] === 'header');
  const content = Object.entries(objectAt(objectAt(operation, 'requestBody'), 'content'));
  return {
    query: compile(querySchema(inQuery), 'text'),
    headers: new Map(
      inHeader.map(({ name, schema }) => [String(name).toLowerCase(), compile(schema, 'text')]),
    ),
    bodies: new Map(
      content.map(([type, media]) => [type, compile(isJsonObject(media) ? media['schema'] : {}, 'json')]),
    ),
  };
}

function querySchema(parameters: JsonObject[]): JsonObject {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [String(name), schema])),
    required: parameters.filter(({ required }) => required === true).map(({ name }) => String(name)),
  };
}

import type { ErrorObject, ValidateFunction } from 'ajv';
import { load } from 'js-yaml';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { readOperations, type Operation } from './openapi-operations.js';
import { isJsonObject } from './openapi-schema.js';

/** LINE's official OpenAPI documents, beside the project where somebody has put them. */
const FOLDER = new URL('../../../shared/line-openapi/', import.meta.url);

/** Not `webhook.yml`: it describes the requests that LINE makes. */
const DOCUMENTS = ['messaging-api.yml', 'channel-access-token.yml', 'insight.yml', 'manage-audience.yml'];

const RETRY_KEY = 'x-line-retry-key';

/** A request as a server saw it. */
export interface RecordedRequest {
  method: string;
  /** With the query. */
  path: string;
  /** Names in lower case. */
  headers: IncomingHttpHeaders;
  body: string;
}

/** Whether the documents are there; without them nothing can be said about a request. */
export const lineOpenApiIsThere = DOCUMENTS.every((name) => existsSync(new URL(name, FOLDER)));

let operations: Operation[] | undefined;

/**
 * What LINE's own documents find wrong in a request to LINE: an unknown path or method, a query, body or content type
 * that does not fit, a missing token, and a retry key that is missing where LINE takes one or present where it does not.
 *
 * @returns one line per fault, none when the request is right; `undefined` when the documents are not there
 * @see https://github.com/line/line-openapi
 */
export function validateLineRequest(request: RecordedRequest): string[] | undefined {
  if (!lineOpenApiIsThere) return undefined;
  operations ??= DOCUMENTS.flatMap(readDocument);
  const url = new URL(request.path, 'http://line.invalid');
  const operation = findOperation(operations, request.method, url.pathname);
  if (operation === undefined) return [`${request.method} ${url.pathname} is not in the documents`];
  const faults = [
    ...faultsOf('query', operation.query, Object.fromEntries(url.searchParams)),
    ...tokenFaults(operation, request.headers),
    ...retryKeyFaults(operation, request.headers),
    ...bodyFaults(operation, request),
  ];
  return faults.map((fault) => `${operation.method} ${operation.template}: ${fault}`);
}

function readDocument(name: string): Operation[] {
  const document = load(readFileSync(new URL(name, FOLDER), 'utf8'));
  return isJsonObject(document) ? readOperations(document) : [];
}

/** The template with the fewest parameters: `/richmenu/list` is not the rich menu called "list". */
function findOperation(all: readonly Operation[], method: string, path: string): Operation | undefined {
  return all
    .filter((operation) => operation.method === method && operation.pathPattern.test(path))
    .toSorted((a, b) => a.parameterCount - b.parameterCount)[0];
}

function tokenFaults({ needsToken }: Operation, { authorization }: IncomingHttpHeaders): string[] {
  const hasToken = /^Bearer \S+$/.test(authorization ?? '');
  return needsToken && !hasToken ? ['the authorization header holds no bearer token'] : [];
}

function retryKeyFaults({ headers: listed }: Operation, headers: IncomingHttpHeaders): string[] {
  const key = headers[RETRY_KEY];
  const check = listed.get(RETRY_KEY);
  if (check === undefined) return key === undefined ? [] : ['a retry key where LINE takes none'];
  // LINE lets it be absent; a request that was first sent without one can never be repeated safely.
  return key === undefined ? ['no retry key where LINE takes one'] : faultsOf('retry key', check, key);
}

function bodyFaults({ bodies }: Operation, { headers, body }: RecordedRequest): string[] {
  if (bodies.size === 0) return body === '' ? [] : ['a body where LINE takes none'];
  const type = headers['content-type']?.split(';')[0]?.trim() ?? 'none';
  const check = bodies.get(type);
  if (check === undefined) return [`the content type ${type} is none of ${[...bodies.keys()].join(', ')}`];
  if (type === 'application/x-www-form-urlencoded') {
    return faultsOf('body', check, Object.fromEntries(new URLSearchParams(body)));
  }
  try {
    return faultsOf('body', check, JSON.parse(body));
  } catch {
    return ['the body is not JSON'];
  }
}

function faultsOf(what: string, check: ValidateFunction, value: unknown): string[] {
  if (check(value)) return [];
  // `if` only says that one of the variants did not hold; the faults inside that variant are listed, too.
  const errors = (check.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return errors.map(
    (error) => `${what}${error.instancePath} ${error.message ?? 'is wrong'}${detailOf(error)}`,
  );
}

function detailOf({ params }: ErrorObject): string {
  const detail: unknown = params['unevaluatedProperty'] ?? params['allowedValues'];
  return detail === undefined ? '' : `: ${JSON.stringify(detail)}`;
}

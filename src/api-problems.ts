import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { Problem, titleOf } from './common/index.js';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];
type Operation = NonNullable<OpenAPIObject['paths'][string][Method]>;
type Responses = Operation['responses'];
type Content = Extract<NonNullable<Responses[string]>, { description: string }>['content'];

const CONTENT = { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } };

/** Says of each operation by which problems it may be refused; what its route says of them itself is kept. */
export function describeProblems(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method];
      if (operation)
        operation.responses = withProblems(operation.responses, problemStatuses(method, operation));
    }
  return document;
}

function problemStatuses(method: Method, operation: Operation): number[] {
  const isAddressed = hasParameter(operation, 'path');
  const hasInput = hasParameter(operation, 'query') || operation.requestBody !== undefined;
  const statuses: [number, boolean][] = [
    [400, isAddressed || hasInput],
    [401, !isPublic(operation)],
    // PUT makes what is not there.
    [404, isAddressed && method !== 'put'],
    [409, isAddressed && ['post', 'patch', 'delete'].includes(method)],
    [422, hasInput],
  ];
  return statuses.flatMap(([status, applies]) => (applies ? [status] : []));
}

function withProblems(given: Responses, statuses: number[]): Responses {
  const responses: Responses = { ...given };
  for (const status of statuses) responses[status] ??= { description: titleOf(status) };
  for (const [status, response] of Object.entries(responses))
    if (response && Number(status) >= 400 && !('$ref' in response))
      responses[status] = { ...response, content: problemContent(response.content) };
  return responses;
}

/** What a route says of its own problem is kept; Nest takes every answer for plain JSON. */
function problemContent(given: Content): typeof CONTENT | Content {
  const own = given?.['application/json'];
  return own ? { 'application/problem+json': own } : (given ?? CONTENT);
}

function hasParameter({ parameters = [] }: Operation, place: 'path' | 'query'): boolean {
  return parameters.some((parameter) => 'in' in parameter && parameter.in === place);
}

/** As `@Public()` marks it: no credential is one of the ways in. */
function isPublic({ security = [] }: Operation): boolean {
  return security.some((requirement) => Object.keys(requirement).length === 0);
}

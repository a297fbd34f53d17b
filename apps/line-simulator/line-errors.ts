/**
 * Every text LINE answers with, in one place. LINE does not promise these texts; those marked "ours" are not known.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#error-responses
 */
import type { SentMessage } from './world/ledger.js';
import type { JsonFault } from './json/json-fault.js';
import { jsonAnswer, type Answer } from './http/answer.js';

/** One entry of `details`. */
export interface ErrorDetail {
  message: string;
  property?: string;
}

const refusal = (status: number, message: string, details: readonly ErrorDetail[] = []): Answer =>
  jsonAnswer(status, details.length === 0 ? { message } : { message, details });

export const unauthorized = (): Answer =>
  refusal(401, 'Authentication failed. Confirm that the access token in the authorization header is valid.');
export const accountLacksRight = (): Answer =>
  refusal(403, 'Access to this API is not available for your account');
export const notFound = (): Answer => refusal(404, 'Not found');
/** Text is ours. */
export const bodyTooLarge = (): Answer => refusal(413, 'The request body is too large');
export const unsupportedContentType = (type: string): Answer =>
  refusal(415, `The content type, ${type}, is not supported`);
export const rateLimited = (): Answer =>
  refusal(429, 'The API rate limit has been exceeded. Try again later.');
export const monthlyLimitReached = (): Answer => refusal(429, 'You have reached your monthly limit.');
/** Text is ours. */
export const internalError = (): Answer => refusal(500, 'Internal Server Error');

/** A path, query or header value that cannot be right. */
export const invalidParameter = (name: string): Answer =>
  refusal(400, `The value for the '${name}' parameter is invalid`);
export const invalidStart = (): Answer => refusal(400, 'Invalid start param');

/** A property that cannot be read as what it must be; `name` is quoted for push, bare for multicast, as LINE has it. */
export const invalidProperty = (name: string): Answer => invalidPropertyAt(name, '-', '-');

const invalidPropertyAt = (
  name: string,
  line: number | '-',
  column: number | '-',
  details: ErrorDetail[] = [],
) =>
  refusal(
    400,
    `The property, ${name}, in the request body is invalid (line: ${line}, column: ${column})`,
    details,
  );

/** Text that is no JSON or has a key twice; inside a message object LINE names the object instead. */
export function unreadableBody({ line, column, path, duplicateKey }: JsonFault): Answer {
  const details = duplicateKey === null ? [] : [{ message: `Duplicate field '${duplicateKey}'` }];
  if (path[0] === 'messages' && typeof path[1] === 'number') {
    return invalidPropertyAt(`'messages[${path[1]}]'`, line, column, details);
  }
  return refusal(
    400,
    `The request body could not be parsed as JSON (line: ${line}, column: ${column})`,
    details,
  );
}

/** Errors of the schema layer, each with its property. */
export const schemaErrors = (details: readonly ErrorDetail[]): Answer =>
  refusal(400, `The request body has ${details.length} error(s)`, details);

/** Errors inside a message object such as a template or flex, which LINE reports one message at a time. */
export const messageObjectErrors = (index: number, details: readonly ErrorDetail[]): Answer =>
  refusal(400, `A message (messages[${index}]) in the request body is invalid`, details);

export const failedToSend = (): Answer => refusal(400, 'Failed to send messages');
export const cannotSendToSelf = (): Answer => refusal(400, "You can't send messages to yourself");

/** The answer to a key that was accepted before; push repeats what it answered then. */
export function alreadyAccepted(
  acceptedRequestId: string,
  sentMessages: readonly SentMessage[] | null,
): Answer {
  const message = 'The retry key is already accepted';
  const answer = jsonAnswer(409, sentMessages === null ? { message } : { message, sentMessages });
  return { ...answer, acceptedRequestId };
}

/** Details of the schema layer. */
export const DETAIL = {
  mayNotBeEmpty: 'May not be empty',
  sizeBetween: (min: number, max: number) => `Size must be between ${min} and ${max}`,
  lengthBetween: (min: number, max: number) => `Length must be between ${min} and ${max}`,
  oneOf: (values: readonly string[]) => `Must be one of the following values: [${values.join(', ')}]`,
  mustBeSpecified: 'must be specified',
  invalidUri: 'invalid uri',
  /** Text is ours. */
  pattern: (pattern: RegExp) => `Must match ${pattern.source}`,
  /** Text is ours. */
  emojiPlaceholder: 'The index must point at a "$" in the text',
  /** Text is ours. */
  reservedName: 'Must not contain a reserved word',
} as const;

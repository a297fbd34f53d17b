/**
 * Every text LINE answers with, in one place. LINE does not promise these texts; those marked "ours" are not known.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#error-responses
 */
import type { SentMessages } from './world/sent-messages.js';
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
export const notEnoughFriends = (): Answer => refusal(403, 'Your account does not have enough friends');
export const notFound = (): Answer => refusal(404, 'Not found');
/** Text is ours. */
export const bodyTooLarge = (): Answer => refusal(413, 'The request body is too large');
export const unsupportedContentType = (type: string): Answer =>
  refusal(415, `The content type, ${type}, is not supported`);
export const rateLimited = (): Answer =>
  refusal(429, 'The API rate limit has been exceeded. Try again later.');
export const monthlyLimitReached = (): Answer => refusal(429, 'You have reached your monthly limit.');
/** LINE has such a refusal; the text is ours, and no sender should know it. */
export const tooManyForOneUser = (): Answer =>
  refusal(429, 'Too many messages have been sent to this user in a short time.');
/** Text is ours. */
export const internalError = (): Answer => refusal(500, 'Internal Server Error');

/** A path, query or header value that cannot be right. */
export const invalidParameter = (name: string): Answer =>
  refusal(400, `The value for the '${name}' parameter is invalid`);
export const invalidAudience = (id: string): Answer => refusal(400, `Invalid audience group id: ${id}`);
export const invalidRequestId = (id: string): Answer => refusal(400, `Invalid request id: ${id}`);
export const partialNeedsRemaining = (): Answer =>
  refusal(400, 'The option forbidPartialDelivery must be used with upToRemainingQuota.');
export const invalidReplyToken = (): Answer => refusal(400, 'Invalid reply token');
export const invalidWebhookUrl = (): Answer => refusal(400, 'Invalid webhook endpoint URL');
export const webhookNotFound = (): Answer => refusal(404, 'Webhook endpoint not found');
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
export function alreadyAccepted(acceptedRequestId: string, sent: SentMessages | null): Answer {
  const message = 'The retry key is already accepted';
  const repeated = sent === null ? '' : `,"sentMessages":${sent.toJson()}`;
  return { status: 409, body: `{"message":"${message}"${repeated}}`, acceptedRequestId };
}

/** Errors of the token calls have OAuth's shape. */
const oauthRefusal = (error: string, description: string): Answer =>
  jsonAnswer(400, { error, error_description: description });

export const OAUTH_ERROR = {
  missingParameters: () => oauthRefusal('invalid_request', 'some parameters missed or invalid'),
  wrongSecret: () => oauthRefusal('invalid_client', 'invalid client_secret'),
  wrongCredentials: () => oauthRefusal('invalid_request', "Invalid 'client_credentials'."),
  invalidToken: () => oauthRefusal('invalid_request', 'access_token invalid'),
  /** Text is ours. */
  wrongAssertion: (reason: string) => oauthRefusal('invalid_client', `Invalid client_assertion: ${reason}`),
  /** Text is ours. */
  tooManyTokens: (most: number) =>
    oauthRefusal('invalid_request', `The channel has ${most} valid channel access tokens already`),
} as const;

/** Details of the schema layer. */
export const DETAIL = {
  mayNotBeEmpty: 'May not be empty',
  sizeBetween: (min: number, max: number) => `Size must be between ${min} and ${max}`,
  lengthBetween: (min: number, max: number) => `Length must be between ${min} and ${max}`,
  oneOf: (values: readonly string[]) => `Must be one of the following values: [${values.join(', ')}]`,
  mustBeSpecified: 'must be specified',
  invalidUri: 'invalid uri',
  mustNotBeSpecified: 'Must not be specified',
  atMost: (max: number) => `Must be less than or equal to ${max}`,
  atLeast: (min: number) => `Must be greater than or equal to ${min}`,
  /** Text is ours. */
  form: (form: string) => `Must match ${form}`,
  /** Text is ours. */
  invalidFilter: 'Must be a known filter, or an operator with one of and, or, not',
  /** Text is ours. */
  emojiPlaceholder: 'The index must point at a "$" in the text',
  /** Text is ours. */
  reservedName: 'Must not contain a reserved word',
} as const;

/** Details of errors inside a message object. */
export const INSIDE_DETAIL = {
  invalidProperty: 'invalid property',
  notMoreThan: (max: number) => `must not be more than ${max} items`,
  textOrContents: '`text` or `contents` must be specified',
  badKey: (key: string) =>
    `The key '${key}' enclosed in '{}' does not match the pattern '^[a-zA-Z0-9_]{1,20}$'.`,
  notInGroup: 'The mentioned user is not found in the group.',
  /** What comes after "size" is ours. */
  tooLargeFlex: (kilobytes: number) =>
    `Too large flex message. The maximum size of JSON data is ${kilobytes} KB.`,
  /** The texts below are ours. */
  mustBeSpecified: 'must be specified',
  mustNotBeSpecified: 'must not be specified',
  notLessThan: (min: number) => `must not be less than ${min} items`,
  notLongerThan: (max: number) => `must not be longer than ${max} characters`,
  sameActionCount: 'all columns must have the same number of actions',
  sameUseInColumns: 'all columns must have it, or none',
  sameBubbleSize: 'all bubbles must have the same size',
  noBlock: 'at least one block must be specified',
  tooManyAnimated: (most: number) => `must not be more than ${most} animated images`,
  unpairedBrace: "The braces '{' and '}' must be paired.",
  noSubstitution: (key: string) => `The key '${key}' is not found in the substitution.`,
  onlyInGroups: 'A mention can only be sent to a group or room.',
  notInGroups: 'It cannot be used in messages to a group or room.',
  refusedWord: 'A word in the message is not allowed.',
} as const;

import { isJsonObject } from './messages/json-object.js';

/** LINE's description of what it refused. */
export interface LineErrorBody {
  message: string;
  details: LineErrorDetail[];
}

export interface LineErrorDetail {
  message?: string;
  /** `messages[0].text` or `template/columns/0/actions`, depending on the layer that refused. */
  property?: string;
}

/** Long enough for LINE's longest known text, short enough for a column and a log line. */
const MAX_MESSAGE_UNITS = 500;

/** The text as JSON, or `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the error shapes LINE is known to answer with, tolerantly: LINE promises neither texts nor fields.
 * A body that is none of them gives an empty message and no details.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#error-responses
 */
export function readErrorBody(body: string): LineErrorBody {
  const value = parseJson(body);
  if (!isJsonObject(value)) return { message: '', details: [] };
  // The token endpoints answer in the form of OAuth.
  const message =
    stringOf(value['message']) ?? stringOf(value['error_description']) ?? stringOf(value['error']);
  const details = Array.isArray(value['details']) ? value['details'].flatMap(readDetail) : [];
  return { message: message ?? '', details };
}

/** One line for a person: LINE's message, with its details in brackets. */
export function describeError({ message, details }: LineErrorBody): string {
  const parts = details.map(({ property, message: text }) => [property, text].filter(Boolean).join(': '));
  const line = parts.length === 0 ? message : `${message} (${parts.join('; ')})`;
  return line.slice(0, MAX_MESSAGE_UNITS);
}

function readDetail(value: unknown): LineErrorDetail[] {
  if (!isJsonObject(value)) return [];
  const message = stringOf(value['message']);
  const property = stringOf(value['property']);
  return message === undefined && property === undefined ? [] : [{ message, property }];
}

/** The string with all white space, also the no-break space LINE has been seen to use, as single spaces. */
function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
}

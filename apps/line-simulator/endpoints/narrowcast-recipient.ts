import type { Answer } from '../http/answer.js';
import { DETAIL, invalidAudience, invalidRequestId, schemaErrors } from '../line-errors.js';
import { isObject, type JsonObject } from '../messages/json-shapes.js';
import { phaseOf } from '../world/narrowcasts.js';
import type { LineCall } from './line-call.js';
import { readOperator, type PersonFilter } from './narrowcast-filter.js';

/** Whom `recipient` means, and how large the audiences are that privacy asks about. */
export type RecipientRead =
  | { kind: 'recipient'; matches: PersonFilter; guardedSizes: number[]; onlyUploads: boolean }
  | { kind: 'refused'; answer: Answer };

const MOST_SOURCES = 10;

/**
 * Reads `recipient`: audiences, earlier narrowcasts, and what operators make of them.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#narrowcast-recipient
 */
export function readRecipient(call: LineCall, value: unknown): RecipientRead {
  const guardedSizes: number[] = [];
  let [sources, uploads] = [0, 0];
  let refusal: Answer | null = null;
  const read = (part: unknown): PersonFilter | null => {
    if (!isObject(part)) return null;
    if (part.type === 'operator') return readOperator(part, read);
    sources += 1;
    const source = readSource(call, part);
    if (source.kind === 'refused') {
      refusal ??= source.answer;
      return null;
    }
    if (source.isUpload) uploads += 1;
    else guardedSizes.push(source.people.size);
    return (id) => source.people.has(id);
  };
  const matches = read(value);
  if (matches === null) return { kind: 'refused', answer: refusal ?? malformed(DETAIL.invalidFilter) };
  if (sources > MOST_SOURCES)
    return { kind: 'refused', answer: malformed(DETAIL.sizeBetween(1, MOST_SOURCES)) };
  return { kind: 'recipient', matches, guardedSizes, onlyUploads: uploads === sources };
}

const malformed = (message: string): Answer => schemaErrors([{ message, property: 'recipient' }]);

type Source =
  { kind: 'source'; people: ReadonlySet<string>; isUpload: boolean } | { kind: 'refused'; answer: Answer };

function readSource({ channel, nowMs }: LineCall, part: JsonObject): Source {
  const { type, audienceGroupId, requestId } = part;
  if (type === 'audience') {
    const audience = channel.audiences.get(Number(audienceGroupId));
    if (audience === undefined) return { kind: 'refused', answer: invalidAudience(String(audienceGroupId)) };
    return { kind: 'source', people: audience.userIds, isUpload: audience.isUpload };
  }
  if (type !== 'redelivery') return { kind: 'refused', answer: malformed(DETAIL.invalidFilter) };
  const earlier = channel.narrowcasts.find(String(requestId), nowMs);
  if (earlier === undefined || phaseOf(earlier, nowMs) !== 'succeeded')
    return { kind: 'refused', answer: invalidRequestId(String(requestId)) };
  return { kind: 'source', people: new Set(earlier.recipients), isUpload: false };
}

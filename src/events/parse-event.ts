import type { Finding } from '#libs/findings';
import { type InputProblem, unstorableCharacter } from '../common/index.js';
import { externalIdProblem, parseInstant } from '../contacts/index.js';
import { say } from './event-texts.js';

/** A property as it is stored; a time with its zone is a text, ISO 8601 in UTC. */
export type PropertyValue = string | number | boolean;

/** Something a contact did, as a caller sends it. */
export interface SentEvent {
  externalId: string;
  name: string;
  at: Date;
  properties: Record<string, PropertyValue>;
  /** the caller's own id of the event, by which a second one is known; null: it has none */
  eventId: string | null;
}

export type EventParsing = { ok: true; event: SentEvent } | { ok: false; problems: InputProblem[] };

export const MAX_NAME_LENGTH = 100;
export const MAX_EVENT_ID_LENGTH = 255;
export const MAX_PROPERTIES = 50;
export const MAX_PROPERTY_LENGTH = 1_000;
/** of all properties together, as JSON */
export const MAX_PROPERTIES_LENGTH = 10_000;
/** A clock that is ahead by less than this is no mistake. */
export const MAX_AHEAD_MINUTES = 5;

const KEYS = ['externalId', 'name', 'at', 'properties', 'eventId'];

/**
 * Reads `{externalId, name, at?, properties?, eventId?}`; every problem with its path.
 *
 * @param now when the request came: what has no `at` happened then
 */
export function parseEvent(input: unknown, now: Date): EventParsing {
  if (!isRecord(input)) return { ok: false, problems: [{ path: '', ...say('not_event_object') }] };
  const { externalId, name, at, properties = {}, eventId = null } = input;
  const instant = readAt(at, now);
  const problems = [
    ...Object.keys(input)
      .filter((key) => !KEYS.includes(key))
      .map((key) => ({ path: key, ...say('not_an_event_field') })),
    ...problemAt('externalId', externalIdProblem(externalId)),
    ...problemAt(
      'name',
      name === undefined || name === null ? say('event_name_missing') : labelProblem(name, MAX_NAME_LENGTH),
    ),
    ...problemAt('at', instant instanceof Date ? undefined : instant),
    ...problemAt('eventId', eventId === null ? undefined : labelProblem(eventId, MAX_EVENT_ID_LENGTH)),
    ...propertiesProblems(properties),
  ];
  if (problems.length > 0 || !(instant instanceof Date)) return { ok: false, problems };
  return {
    ok: true,
    event: {
      externalId: externalId as string,
      name: name as string,
      at: instant,
      properties: storedProperties(properties as Record<string, unknown>),
      eventId: eventId as string | null,
    },
  };
}

function readAt(at: unknown, now: Date): Date | Finding {
  if (at === undefined || at === null) return now;
  const instant = typeof at === 'string' ? parseInstant(at) : undefined;
  if (!instant?.hasTime) return say('event_at_unfit');
  const date = new Date(instant.iso);
  const isAhead = date.getTime() > now.getTime() + MAX_AHEAD_MINUTES * 60_000;
  return isAhead ? say('event_at_ahead', { minutes: MAX_AHEAD_MINUTES }) : date;
}

/** What is wrong with a name or an id: two that look alike but are not the same would be two. */
function labelProblem(value: unknown, max: number): Finding | undefined {
  if (typeof value !== 'string') return say('not_text');
  if (value === '') return say('empty');
  if (value.length > max) return say('text_longer_than', { max, length: value.length });
  if (/\p{Cc}/u.test(value)) return say('control_character');
  if (value !== value.trim()) return say('blank_around');
  return unstorableCharacter(value);
}

function propertiesProblems(properties: unknown): InputProblem[] {
  if (!isRecord(properties)) return problemAt('properties', say('not_object'));
  const entries = Object.entries(properties);
  if (entries.length > MAX_PROPERTIES)
    return problemAt('properties', say('event_properties_beyond_limit', { max: MAX_PROPERTIES }));
  const problems = entries.flatMap(([name, value]) =>
    problemAt(`properties.${name}`, labelProblem(name, MAX_NAME_LENGTH) ?? valueProblem(value)),
  );
  if (problems.length > 0 || JSON.stringify(properties).length <= MAX_PROPERTIES_LENGTH) return problems;
  return problemAt('properties', say('event_properties_too_large', { max: MAX_PROPERTIES_LENGTH }));
}

function valueProblem(value: unknown): Finding | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return undefined;
  if (typeof value !== 'string') return say('event_property_unfit');
  if (value.length > MAX_PROPERTY_LENGTH)
    return say('text_longer_than', { max: MAX_PROPERTY_LENGTH, length: value.length });
  return unstorableCharacter(value);
}

/** Null says that there is no value, so nothing is stored. */
function storedProperties(properties: Record<string, unknown>): Record<string, PropertyValue> {
  const stored: [string, PropertyValue][] = [];
  for (const [name, value] of Object.entries(properties)) {
    if (value !== null) stored.push([name, storedValue(value as PropertyValue)]);
  }
  return Object.fromEntries(stored);
}

function storedValue(value: PropertyValue): PropertyValue {
  const instant = typeof value === 'string' ? parseInstant(value) : undefined;
  return instant?.hasTime ? instant.iso : value;
}

function problemAt(path: string, finding: Finding | undefined): InputProblem[] {
  return finding === undefined ? [] : [{ path, ...finding }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

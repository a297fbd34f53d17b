import type { Finding } from '../../findings/index.js';
import { type MessageIssueCode, say } from './issue-texts.js';
import type { IssueScope, Step } from './issue-scope.js';
import { isJsonObject, type JsonObject } from './json-object.js';

/** Judges the value that stands at `step` of the scope. */
export type Field = (value: unknown, scope: IssueScope, step: Step) => void;

/** Judges what fields owe each other. Runs after each of them was judged by itself. */
export type Rule = (object: JsonObject, scope: IssueScope) => void;

/** What an object may hold. */
export interface Shape {
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly string[];
  readonly rule: Rule | undefined;
}

/** The properties of a type that may be left out, and those that may not. */
export type OptionalKey<T> = {
  [K in keyof T]-?: undefined extends T[K] ? K : never;
}[keyof T];
export type RequiredKey<T> = Exclude<keyof T, OptionalKey<T> | 'type'>;

/**
 * Steps from the messages beyond which nothing is read: 50 boxes within each other are two steps each, and the last
 * may hold something, too.
 */
const MAX_DEPTH = 110;

/**
 * The shape of a type of ours: the compiler asks for a field for each of its properties, required or optional as the
 * type says. `type` itself is judged by `kinds`, which picks the shape by it.
 */
export function shape<T extends object>(
  required: Record<RequiredKey<T>, Field>,
  optional: Record<Exclude<OptionalKey<T>, 'type'>, Field>,
  rule?: Rule,
): Shape {
  const fields = new Map<string, Field>([
    ...Object.entries<Field>(required),
    ...Object.entries<Field>(optional),
  ]);
  return { fields, required: Object.keys(required), rule };
}

/** A shape with one more field. */
export function withField(base: Shape, key: string, field: Field, isRequired: boolean): Shape {
  return {
    fields: new Map([...base.fields, [key, field]]),
    required: isRequired ? [key, ...base.required] : base.required,
    rule: base.rule,
  };
}

/** Judges every key of the object, those it lacks, and then its rule. */
export function checkShape(object: JsonObject, scope: IssueScope, { fields, required, rule }: Shape): void {
  const { check } = scope;
  check.countObject();
  if (scope.depth > MAX_DEPTH) {
    scope.error(say('nested_too_deep'));
    return;
  }
  for (const key of Object.keys(object)) {
    if (check.stopped) return;
    const field = fields.get(key);
    const value = object[key];
    if (field === undefined) scope.error(unknownKey(key, fields), key);
    else if (value !== undefined) field(value, scope, key);
  }
  for (const key of required) {
    if (object[key] === undefined) scope.error(say('missing'), key);
  }
  rule?.(object, scope);
}

/** LINE ignores some unknown keys and refuses others. A mistyped one is never what was meant. */
function unknownKey(key: string, fields: ReadonlyMap<string, Field>): Finding<MessageIssueCode> {
  const meant = [...fields.keys()].find((known) => known.toLowerCase() === key.toLowerCase());
  return meant === undefined ? say('unknown_property') : say('misspelt_property', { meant });
}

/** An object of one shape. */
export function object(of: Shape): Field {
  return (value, scope, step) => {
    if (isJsonObject(value)) checkShape(value, scope.below(step), of);
    else scope.error(say('not_object'), step);
  };
}

export interface ListOptions {
  /** What it holds, in the plural, for the messages. */
  what: string;
  min?: number;
  /** Items beyond are not looked at. */
  max?: number;
}

/** A list of values that are each judged by `item`. */
export function list(item: Field, { what, min = 0, max = Infinity }: ListOptions): Field {
  return (value, scope, step) => {
    if (!Array.isArray(value)) {
      scope.error(say('not_list'), step);
      return;
    }
    const count = value.length;
    if (count < min) scope.error(tooFew(count, min, max, what), step);
    if (count > max) scope.error(say('list_too_long', { count, what, max }), step);
    const here = scope.below(step);
    const end = Math.min(count, max);
    for (let index = 0; index < end && !scope.check.stopped; index += 1) item(value[index], here, index);
  };
}

function tooFew(count: number, min: number, max: number, what: string): Finding<MessageIssueCode> {
  if (min === max) return say('list_not_exact', { count, what, max });
  return say('list_empty', { what });
}

import { type ArgumentMetadata, Injectable, SetMetadata, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type InputProblem, InvalidInput } from './app-error.js';
import { say } from './input-texts.js';
import { ruleFinding } from './rule-findings.js';
import { unstorableCharacter } from './storable-text.js';

/** Our own inputs are strict: an unknown field is a mistake and is named. */
const STRICT = { whitelist: true, forbidNonWhitelisted: true } as const;

const JUDGES_ITS_ITEMS = 'hikyaku:judges-its-items';

/** For the body of a bulk request: a bad item is rejected by its handler and does not stop the others. */
export const JudgesItsItems = (): ClassDecorator => SetMetadata(JUDGES_ITS_ITEMS, true);

@Injectable()
export class StrictValidation extends ValidationPipe {
  constructor() {
    super({
      ...STRICT,
      transform: true,
      exceptionFactory: (errors) => new InvalidInput(errors.flatMap((error) => problemsOf(error, ''))),
    });
  }

  /**
   * What PostgreSQL cannot hold is refused at the door, wherever it stands; so is nesting that would exhaust the stack
   * of whoever walks through it.
   */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const judgesItsItems = metadata.metatype && Reflect.hasMetadata(JUDGES_ITS_ITEMS, metadata.metatype);
    const problems = judgesItsItems
      ? overloaded(value, '', 0)
      : unstorable(value, metadata.type === 'param' ? (metadata.data ?? '') : '', 0);
    if (problems.length > 0) throw new InvalidInput(problems);
    if (!judgesItsItems || typeof value !== 'object' || value === null || Array.isArray(value))
      return super.transform(value, metadata);
    return putBack(listsOf(value), await super.transform(withoutItems(value), metadata));
  }
}

/** One field and the rule of its class that it breaks. */
export interface BrokenRule extends InputProblem {
  /** false: the value is of the right form, though not one that may stay */
  isOfForm: boolean;
}

/**
 * Input as an instance of its class, with all that its rules say of it: for whoever takes some of what breaks them. What
 * cannot be stored has to be refused before, as `StrictValidation` does for every body.
 */
export async function inspectInput<T extends object>(
  type: new () => T,
  given: object,
): Promise<{ input: T; broken: BrokenRule[] }> {
  const input = plainToInstance(type, given);
  const errors = await validate(input, { ...STRICT, forbidUnknownValues: false });
  return { input, broken: errors.flatMap((error) => brokenRules(error, '')) };
}

/** Deeper than any message or filter; LINE's deepest, a flex message, needs a good deal less. */
const MAX_DEPTH = 100;
/** More than any object of ours has. The library that makes instances takes seconds for a hundred thousand. */
const MAX_NAMES = 2_000;

function unstorable(value: unknown, path: string, depth: number): InputProblem[] {
  if (typeof value === 'string') return characterProblem(value, path);
  if (typeof value !== 'object' || value === null) return [];
  if (depth > MAX_DEPTH) return [{ path: path.slice(0, 200), ...say('input_too_deep', { max: MAX_DEPTH }) }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => unstorable(item, `${path}[${index}]`, depth + 1));
  const entries = Object.entries(value);
  if (entries.length > MAX_NAMES) return tooManyNames(path);
  return entries.flatMap(([key, item]) => {
    if (unstorableCharacter(key)) return [{ path, ...say('name_unstorable') }];
    return unstorable(item, path === '' ? key : `${path}.${key}`, depth + 1);
  });
}

const listsOf = (body: object): [string, unknown[]][] =>
  Object.entries(body).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));

/** The body with nothing in its lists: of items that nobody looks into here, the library would copy every part. */
function withoutItems(body: object): object {
  return {
    ...body,
    ...Object.fromEntries(listsOf(body).map(([name, items]) => [name, items.map(() => null)])),
  };
}

function putBack(lists: readonly [string, unknown[]][], input: unknown): unknown {
  return typeof input === 'object' && input !== null
    ? Object.assign(input, Object.fromEntries(lists))
    : input;
}

/** The first object with more names than may be made an instance: it would cost more than all the other items. */
function overloaded(value: unknown, path: string, depth: number): InputProblem[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  const entries = Object.entries(value);
  if (!Array.isArray(value) && entries.length > MAX_NAMES) return tooManyNames(path);
  for (const [key, item] of entries) {
    if (typeof item !== 'object' || item === null) continue;
    const problems = overloaded(
      item,
      Array.isArray(value) ? `${path}[${key}]` : `${path && `${path}.`}${key}`,
      depth + 1,
    );
    if (problems.length > 0) return problems;
  }
  return [];
}

function tooManyNames(path: string): InputProblem[] {
  return [{ path, ...say('names_beyond_limit', { max: MAX_NAMES }) }];
}

function characterProblem(text: string, path: string): InputProblem[] {
  const finding = unstorableCharacter(text);
  return finding ? [{ path, ...finding }] : [];
}

function problemsOf(error: ValidationError, parent: string): InputProblem[] {
  return brokenRules(error, parent).map(({ isOfForm: _isOfForm, ...problem }) => problem);
}

/** At most one problem for each field; when it is no object or list of its kind, what is inside says nothing more. */
function brokenRules(error: ValidationError, parent: string): BrokenRule[] {
  const isIndex = /^\d+$/.test(error.property);
  const path = isIndex
    ? `${parent}[${error.property}]`
    : parent
      ? `${parent}.${error.property}`
      : error.property;
  const rule = ruleOf(error);
  if (rule !== undefined)
    return [
      {
        path,
        ...ruleFinding(error, rule),
        message: messageOf(error, rule),
        isOfForm: RULES_OF_FORM.includes(rule),
      },
    ];
  return (error.children ?? []).flatMap((child) => brokenRules(child, path));
}

/** Before every other rule, in this order: nobody who sends a number for a text is helped by its least length. */
const FUNDAMENTAL_RULES = (
  'whitelistValidation ' +
  // A rule for each item of a list fails as well when there is no list.
  'isArray isObject nestedValidation isString isNumber isInt isBoolean isNotEmpty ' +
  'isUuid isIn isEnum isIso8601'
).split(' ');

/** What a value is, and how large it may be at most; the other rules say which values make sense. */
const RULES_OF_FORM = (
  'whitelistValidation isArray isObject nestedValidation isString isNumber isInt isBoolean isUuid ' +
  'maxLength arrayMaxSize'
).split(' ');

function ruleOf({ constraints = {} }: ValidationError): string | undefined {
  const rules = Object.keys(constraints);
  // Decorators take effect from the last to the first, so the last rule is the one written first.
  return FUNDAMENTAL_RULES.find((fundamental) => rules.includes(fundamental)) ?? rules.at(-1);
}

function messageOf({ constraints = {}, property, value }: ValidationError, rule: string): string {
  if (rule === 'whitelistValidation') return 'is not a known field';
  if (value === undefined) return 'is missing';
  if (rule === 'nestedValidation') return 'must be an object';
  return withoutName(constraints[rule] ?? '', property);
}

/** class-validator names the property in most messages; the path says it already. */
function withoutName(message: string, property: string): string {
  if (message.startsWith(`each value in ${property} `)) return message.replace(` in ${property}`, '');
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}

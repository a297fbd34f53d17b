import { type ArgumentMetadata, Injectable, SetMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type InputProblem, InvalidInput } from './app-error.js';
import { unstorableCharacter } from './storable-text.js';

const JUDGES_ITS_ITEMS = 'hikyaku:judges-its-items';

/** For the body of a bulk request: a bad item is rejected by its handler and does not stop the others. */
export const JudgesItsItems = (): ClassDecorator => SetMetadata(JUDGES_ITS_ITEMS, true);

/** Our own inputs are strict: an unknown field is a mistake and is named. */
@Injectable()
export class StrictValidation extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      validationError: { target: false },
      exceptionFactory: (errors) => new InvalidInput(errors.flatMap((error) => problemsOf(error, ''))),
    });
  }

  /**
   * What PostgreSQL cannot hold is refused at the door, wherever it stands; so is nesting that would exhaust the stack
   * of whoever walks through it.
   */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (!metadata.metatype || !Reflect.hasMetadata(JUDGES_ITS_ITEMS, metadata.metatype)) {
      const problems = unstorable(value, metadata.type === 'param' ? (metadata.data ?? '') : '', 0);
      if (problems.length > 0) throw new InvalidInput(problems);
    }
    return super.transform(value, metadata);
  }
}

/** Deeper than any message or filter; LINE's deepest, a flex message, needs a good deal less. */
const MAX_DEPTH = 100;

function unstorable(value: unknown, path: string, depth: number): InputProblem[] {
  if (typeof value === 'string') return characterProblem(value, path);
  if (typeof value !== 'object' || value === null) return [];
  if (depth > MAX_DEPTH)
    return [{ path: path.slice(0, 200), message: `is nested more than ${MAX_DEPTH} deep` }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => unstorable(item, `${path}[${index}]`, depth + 1));
  return Object.entries(value).flatMap(([key, item]) => {
    if (unstorableCharacter(key)) return [{ path, message: 'has a name that cannot be stored' }];
    return unstorable(item, path === '' ? key : `${path}.${key}`, depth + 1);
  });
}

function characterProblem(text: string, path: string): InputProblem[] {
  const message = unstorableCharacter(text);
  return message ? [{ path, message }] : [];
}

/** At most one problem for each field; when it is no object or list of its kind, what is inside says nothing more. */
function problemsOf(error: ValidationError, parent: string): InputProblem[] {
  const isIndex = /^\d+$/.test(error.property);
  const path = isIndex
    ? `${parent}[${error.property}]`
    : parent
      ? `${parent}.${error.property}`
      : error.property;
  const message = messageOf(error);
  if (message !== undefined) return [{ path, message }];
  return (error.children ?? []).flatMap((child) => problemsOf(child, path));
}

/** Before every other rule, in this order: nobody who sends a number for a text is helped by its least length. */
const FUNDAMENTAL_RULES = (
  'whitelistValidation ' +
  // A rule for each item of a list fails as well when there is no list.
  'isArray isObject nestedValidation isString isNumber isInt isBoolean isNotEmpty ' +
  'isUuid isIn isEnum isIso8601'
).split(' ');

function messageOf({ constraints = {}, property, value }: ValidationError): string | undefined {
  const rules = Object.keys(constraints);
  // Decorators take effect from the last to the first, so the last rule is the one written first.
  const rule = FUNDAMENTAL_RULES.find((fundamental) => rules.includes(fundamental)) ?? rules.at(-1);
  if (rule === undefined) return undefined;
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

import { quoted } from './fields.js';
import { type Refusal, say } from './issue-texts.js';
import type { IssueScope, Step } from './issue-scope.js';
import { isJsonObject } from './json-object.js';
import { checkShape, type Field, type Shape } from './shape.js';

/**
 * An object of one of several shapes, told apart by its `type`.
 *
 * @param shapes   one per type allowed here
 * @param refusals why a type that LINE knows is not allowed here
 */
export function kinds(
  shapes: Readonly<Record<string, Shape>>,
  refusals: Readonly<Record<string, Refusal>> = {},
): Field {
  const known = new Map(Object.entries(shapes).map(([type, shape]) => [type, withType(shape)]));
  const refused = new Map(Object.entries(refusals));
  const allowed = [...known.keys()].join(', ');
  return (value, scope, step) => {
    if (!isJsonObject(value)) {
      scope.error(say('not_object'), step);
      return;
    }
    const type = value['type'];
    const shape = typeof type === 'string' ? known.get(type) : undefined;
    if (shape !== undefined) checkShape(value, scope.below(step), shape);
    else refuse(type, scope.below(step), allowed, refused);
  };
}

function withType(shape: Shape): Shape {
  return { ...shape, fields: new Map([...shape.fields, ['type', accepted]]) };
}

function accepted(_value: unknown, _scope: IssueScope, _step: Step): void {}

function refuse(
  type: unknown,
  scope: IssueScope,
  types: string,
  refused: ReadonlyMap<string, Refusal>,
): void {
  if (type === undefined) scope.error(say('type_missing', { types }), 'type');
  else if (typeof type !== 'string') scope.error(say('not_text'), 'type');
  else if (!scope.isFinal(type)) {
    scope.error(say('type_from_template', { types }), 'type');
  } else {
    const why = refused.get(type);
    const finding = why ? say(why, { type, types }) : say('type_unknown', { found: quoted(type), types });
    scope.error(finding, 'type');
  }
}

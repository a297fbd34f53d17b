/** 64 characters hold any name people use; letters of any script, so that `{{姓名}}` and `{{ชื่อ}}` work in a template. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]{0,63}$/u;

/** Names that mean something else in a template, a filter or a file of contacts. */
const RESERVED = new Set(
  [
    'id contact_id external_id line_id display_name language timezone friend_status engagement_level',
    'followed_at last_interaction_at created_at updated_at externalId lineId displayName attributes',
    'contact event campaign data import_row import_error',
    'this true false null undefined as else if unless each with lookup log default',
    'helperMissing blockHelperMissing',
  ]
    .flatMap((names) => names.split(' '))
    .concat(Object.getOwnPropertyNames(Object.prototype)),
);

/**
 * What is wrong with an attribute's name, or `undefined`. A good one can be written bare in a template and a filter.
 *
 * @see https://handlebarsjs.com/guide/expressions.html#literal-segments
 */
export function attributeNameProblem(name: string): string | undefined {
  if (RESERVED.has(name)) return `"${name}" is a reserved name; choose another one, such as my_${name}`;
  if (NAME.test(name)) return undefined;
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  return (
    `"${shown}" cannot be an attribute's name; use up to 64 letters, digits and _, ` +
    `not beginning with a digit, such as ${suggestion(name)}`
  );
}

function suggestion(name: string): string {
  const joined = name
    .normalize('NFC')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '_')
    .replace(/^[\p{M}_]+|_+$/gu, '')
    .replace(/^(?=\p{N})/u, '_')
    .slice(0, 64);
  return NAME.test(joined) && !RESERVED.has(joined) ? joined : 'first_name';
}

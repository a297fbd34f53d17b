/** The members that have a value: what is assigned from it leaves the others as they are. */
export function definedOnly<T extends object>(values: T): Partial<T> {
  const kept: Partial<T> = {};
  for (const key of Object.keys(values) as (keyof T)[])
    if (values[key] !== undefined) kept[key] = values[key];
  return kept;
}

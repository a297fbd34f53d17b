/** What stands in an address may be anything; these let through what a screen can use, and drop the rest. */
export function optionalText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 500) : undefined;
}

export function oneOf<const Value extends string>(
  value: unknown,
  values: readonly Value[],
): Value | undefined {
  return values.find((one) => one === value);
}

/** Digits as computers write them: no thousands separators, no units. */
const NUMERIC = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number a value is, also when it is written as a text; `undefined` for everything else. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'bigint') return finite(Number(value));
  if (typeof value !== 'string' || value.length > 400) return undefined;
  const text = value.trim();
  return NUMERIC.test(text) ? finite(Number(text)) : undefined;
}

function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number : undefined;
}

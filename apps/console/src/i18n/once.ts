/**
 * Makes what is asked for with the same arguments only once. For what `Intl` formats with: each costs the browser more to
 * make than a thousand uses, and a list of fifty rows asks for hundreds.
 *
 * @param make of arguments that JSON can write; there must be few of them, since nothing is forgotten
 */
export function once<A extends unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(...args);
    made.set(key, value);
    return value;
  };
}

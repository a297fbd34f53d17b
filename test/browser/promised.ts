/** A promise that a test keeps when it wants to. */
export interface Promised<T> {
  promise: Promise<T>;
  keep: (value: T) => void;
}

export function promised<T>(): Promised<T> {
  let keep: Promised<T>['keep'] = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

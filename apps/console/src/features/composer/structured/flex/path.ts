/** A key of an object or a place in a list. */
export type Step = string | number;

/** Where something stands, from the outermost value inwards. */
export type Steps = readonly Step[];

const STEP = /\.?([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;

/** The steps of a path as checks write it, such as `messages[0].text`; what cannot be read ends it. */
export function stepsOf(path: string): Step[] {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  for (let found = STEP.exec(path); found; found = STEP.exec(path)) {
    const [, key, place, quoted] = found;
    if (key !== undefined) steps.push(key);
    else if (place !== undefined) steps.push(Number(place));
    else steps.push(JSON.parse(String(quoted)) as string);
  }
  return steps;
}

/** Steps as checks write them, after the path of the place they begin at. */
export function pathOf(steps: Steps, from = ''): string {
  return steps.reduce<string>((path, step) => path + written(step, path === ''), from);
}

function written(step: Step, isFirst: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `[${JSON.stringify(step)}]`;
  return isFirst ? step : `.${step}`;
}

export const isSame = (a: Steps, b: Steps): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);

export const isWithin = (inner: Steps, outer: Steps): boolean => isSame(inner.slice(0, outer.length), outer);

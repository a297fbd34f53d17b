import type { InputProblem } from '../../common/index.js';

/** One thing that keeps a draft from being valid; of a template with its place. */
export interface Mistake extends InputProblem {
  /** from 1, as is `column`; of the template at `path` */
  line?: number;
  column?: number;
}

/** As a refusal names it: the message holds the place already. */
export function asProblem({ line: _line, column: _column, ...problem }: Mistake): InputProblem {
  return problem;
}

/** Whether a path such as `messages[0].text` is one of these parts or inside one. */
export function isWithin(path: string, parts: readonly string[]): boolean {
  return parts.some((part) => path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`));
}

/** Both, without what the second says of a path that the first has named: one word about a value is enough. */
export function withoutRepeats(first: readonly Mistake[], second: readonly Mistake[]): Mistake[] {
  const named = new Set(first.map(({ path }) => path));
  return [...first, ...second.filter(({ path }) => !named.has(path))];
}

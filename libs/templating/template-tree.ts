import type { Helper } from './helper.js';

/** A checked template: what is left to do for each contact, and nothing that could be refused. */
export type Step =
  | Text
  | { kind: 'write'; value: Expression }
  | { kind: 'if'; test: Expression; body: readonly Step[]; otherwise: readonly Step[] }
  | { kind: 'unless'; test: Expression; body: readonly Step[]; otherwise: readonly Step[] }
  | { kind: 'each'; list: Expression; body: readonly Step[]; otherwise: readonly Step[] }
  | { kind: 'stop'; reason: readonly Step[] };

/** A text as it is written, with the line and column (from 1) of its beginning. */
export interface Text {
  kind: 'text';
  text: string;
  line: number;
  column: number;
}

export type Expression = Constant | Variable | Call;

export interface Constant {
  kind: 'constant';
  value: string | number | boolean;
}

export interface Variable {
  kind: 'variable';
  /** how it is called in reports */
  name: string;
  parts: readonly string[];
  /** how many `{{#each}}` the path leads out of */
  depth: number;
  /** `@index`, `@first` or `@last` of the item */
  data?: 'index' | 'first' | 'last';
}

export interface Call {
  kind: 'call';
  helper: Helper;
  args: readonly Expression[];
  named: readonly (readonly [name: string, value: Expression])[];
}

import type { Rendering } from './rendering.js';
import type { ValueMistake } from './value-texts.js';

/** What a helper is given, and how a value becomes that. */
export interface Parameter {
  /** what a person calls it: `a number` */
  readonly what: string;
  /** @throws Unusable saying why it is none */
  readonly read: (value: unknown) => unknown;
  /** whether a present but empty text is something to work on; if not, the helper gives an empty text as well */
  readonly takesEmpty?: boolean;
  readonly optional?: boolean;
  /** whether any number more may follow; only the last one */
  readonly rest?: boolean;
}

/** The named arguments that were given, each as its parameter has read it. */
export type Named = Readonly<Record<string, unknown>>;

/** Gives the value of an argument when it is asked for; `undefined` stands for a missing one. */
export type Lazy = () => unknown;

/** How a helper works, beside how it is described. */
export type Work =
  | {
      /** a missing argument makes the result missing; `call` sees only values that were read */
      readonly missing: 'passes';
      readonly call: (args: readonly unknown[], named: Named, rendering: Rendering) => unknown;
    }
  | {
      /** a missing argument is given to `call` as `undefined` */
      readonly missing: 'taken';
      readonly call: (args: readonly unknown[], named: Named, rendering: Rendering) => unknown;
    }
  | {
      /** asks for its arguments one by one, and for no more than it needs; none is read by its parameter */
      readonly missing: 'chosen';
      readonly choose: (args: readonly Lazy[]) => unknown;
    };

export interface Helper {
  readonly name: string;
  /** a `condition` gives yes or no, and stands in parentheses after `#if` */
  readonly kind: 'value' | 'condition';
  readonly usage: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly named?: Readonly<Record<string, Parameter>>;
  readonly work: Work;
  /** how many steps one call counts, 1 by default */
  readonly cost?: number;
  /** whether it reads the contact's `language`, `timezone`, unless `locale=`, `zone=` say otherwise */
  readonly uses?: readonly ('locale' | 'zone')[];
  /** which of its arguments have a value for certain when the condition is true */
  readonly provesArguments?: 'all' | 'first' | undefined;
  /** why these arguments, where they are written out, cannot work together */
  readonly mistake?: (args: readonly unknown[], named: Named) => ValueMistake | undefined;
}

/** A value that a helper cannot use, with the reason: `is not a number`. Never leaves this library. */
export class Unusable extends Error {
  constructor(readonly mistake: ValueMistake) {
    super(mistake.message);
  }
}

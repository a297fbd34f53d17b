import { Unusable } from './helper.js';
import { findLocale, isTimeZone } from './locales.js';
import { MAX_ITEMS, MAX_OUTPUT_LENGTH, MAX_STEPS } from './template-limits.js';
import { say, type ValueMistake } from './value-texts.js';

/** What dates and numbers are written in when the contact has no usable `language` and `timezone`. */
export interface RenderOptions {
  /** such as `ja`; English when left out or unknown */
  locale?: string;
  /** such as `Asia/Tokyo`; UTC when left out or unknown */
  timeZone?: string;
}

export type RenderResult =
  | { ok: true; text: string }
  | { ok: false; reason: 'personalization_missing'; variables: string[] }
  | { ok: false; reason: 'personalization_error'; mistake: ValueMistake }
  /** a `{{stop}}` was met: this recipient is removed */
  | { ok: false; reason: 'stopped'; message: string };

/** Ends a rendering at a `{{stop}}`. Never leaves this library. */
export class Stopped extends Error {}

/** Ends a rendering that did too much; no part of it may go on. Never leaves this library. */
export class Exhausted extends Error {
  constructor(readonly mistake: ValueMistake) {
    super(mistake.message);
  }
}

const TOO_LONG = say('made_text_too_long', { max: MAX_OUTPUT_LENGTH });

/** What finding a mistake and making a formatter count, in steps: each takes as long as so many tags. */
const FAILURE_STEPS = 20;
const FORMATTER_STEPS = 200;

/** The texts of one contact while they are made: what is found missing or unusable, and how much was done. */
export class Rendering {
  #missing: Set<string> | undefined;
  #mistake: ValueMistake | undefined;
  #written = 0;
  #items = 0;
  #steps = 0;
  #locale: string | undefined;
  #zone: string | undefined;

  /** whether values are written for LINE's textV2, which takes `{` for the beginning of a placeholder */
  doublesBraces = false;

  constructor(
    readonly variables: object,
    private readonly options: RenderOptions,
  ) {}

  /** Begins one more text. Items and steps go on counting. */
  begin(doublesBraces: boolean): void {
    this.doublesBraces = doublesBraces;
    this.#missing = undefined;
    this.#mistake = undefined;
    this.#written = 0;
  }

  get locale(): string {
    return (this.#locale ??= findLocale(this.own('language')) ?? findLocale(this.options.locale) ?? 'en');
  }

  get zone(): string {
    if (this.#zone !== undefined) return this.#zone;
    const zone = [this.own('timezone'), this.options.timeZone].find(isTimeZone);
    return (this.#zone = zone ?? 'UTC');
  }

  private own(name: string): unknown {
    return Object.hasOwn(this.variables, name)
      ? (this.variables as Record<string, unknown>)[name]
      : undefined;
  }

  /** A value's text as it goes into the message. */
  written(value: string): string {
    const text = this.doublesBraces ? value.replaceAll(/[{}]/g, '$&$&') : value;
    this.#written += text.length;
    return this.#written > MAX_OUTPUT_LENGTH ? tooLong() : text;
  }

  /** The text itself, unless it is too long already. */
  bounded(text: string): string {
    return text.length > MAX_OUTPUT_LENGTH ? tooLong() : text;
  }

  /** Counts an item of an `{{#each}}`. */
  item(): void {
    this.#items += 1;
    if (this.#items > MAX_ITEMS)
      throw new Unusable(say('each_too_long', { each: '{{#each}}', max: MAX_ITEMS }));
  }

  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MAX_STEPS) throw new Exhausted(say('step_limit', { max: MAX_STEPS }));
  }

  spendOnFormatter(): void {
    this.spend(FORMATTER_STEPS);
  }

  /** Notes a variable without a value; rendering goes on, so that all of them are told at once. */
  noteMissing(name: string): void {
    (this.#missing ??= new Set()).add(name);
  }

  /** Notes what went wrong, the first time; rendering goes on, because a `{{stop}}` further on outweighs it. */
  noteProblem(error: unknown): void {
    if (error instanceof Stopped || error instanceof Exhausted) throw error;
    this.#mistake ??= mistakeOf(error);
    this.spend(FAILURE_STEPS);
  }

  result(text: string): RenderResult {
    const mistake = this.#mistake ?? (text.length > MAX_OUTPUT_LENGTH ? TOO_LONG : undefined);
    if (mistake) return { ok: false, reason: 'personalization_error', mistake };
    if (this.#missing) return { ok: false, reason: 'personalization_missing', variables: [...this.#missing] };
    return { ok: true, text };
  }

  /** The result of a rendering that was ended by what it threw. */
  ended(error: unknown): RenderResult {
    if (error instanceof Stopped) return { ok: false, reason: 'stopped', message: error.message };
    return { ok: false, reason: 'personalization_error', mistake: this.#mistake ?? mistakeOf(error) };
  }
}

function mistakeOf(error: unknown): ValueMistake {
  const isOurs = error instanceof Unusable || error instanceof Exhausted;
  return isOurs ? error.mistake : say('making_failed');
}

function tooLong(): never {
  throw new Unusable(TOO_LONG);
}

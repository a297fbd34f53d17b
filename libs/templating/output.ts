import { valueText } from './value-text.js';

/** The longest text one template may make, in UTF-16 units: twenty times what LINE takes in one message. */
export const MAX_OUTPUT_LENGTH = 100_000;

/** How many list items one rendering may walk through, all `{{#each}}` together. */
export const MAX_ITEMS = 10_000;

export type RenderResult =
  | { ok: true; text: string }
  | { ok: false; reason: 'personalization_missing'; variables: string[] }
  | { ok: false; reason: 'personalization_error'; message: string };

/** Ends a rendering that cannot give a text; never leaves this library. */
export class RenderingStopped extends Error {}

/** One rendering's findings, shared by both ways of rendering so that they cannot differ in what a value means. */
export class Output {
  #missing: Set<string> | undefined;
  #length = 0;
  #items = 0;

  /** The text of `{{name}}`. A missing value is noted and rendering goes on, so that all of them are told at once. */
  variable(name: string, value: unknown): string {
    const found = this.#textOf(name, value);
    if (found === undefined) (this.#missing ??= new Set()).add(name);
    return this.#grownBy(found ?? '');
  }

  /** The text of `{{default name fallback}}`, empty when the fallback is missing too. */
  variableOr(name: string, value: unknown, fallbackName: string, fallback: unknown): string {
    return this.#grownBy(this.#textOf(name, value) ?? this.#textOf(fallbackName, fallback) ?? '');
  }

  /** Counts an item of an `{{#each}}`. */
  item(): void {
    this.#items += 1;
    if (this.#items > MAX_ITEMS)
      throw new RenderingStopped(`{{#each}} walks through more than ${MAX_ITEMS} items`);
  }

  /** The text itself, unless it is too long already. */
  bounded(text: string): string {
    if (text.length > MAX_OUTPUT_LENGTH) throw tooLong();
    return text;
  }

  result(text: string): RenderResult {
    this.bounded(text);
    if (this.#missing) {
      return { ok: false, reason: 'personalization_missing', variables: [...this.#missing] };
    }
    return { ok: true, text };
  }

  #grownBy(text: string): string {
    this.#length += text.length;
    if (this.#length > MAX_OUTPUT_LENGTH) throw tooLong();
    return text;
  }

  #textOf(name: string, value: unknown): string | undefined {
    // Most values, without making an object of each.
    if (typeof value === 'string' && value !== '') return value;
    const found = valueText(value);
    if (found.kind === 'unusable') throw new RenderingStopped(`the value of ${name} ${found.why}`);
    return found.kind === 'text' ? found.text : undefined;
  }
}

function tooLong(): RenderingStopped {
  return new RenderingStopped(`the text is longer than ${MAX_OUTPUT_LENGTH} characters`);
}

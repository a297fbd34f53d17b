import { render, type CompiledTemplate } from './compile-template.js';
import type { CompiledMessages, Part } from './compile-messages.js';

export type RenderMessagesResult =
  | { ok: true; messages: unknown[] }
  | {
      ok: false;
      reason: 'personalization_missing';
      variables: string[];
      missing: { path: string; variables: string[] }[];
    }
  | { ok: false; reason: 'personalization_error'; path: string; message: string };

/** The messages for one contact; never throws. An unusable value outweighs missing ones. */
export function renderMessages(
  compiled: CompiledMessages,
  variables: Record<string, unknown>,
): RenderMessagesResult {
  const rendering = new MessageRendering(variables);
  const messages = compiled.parts.map((part) => rendering.value(part));
  return rendering.failure() ?? { ok: true, messages };
}

class MessageRendering {
  readonly #missing: { path: string; variables: string[] }[] = [];
  #error: { path: string; message: string } | undefined;

  constructor(readonly variables: Record<string, unknown>) {}

  value(part: Part): unknown {
    switch (part.kind) {
      case 'constant':
        return part.value;
      case 'template':
        return this.#text(part.path, part.template);
      case 'list':
        return part.items.map((item) => this.value(item));
      case 'object': {
        const copy: Record<string, unknown> = { ...part.value };
        for (const [key, item] of part.changing) copy[key] = this.value(item);
        return copy;
      }
    }
  }

  #text(path: string, template: CompiledTemplate): string {
    const result = render(template, this.variables);
    if (result.ok) return result.text;
    if (result.reason === 'personalization_missing')
      this.#missing.push({ path, variables: result.variables });
    else this.#error ??= { path, message: result.message };
    return '';
  }

  failure(): Exclude<RenderMessagesResult, { ok: true }> | undefined {
    if (this.#error) return { ok: false, reason: 'personalization_error', ...this.#error };
    if (this.#missing.length === 0) return undefined;
    const variables = [...new Set(this.#missing.flatMap((found) => found.variables))];
    return { ok: false, reason: 'personalization_missing', variables, missing: this.#missing };
  }
}

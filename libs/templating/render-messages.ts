import type { CompiledMessages, Part } from './compile-messages.js';
import { type CompiledTemplate, renderIn } from './compile-template.js';
import { Rendering, type RenderOptions } from './rendering.js';
import type { ValueMistake } from './value-texts.js';

export type RenderMessagesResult =
  | { ok: true; messages: unknown[] }
  | {
      ok: false;
      reason: 'personalization_missing';
      variables: string[];
      missing: { path: string; variables: string[] }[];
    }
  | { ok: false; reason: 'personalization_error'; path: string; mistake: ValueMistake }
  /** a `{{stop}}` was met: this recipient is removed; the message is its reason, at most 200 characters */
  | { ok: false; reason: 'stopped'; path: string; message: string };

/**
 * The messages for one contact; never throws. A `{{stop}}` in any of them outweighs an unusable value, and that outweighs
 * missing ones.
 */
export function renderMessages(
  compiled: CompiledMessages,
  variables: Record<string, unknown>,
  options: RenderOptions = {},
): RenderMessagesResult {
  const rendering = new MessageRendering(new Rendering(variables, options));
  const messages = compiled.parts.map((part) => rendering.value(part));
  return rendering.failure() ?? { ok: true, messages };
}

class MessageRendering {
  readonly #missing: { path: string; variables: string[] }[] = [];
  #error: { path: string; mistake: ValueMistake } | undefined;
  #stop: { path: string; message: string } | undefined;

  constructor(private readonly rendering: Rendering) {}

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
    const result = renderIn(this.rendering, template);
    if (result.ok) return result.text;
    switch (result.reason) {
      case 'personalization_missing':
        this.#missing.push({ path, variables: result.variables });
        return '';
      case 'personalization_error':
        this.#error ??= { path, mistake: result.mistake };
        return '';
      case 'stopped':
        this.#stop ??= { path, message: result.message };
        return '';
    }
  }

  failure(): Exclude<RenderMessagesResult, { ok: true }> | undefined {
    if (this.#stop) return { ok: false, reason: 'stopped', ...this.#stop };
    if (this.#error) return { ok: false, reason: 'personalization_error', ...this.#error };
    if (this.#missing.length === 0) return undefined;
    const variables = [...new Set(this.#missing.flatMap((found) => found.variables))];
    return { ok: false, reason: 'personalization_missing', variables, missing: this.#missing };
  }
}

import { compileTemplate, type CompiledTemplate } from './compile-template.js';
import { TemplateSyntaxError } from './template-syntax-error.js';
import type { TemplateVariables } from './template-variables.js';

/** A part of a message, compiled. `constant` parts have no template in them and are handed out as they are. */
export type Part =
  | { kind: 'constant'; value: unknown }
  | { kind: 'template'; path: string; template: CompiledTemplate }
  | { kind: 'list'; items: Part[] }
  | { kind: 'object'; value: object; changing: [key: string, part: Part][] };

/** Compiled messages. Their constant parts are shared by all renderings and must not be changed. */
export interface CompiledMessages {
  readonly parts: readonly Part[];
  readonly templates: readonly { path: string; template: CompiledTemplate }[];
}

/** A place in the messages that cannot be used; line and column count from 1 inside the string at `path`. */
export interface TemplateIssue {
  path: string;
  line: number;
  column: number;
  message: string;
}

export type CompileMessagesResult =
  { ok: true; messages: CompiledMessages } | { ok: false; issues: TemplateIssue[] };

/** How deep a message may be nested; LINE's deepest, a flex message, needs a good deal less. */
const MAX_DEPTH = 100;

/**
 * Checks every string anywhere inside the messages as a template; keys are never templates.
 *
 * @returns all mistakes, each with its path such as `messages[0].text`, or the compiled messages
 */
export function compileMessages(messages: readonly unknown[], root = 'messages'): CompileMessagesResult {
  const compiling = new MessageCompiler();
  const parts = messages.map((message, index) => compiling.part(message, `${root}[${index}]`, 0));
  if (compiling.issues.length > 0) return { ok: false, issues: compiling.issues };
  return { ok: true, messages: { parts, templates: compiling.templates } };
}

class MessageCompiler {
  readonly issues: TemplateIssue[] = [];
  readonly templates: { path: string; template: CompiledTemplate }[] = [];

  part(value: unknown, path: string, depth: number): Part {
    if (typeof value === 'string') return this.#text(value, path);
    if (typeof value !== 'object' || value === null) return { kind: 'constant', value };
    if (depth >= MAX_DEPTH) {
      this.issues.push({ path, line: 1, column: 1, message: `Nested more than ${MAX_DEPTH} deep` });
      return { kind: 'constant', value };
    }
    if (Array.isArray(value)) return this.#list(value, path, depth);
    return this.#object(value, path, depth);
  }

  #text(value: string, path: string): Part {
    try {
      const template = compileTemplate(value);
      if (!value.includes('{{')) return { kind: 'constant', value };
      this.templates.push({ path, template });
      return { kind: 'template', path, template };
    } catch (error) {
      if (!(error instanceof TemplateSyntaxError)) throw error;
      this.issues.push({ path, line: error.line, column: error.column, message: error.message });
      return { kind: 'constant', value };
    }
  }

  #list(value: unknown[], path: string, depth: number): Part {
    const items = value.map((item, index) => this.part(item, `${path}[${index}]`, depth + 1));
    return items.every((item) => item.kind === 'constant')
      ? { kind: 'constant', value }
      : { kind: 'list', items };
  }

  #object(value: object, path: string, depth: number): Part {
    const changing: [string, Part][] = [];
    for (const [key, item] of Object.entries(value)) {
      const part = this.part(item, `${path}${pathStep(key)}`, depth + 1);
      if (part.kind !== 'constant') changing.push([key, part]);
    }
    return changing.length === 0 ? { kind: 'constant', value } : { kind: 'object', value, changing };
  }
}

function pathStep(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** The variables of all the messages together; one that any of them requires is required. */
export function messageVariables(compiled: CompiledMessages): TemplateVariables {
  const all = compiled.templates.map(({ template }) => template.variables);
  const required = new Set(all.flatMap((variables) => variables.required));
  const guarded = new Set(all.flatMap((variables) => variables.guarded));
  return { required: [...required], guarded: [...guarded].filter((name) => !required.has(name)) };
}

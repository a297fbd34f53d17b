import { say, type TemplateMistake } from './syntax-texts.js';
import { compileTemplate, type CompiledTemplate } from './compile-template.js';
import { TemplateSyntaxError } from './template-syntax-error.js';
import { joined, type TemplateVariables } from './template-variables.js';

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
export interface TemplateIssue extends TemplateMistake {
  path: string;
  line: number;
  column: number;
}

export type CompileMessagesResult =
  { ok: true; messages: CompiledMessages } | { ok: false; issues: TemplateIssue[] };

/** How deep a message may be nested; LINE's deepest, a flex message, needs a good deal less. */
const MAX_DEPTH = 100;

/**
 * Checks every string anywhere inside the messages as a template; keys are never templates. In the `text` of a message of
 * type `textV2`, `{name}` stays LINE's placeholder and braces in values are doubled, so that they stay text.
 *
 * @returns all mistakes, each with its path such as `messages[0].text`, or the compiled messages
 */
export function compileMessages(messages: readonly unknown[], root = 'messages'): CompileMessagesResult {
  const compiling = new MessageCompiler();
  const parts = messages.map((message, index) => compiling.message(message, `${root}[${index}]`));
  if (compiling.issues.length > 0) return { ok: false, issues: compiling.issues };
  return { ok: true, messages: { parts, templates: compiling.templates } };
}

class MessageCompiler {
  readonly issues: TemplateIssue[] = [];
  /** the path of the text that LINE reads placeholders in */
  #textV2: string | undefined;
  readonly templates: { path: string; template: CompiledTemplate }[] = [];

  message(message: unknown, path: string): Part {
    this.#textV2 = isTextV2(message) ? `${path}.text` : undefined;
    return this.part(message, path, 0);
  }

  part(value: unknown, path: string, depth: number): Part {
    if (typeof value === 'string') return this.#text(value, path);
    if (typeof value !== 'object' || value === null) return { kind: 'constant', value };
    if (depth >= MAX_DEPTH) {
      this.issues.push({ path, line: 1, column: 1, ...say('message_too_deep', { max: MAX_DEPTH }) });
      return { kind: 'constant', value };
    }
    if (Array.isArray(value)) return this.#list(value, path, depth);
    return this.#object(value, path, depth);
  }

  #text(value: string, path: string): Part {
    try {
      const template = compileTemplate(value, { textV2: path === this.#textV2 });
      if (!value.includes('{{')) return { kind: 'constant', value };
      this.templates.push({ path, template });
      return { kind: 'template', path, template };
    } catch (error) {
      if (!(error instanceof TemplateSyntaxError)) throw error;
      this.issues.push({ path, line: error.line, column: error.column, ...error.mistake });
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

function isTextV2(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'textV2';
}

function pathStep(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** The variables of all the messages together; one that any of them requires is required. */
export function messageVariables(compiled: CompiledMessages): TemplateVariables {
  return joined(compiled.templates.map(({ template }) => template.variables));
}

export {
  compileTemplate,
  render,
  templateVariables,
  type CompiledTemplate,
  type CompileOptions,
} from './compile-template.js';
export {
  compileMessages,
  messageVariables,
  type CompiledMessages,
  type CompileMessagesResult,
  type TemplateIssue,
} from './compile-messages.js';
export { renderMessages, type RenderMessagesResult } from './render-messages.js';
export { TEMPLATE_HELPERS, type TemplateHelper } from './helper-table.js';
export type { RenderOptions, RenderResult } from './rendering.js';
export { MAX_ITEMS, MAX_OUTPUT_LENGTH } from './template-limits.js';
export { TEMPLATE_TEXTS, type TemplateMistake, type TemplateMistakeCode } from './syntax-texts.js';
export { VALUE_TEXTS, type ValueCode } from './value-texts.js';
export { TemplateSyntaxError } from './template-syntax-error.js';
export type { TemplateVariables } from './template-variables.js';

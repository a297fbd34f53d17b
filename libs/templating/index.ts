export { compileTemplate, render, templateVariables, type CompiledTemplate } from './compile-template.js';
export {
  compileMessages,
  messageVariables,
  type CompiledMessages,
  type CompileMessagesResult,
  type TemplateIssue,
} from './compile-messages.js';
export { renderMessages, type RenderMessagesResult } from './render-messages.js';
export { MAX_ITEMS, MAX_OUTPUT_LENGTH, type RenderResult } from './output.js';
export { TemplateSyntaxError } from './template-syntax-error.js';
export type { TemplateVariables } from './template-variables.js';

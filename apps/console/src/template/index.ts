export type { ContactField, Coverage } from './contact-field.js';
export { FieldFrame, type FrameParts } from './field-frame.js';
export { focusPath, mistakesAt, mistakesWithin, parentPath } from './mistake-paths.js';
export { RenderedMessages } from './rendered-text.js';
export type { TemplateHandle } from './template-control.js';
export { TemplateField } from './template-field.js';
export { TextCount } from './text-count.js';
export { type LengthLimit, textLength } from './text-length.js';

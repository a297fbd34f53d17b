export { ActionEditor } from './action-editor.js';
export type { ActionEditorProps } from './action-editor-props.js';
export { type ActionType, MESSAGE_ACTIONS, QUICK_REPLY_ACTIONS } from './action-kinds.js';

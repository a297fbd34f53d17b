/** Messages as a contact would see them, for every screen where messages are written. */
export { PreviewButton } from './preview-button.js';
export { PreviewPane } from './preview-pane.js';
export type { PreviewPaneProps, ServerPreview, Who } from './preview-types.js';
export { usePreviewWords } from './use-preview-words.js';

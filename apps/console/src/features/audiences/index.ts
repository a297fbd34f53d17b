/** What other features may use of audiences: conditions, their reach, and the campaign's step about them. */
export { AudienceStep } from './audience-step.js';
export type { ContactField } from './contact-field.js';
export { FilterBuilder, type FilterBuilderProps } from './filter-builder/filter-builder.js';
export { FilterSentence } from './filter-builder/filter-sentence.js';
export { ReachPanel, type ReachPanelProps } from './reach/reach-panel.js';
export { useContactFields } from './use-contact-fields.js';

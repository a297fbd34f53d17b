export { LINK_TRACKING, type LinkTracking } from './link-tracking.js';
export {
  DEFAULT_LOCALIZATION,
  type Localization,
  type MessageContent,
  type UtmOptions,
  type UtmValues,
  utmValues,
} from './message-content.js';
export { type MessageContexts, pickContexts } from './message-contexts.js';
export {
  type MadeMessages,
  MessageMaker,
  type MessageMakerResult,
  type MessageProblem,
  type Recipients,
  type ShortenLink,
} from './message-maker.js';
export {
  type MessageMistake,
  messageMistakes,
  messageProblems,
  messageWarnings,
  templateMistake,
} from './message-problems.js';

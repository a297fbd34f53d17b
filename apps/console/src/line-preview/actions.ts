import { asText, isObject, type JsonObject } from './safe-values.js';
import type { PreviewWords } from './words.js';

/** An action object of LINE as a message has it: `postback`, `message`, `uri`, `datetimepicker`, `clipboard`, … */
export type LineAction = JsonObject & { readonly type: string };

export type OnAction = (action: LineAction) => void;

/** The action, or nothing when there is none that could be tapped. */
export function asAction(value: unknown): LineAction | undefined {
  return isObject(value) && typeof value.type === 'string' ? { ...value, type: value.type } : undefined;
}

/** What a tap on a link does; a link in a text has no action object of its own. */
export const openAddress = (uri: string): LineAction => ({ type: 'uri', uri });

/** How a thing that carries this action is called by those who hear the page. */
export function actionName(action: LineAction, words: PreviewWords, fallback?: string): string {
  const uri = asText(action.uri) ?? asText(action.linkUri);
  return (
    asText(action.label) ??
    fallback ??
    (uri === undefined ? undefined : words.open(uri)) ??
    asText(action.displayText) ??
    asText(action.text) ??
    asText(action.clipboardText) ??
    action.type
  );
}

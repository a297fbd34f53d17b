import { say } from './syntax-texts.js';
import { placeAfter, TemplateSyntaxError } from './template-syntax-error.js';
import type { Step, Text } from './template-tree.js';

/**
 * LINE's textV2 reads `{name}` as a placeholder, and `{{` and `}}` as one brace each. Handlebars goes first, so this looks
 * at the text it leaves: between two tags every placeholder must be whole. Then no value, whose braces are doubled, can
 * begin, end or change one.
 *
 * @throws TemplateSyntaxError at a brace that is neither doubled nor part of a placeholder
 * @see https://developers.line.biz/en/reference/messaging-api/#text-message-v2
 */
export function checkPlaceholders(steps: readonly Step[]): void {
  let texts: Text[] = [];
  for (const step of steps) {
    if (step.kind === 'text') {
      texts.push(step);
      continue;
    }
    checkTexts(texts);
    texts = [];
    for (const inner of innerSteps(step)) checkPlaceholders(inner);
  }
  checkTexts(texts);
}

function innerSteps(step: Exclude<Step, Text>): (readonly Step[])[] {
  switch (step.kind) {
    case 'if':
    case 'unless':
      return [step.body, step.otherwise];
    case 'each':
      return [step.body, step.otherwise];
    // The reason of a stop is not sent.
    case 'stop':
    case 'write':
      return [];
  }
}

/** Braces in pairs, and whole placeholders, are text like any other. */
const WHOLE = /[^{}]+|\{\{|\}\}|\{[^{}]*\}/y;

/** @param texts that stand side by side, as after an escaped `\{{` */
function checkTexts(texts: readonly Text[]): void {
  const text = texts.map((part) => part.text).join('');
  WHOLE.lastIndex = 0;
  let end = 0;
  while (WHOLE.test(text)) end = WHOLE.lastIndex;
  if (end < text.length) throw loneBrace(texts, text[end] === '{', end);
}

function loneBrace(texts: readonly Text[], isOpening: boolean, offset: number): TemplateSyntaxError {
  const mistake = isOpening
    ? say('brace_not_closed', { helper: '{{openBrace}}' })
    : say('brace_not_opened', { helper: '{{closeBrace}}' });
  const { line, column } = placeOf(texts, offset);
  return new TemplateSyntaxError(mistake, line, column);
}

function placeOf(texts: readonly Text[], offset: number): { line: number; column: number } {
  let left = offset;
  for (const { text, line, column } of texts) {
    if (left < text.length) return placeAfter(text.slice(0, left), line, column);
    left -= text.length;
  }
  return { line: 1, column: 1 };
}

import type { PlacedFinding } from '../../../api/finding.js';
import { markEmojis, settleEmojis } from '../../../../../../libs/line/messages/index.js';
import { addUtm, replaceLinks, type Utm } from '../../../../../../libs/links/index.js';
import {
  compileMessages,
  type CompiledMessages,
  renderMessages,
  type TemplateIssue,
} from '../../../../../../libs/templating/index.js';

/** What becomes of web addresses, as far as it can be shown without the server. */
export interface LinkAddress {
  utm: Utm | null;
}

export interface PreviewInput {
  messages: readonly Record<string, unknown>[];
  variables: Record<string, unknown>;
  localization: { language: string; timezone: string } | undefined;
  links: LinkAddress | undefined;
}

export type PreviewProblem =
  | ({ kind: 'syntax'; line: number; column: number } & PlacedFinding)
  | { kind: 'missing'; path: string; variables: readonly string[] }
  | ({ kind: 'unusable' } & PlacedFinding)
  /** the template says that this contact gets nothing */
  | { kind: 'stopped'; path: string; message: string };

/** A message as the contact gets it, or why there is none. */
export type PreviewedMessage =
  | { kind: 'drawn'; message: unknown }
  | { kind: 'problem'; message: Record<string, unknown>; problems: readonly PreviewProblem[] };

/**
 * The messages as one contact would get them, made as `MessageMaker` makes them when sending: emojis marked, templates
 * filled in, emojis settled, addresses tagged. Each message by itself, so that one with a mistake hides no other.
 */
export function makePreview({ messages, ...input }: PreviewInput): PreviewedMessage[] {
  return messages.map((message, index) => previewed(message, `messages[${index}]`, input));
}

function previewed(
  message: Record<string, unknown>,
  path: string,
  { variables, localization, links }: Omit<PreviewInput, 'messages'>,
): PreviewedMessage {
  const compiled = compiledOf(message);
  const problem = (...problems: PreviewProblem[]): PreviewedMessage => ({
    kind: 'problem',
    message,
    problems,
  });
  const at = (own: string): string => own.replace(/^messages\[0\]/, path);
  if (Array.isArray(compiled))
    return problem(...compiled.map((issue) => ({ kind: 'syntax' as const, ...issue, path: at(issue.path) })));
  const { language: locale, timezone: timeZone } = localization ?? {};
  const rendered = renderMessages(compiled, variables, {
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  if (rendered.ok) return { kind: 'drawn', message: settleEmojis(tagged(rendered.messages, links))[0] };
  switch (rendered.reason) {
    case 'personalization_missing':
      return problem(
        ...rendered.missing.map((found) => ({ kind: 'missing' as const, ...found, path: at(found.path) })),
      );
    case 'personalization_error':
      return problem({ kind: 'unusable', ...rendered.mistake, path: at(rendered.path) });
    case 'stopped':
      return problem({ kind: 'stopped', path: at(rendered.path), message: rendered.message });
  }
}

const compilations = new WeakMap<object, CompiledMessages | TemplateIssue[]>();

/** Typing changes one message: the others stay compiled. */
function compiledOf(message: Record<string, unknown>): CompiledMessages | TemplateIssue[] {
  const known = compilations.get(message);
  if (known) return known;
  const result = compileMessages(markEmojis([message]));
  const compiled = result.ok ? result.messages : result.issues;
  compilations.set(message, compiled);
  return compiled;
}

function tagged(messages: unknown[], links: LinkAddress | undefined): unknown[] {
  const utm = links?.utm;
  return utm ? replaceLinks(messages, (url) => addUtm(url, utm)) : messages;
}

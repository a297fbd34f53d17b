import { type Finding, saying } from '#libs/findings';
import { addUtm, isTrackable, replaceLinks } from '#libs/links';
import { checkMessages, markEmojis, settleEmojis } from '#libs/line';
import {
  compileMessages,
  type CompiledMessages,
  messageVariables,
  renderMessages,
  type TemplateIssue,
  type TemplateVariables,
} from '#libs/templating';
import type { MessageContent } from './message-content.js';

/** What is said of the messages of one contact, beside what LINE's rules say. */
export const MAKING_TEXTS = {
  value_missing: 'no value for {{variables}} and no fallback',
} as const;

const say = saying(MAKING_TEXTS);

/** Who a message goes to: LINE shows some things to people only, others in groups and rooms only. */
export type Recipients = 'users' | 'groups';

/** Gives the short link that leads to an address. */
export type ShortenLink = (url: string) => string;

export interface MessageProblem extends Finding {
  path: string;
  /** variables without a value, when that is the problem */
  variables?: string[];
}

export type MadeMessages =
  /** LINE message objects, ready to be sent; not to be changed, since parts are shared with other makings */
  | { ok: true; messages: unknown[] }
  /** this recipient is removed: the template says so */
  | { ok: false; reason: 'stopped'; message: string }
  | {
      ok: false;
      reason: 'personalization_missing' | 'personalization_error' | 'message_rejected';
      problems: MessageProblem[];
    };

export type MessageMakerResult = { ok: true; maker: MessageMaker } | { ok: false; issues: TemplateIssue[] };

/**
 * Makes the messages one contact gets. The only way there is: previews, checks, tests and runs all make theirs here.
 *
 * Templates are filled in, then addresses get their UTM parameters, then their short links, then LINE's rules are checked
 * on what has come out.
 */
export class MessageMaker {
  /** what the templates name, of a contact and of the contexts together */
  readonly variables: TemplateVariables;

  private constructor(
    private readonly compiled: CompiledMessages,
    private readonly content: MessageContent,
  ) {
    this.variables = messageVariables(compiled);
  }

  /** Compiles the templates, once for all contacts; or says where they cannot be read. */
  static from(content: MessageContent): MessageMakerResult {
    const compiled = compileMessages(markEmojis(content.messages));
    return compiled.ok
      ? { ok: true, maker: new MessageMaker(compiled.messages, content) }
      : { ok: false, issues: compiled.issues };
  }

  /**
   * Never throws for a value. The same variables give the same messages, but for what `shorten` makes of an address.
   *
   * @param shorten absent: addresses stay as they are, also when the campaign counts clicks
   */
  make(variables: Record<string, unknown>, recipients: Recipients, shorten?: ShortenLink): MadeMessages {
    const { language: locale, timezone: timeZone } = this.content.localization;
    const rendered = renderMessages(this.compiled, variables, { locale, timeZone });
    if (!rendered.ok) return unmade(rendered);
    return judged(settleEmojis(this.withLinks(rendered.messages, shorten)), recipients);
  }

  private withLinks(messages: unknown[], shorten: ShortenLink | undefined): unknown[] {
    const { utm } = this.content;
    if (!utm && !shorten) return messages;
    return replaceLinks(messages, (url) => {
      const tagged = utm ? addUtm(url, utm) : url;
      return shorten && isTrackable(tagged) ? shorten(tagged) : tagged;
    });
  }
}

function judged(messages: unknown[], recipients: Recipients): MadeMessages {
  const problems = checkMessages(messages, 'rendered', { recipients })
    .filter(({ severity }) => severity === 'error')
    .map(({ severity: _severity, ...problem }) => problem);
  return problems.length > 0 ? { ok: false, reason: 'message_rejected', problems } : { ok: true, messages };
}

function unmade(rendered: Exclude<ReturnType<typeof renderMessages>, { ok: true }>): MadeMessages {
  switch (rendered.reason) {
    case 'stopped':
      return { ok: false, reason: 'stopped', message: rendered.message };
    case 'personalization_error':
      return {
        ok: false,
        reason: rendered.reason,
        problems: [{ path: rendered.path, ...rendered.mistake }],
      };
    case 'personalization_missing':
      return {
        ok: false,
        reason: rendered.reason,
        problems: rendered.missing.map(({ path, variables }) => ({
          path,
          ...say('value_missing', { variables: variables.map((name) => `{{${name}}}`).join(', ') }),
          variables,
        })),
      };
  }
}

import { checkMessages, parseLineId } from '#libs/line';
import {
  type CompiledMessages,
  type CompiledTemplate,
  messageVariables,
  render,
  renderMessages,
  type TemplateVariables,
} from '#libs/templating';
import { type ContactRow, pickVariables } from '../contacts/index.js';

/** A qualified contact with everything about him that depends on nobody else: where he is reached, and with what. */
export interface Prospect {
  contactId: string;
  /** his own LINE ID, which the one he is reached at need not be */
  ownLineId: string | null;
  friendStatus: string;
  address: Address;
  message: RenderedMessage;
}

export type Address = { lineId: string } | { reason: 'no_line_id' | 'invalid_line_id' };

export type RenderedMessage =
  /** JSON of LINE message objects, ready to be sent */
  { ok: true; messages: string } | { ok: false; reason: string; detail: string };

/** What the messages and the recipient of a run are made from. */
export interface RunTemplates {
  recipient: CompiledTemplate;
  messages: CompiledMessages;
}

/** Renderings that are kept. A message with more values to it is as a rule for one person, and not worth keeping. */
const KEPT = 1_000;
/** After so many renderings it is known whether keeping them pays. */
const TRIAL = 2_000;

/** Makes prospects of contacts. Pure but for its memory of what it rendered for others with the same values. */
export class ProspectMaker {
  private readonly addressNames: string[];
  private readonly messageNames: string[];
  private readonly kept = new Map<string, RenderedMessage>();
  private made = 0;
  private recalled = 0;

  constructor(private readonly templates: RunTemplates) {
    this.addressNames = rootsOf(templates.recipient.variables);
    this.messageNames = rootsOf(messageVariables(templates.messages));
  }

  make(contact: ContactRow): Prospect {
    const variables = pickVariables(contact, this.addressNames);
    return {
      contactId: contact.id,
      ownLineId: contact.lineId,
      friendStatus: contact.friendStatus,
      address: addressOf({ variables }, this.templates.recipient),
      message: this.messageFor(pickVariables(contact, this.messageNames)),
    };
  }

  private messageFor(variables: Record<string, unknown>): RenderedMessage {
    this.made += 1;
    if (this.made > TRIAL && this.recalled < this.made / 2) return this.render(variables);
    const values = JSON.stringify(variables);
    const known = this.kept.get(values);
    if (known) {
      this.recalled += 1;
      return known;
    }
    const rendered = this.render(variables);
    if (this.kept.size < KEPT) this.kept.set(values, rendered);
    return rendered;
  }

  private render(variables: Record<string, unknown>): RenderedMessage {
    const rendered = renderMessages(this.templates.messages, variables);
    if (!rendered.ok) return { ok: false, reason: rendered.reason, detail: describe(rendered) };
    return check(rendered.messages, JSON.stringify(rendered.messages));
  }
}

/** What of a contact the dotted paths begin with; a name may itself have a dot in it. */
function rootsOf({ required, guarded }: TemplateVariables): string[] {
  return [...new Set([...required, ...guarded].flatMap((path) => [path, path.split('.')[0] ?? path]))];
}

/** The LINE ID a contact is reached at, before any gate: also used by preview and test-send. */
export function addressOf(
  candidate: { variables: Record<string, unknown> },
  recipient: CompiledTemplate,
): Address {
  const rendered = render(recipient, candidate.variables);
  if (!rendered.ok)
    return { reason: rendered.reason === 'personalization_missing' ? 'no_line_id' : 'invalid_line_id' };
  const value = rendered.text.trim();
  if (value === '') return { reason: 'no_line_id' };
  const parsed = parseLineId(value);
  return parsed ? { lineId: parsed.id } : { reason: 'invalid_line_id' };
}

function check(messages: unknown[], json: string): RenderedMessage {
  const [issue] = checkMessages(messages, 'rendered').filter(({ severity }) => severity === 'error');
  if (!issue) return { ok: true, messages: json };
  return { ok: false, reason: 'message_rejected', detail: `${issue.path} ${issue.message}` };
}

function describe(failure: Extract<ReturnType<typeof renderMessages>, { ok: false }>): string {
  if (failure.reason === 'personalization_missing')
    return `No value for ${failure.variables.map((name) => `{{${name}}}`).join(', ')} and no fallback.`;
  return failure.message;
}

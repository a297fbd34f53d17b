import { parseLineId } from '#libs/line';
import { type CompiledTemplate, render } from '#libs/templating';
import { type ContactRow, pickVariables } from '../contacts/index.js';
import {
  type MadeMessages,
  type MessageContexts,
  type MessageMaker,
  type MessageProblem,
  pickContexts,
  type Recipients,
} from '../messages/index.js';
import type { LinkShortener, NewLink } from '../tracking/index.js';

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
  | {
      ok: true;
      /** JSON of LINE message objects, ready to be sent */
      messages: string;
      /** short links in them, to be kept before anybody can follow one */
      links: readonly NewLink[];
    }
  | {
      ok: false;
      reason: string;
      detail: string;
      /** the first thing that is wrong, when it is the message */
      problem?: MessageProblem;
      /** those without a value, when that is the reason */
      variables?: string[];
    };

/** What the messages and the recipient of a run are made from. */
export interface RunTemplates {
  recipient: CompiledTemplate;
  maker: MessageMaker;
  contexts: MessageContexts;
  /** absent: links are not counted */
  shortener?: LinkShortener;
}

/** Renderings that are kept. A message with more values to it is as a rule for one person, and not worth keeping. */
const KEPT = 1_000;
/** After so many renderings it is known whether keeping them pays. */
const TRIAL = 2_000;
const NO_LINKS: readonly NewLink[] = [];

/** Makes prospects of contacts. Pure but for its memory of what it rendered for others with the same values. */
export class ProspectMaker {
  private readonly addressNames: readonly string[];
  private readonly messageNames: readonly string[];
  private readonly contexts: Record<string, unknown>;
  private readonly kept = new Map<string, RenderedMessage>();
  private made = 0;
  private recalled = 0;

  constructor(private readonly templates: RunTemplates) {
    this.addressNames = templates.recipient.variables.roots;
    this.messageNames = templates.maker.variables.roots;
    this.contexts = pickContexts(templates.contexts, this.messageNames);
  }

  make(contact: ContactRow): Prospect {
    const variables = pickVariables(contact, this.addressNames);
    const address = addressOf({ variables }, this.templates.recipient);
    return {
      contactId: contact.id,
      ownLineId: contact.lineId,
      friendStatus: contact.friendStatus,
      address,
      message: this.messageFor(contact, recipientsAt(address)),
    };
  }

  private messageFor(contact: ContactRow, recipients: Recipients): RenderedMessage {
    const variables = pickVariables(contact, this.messageNames);
    this.made += 1;
    if (this.isPersonal()) return this.render(variables, recipients, contact.id);
    const values = recipients + JSON.stringify(variables);
    const known = this.kept.get(values);
    if (known) {
      this.recalled += 1;
      return known;
    }
    const rendered = this.render(variables, recipients, contact.id);
    if (this.kept.size < KEPT) this.kept.set(values, rendered);
    return rendered;
  }

  /** Whether what is made for one is of no use to others: links of his own, or values that nobody shares. */
  private isPersonal(): boolean {
    const { shortener } = this.templates;
    return shortener?.isPersonal === true || (this.made > TRIAL && this.recalled < this.made / 2);
  }

  private render(
    variables: Record<string, unknown>,
    recipients: Recipients,
    contactId: string,
  ): RenderedMessage {
    const { maker, shortener } = this.templates;
    const links = shortener?.forContact(contactId);
    const made = maker.make({ ...variables, ...this.contexts }, recipients, links?.shorten);
    if (!made.ok) return unmade(made);
    return { ok: true, messages: JSON.stringify(made.messages), links: links?.made ?? NO_LINKS };
  }
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

/** Who an address leads to; without one it does not matter. */
export function recipientsAt(address: Address): Recipients {
  return 'lineId' in address && !address.lineId.startsWith('U') ? 'groups' : 'users';
}

function unmade(failure: Exclude<MadeMessages, { ok: true }>): RenderedMessage {
  const { reason } = failure;
  if (reason === 'stopped') return { ok: false, reason, detail: failure.message };
  const [problem] = failure.problems;
  if (reason === 'personalization_missing') {
    const variables = [...new Set(failure.problems.flatMap((one) => one.variables ?? []))];
    const names = variables.map((name) => `{{${name}}}`).join(', ');
    return { ok: false, reason, detail: `No value for ${names} and no fallback.`, problem, variables };
  }
  const detail =
    reason === 'message_rejected' ? `${problem?.path} ${problem?.message}` : (problem?.message ?? '');
  return { ok: false, reason, detail, problem };
}

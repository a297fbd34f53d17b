import { createSecretKey } from 'node:crypto';
import { checkMessages, type LineMessage } from '#libs/line';
import { compileMessages, renderMessages } from '#libs/templating';
import {
  DEFAULT_LOCALIZATION,
  type LinkTracking,
  type MessageContent,
  MessageMaker,
} from '../../src/messages/index.js';
import { LinkShortener } from '../../src/tracking/index.js';
import type { Work } from './measure-speed.js';
import { BUBBLE, CAROUSEL, CONTACTS, type SampleContact, TEXT } from './sample-messages.js';
import type { WorkGroup } from './templating-works.js';

const ID = '0198c0de-0000-7000-8000-00000000ffff';

/** What judges messages, next to what writes the same messages as JSON: both go through all of them once. */
export const CHECKING: readonly WorkGroup[] = [
  aCheck('a check of a text', TEXT),
  aCheck('a check of a carousel of ten columns', CAROUSEL),
  aCheck('a check of a flex bubble', BUBBLE),
];

/** All that a contact's message takes, with UTM parameters on its links. */
export const MAKING: readonly WorkGroup[] = [
  aMaking('a personal text with a link', TEXT),
  aMaking('a flex bubble with three links', BUBBLE),
];

function aCheck(name: string, message: LineMessage): WorkGroup {
  const made = allMade(message);
  const check: Work = {
    name: 'checked',
    run: (n) => {
      const issues = checkMessages(made[n % made.length], 'rendered', { recipients: 'users' });
      if (issues.length > 0) throw new Error(`not as LINE wants it: ${JSON.stringify(issues)}`);
      return issues;
    },
  };
  return { name, works: [asJson(made), check] };
}

function aMaking(name: string, message: LineMessage): WorkGroup {
  return {
    name,
    works: [
      asJson(allMade(message)),
      templatesAlone(message),
      whole('made, links not counted', message, 'none'),
      whole('made, links of the campaign', message, 'campaign'),
      whole('made, links of the contact', message, 'contact'),
    ],
  };
}

function allMade(message: LineMessage): unknown[][] {
  return CONTACTS.map(makerOf(message, 'none'));
}

function asJson(made: readonly unknown[]): Work {
  return { name: 'JSON.stringify', run: (n) => JSON.stringify(made[n % made.length]) };
}

function templatesAlone(message: LineMessage): Work {
  const compiled = compileMessages([message]);
  if (!compiled.ok) throw new Error('the sample has a wrong template');
  const { language: locale, timezone: timeZone } = DEFAULT_LOCALIZATION;
  return {
    name: 'its templates alone',
    run: (n) => {
      const { variables } = contactOf(n);
      const rendered = renderMessages(compiled.messages, variables, { locale, timeZone });
      if (!rendered.ok) throw new Error(`not rendered: ${rendered.reason}`);
      return rendered.messages;
    },
  };
}

function whole(name: string, message: LineMessage, tracking: LinkTracking): Work {
  const make = makerOf(message, tracking);
  return { name, run: (n) => make(contactOf(n)) };
}

/** Makes messages as a run does, but for keeping what several contacts share. */
function makerOf(message: LineMessage, tracking: LinkTracking): (contact: SampleContact) => unknown[] {
  const utm = { source: 'line', medium: 'social', campaign: 'Spring sale', content: null, term: null };
  const content: MessageContent = {
    messages: [message],
    utm,
    tracking,
    localization: DEFAULT_LOCALIZATION,
  };
  const compiled = MessageMaker.from(content);
  if (!compiled.ok) throw new Error('the sample has a wrong template');
  const shortener = tracking === 'none' ? undefined : shortenerFor(tracking);
  return ({ id, variables }) => {
    const made = compiled.maker.make(variables, 'users', shortener?.forContact(id).shorten);
    if (!made.ok) throw new Error(`not made: ${JSON.stringify(made)}`);
    return made.messages;
  };
}

function shortenerFor(tracking: 'campaign' | 'contact'): LinkShortener {
  const key = createSecretKey(Buffer.alloc(32, 1));
  const origin = { workspaceId: ID, campaignId: ID, runId: ID, expiresAt: new Date(0) };
  return new LinkShortener({ tracking, key, id: ID, origin, publicUrl: 'https://go.example.com' });
}

function contactOf(n: number): SampleContact {
  const contact = CONTACTS[n % CONTACTS.length];
  if (!contact) throw new Error('there is no contact');
  return contact;
}

import { replaceInText } from './message-text.js';

/** A link of a message, and the most UTF-16 code units its URL may have where it stands. */
export interface MessageLink {
  /** Such as `messages[0].contents.hero.action.uri`; URLs of one text have the same. */
  path: string;
  url: string;
  /** `text`: an http or https URL in a text. `action`: what a tap opens, of any scheme. */
  kind: 'text' | 'action';
  maxUnits: number;
}

export type ReplaceLink = (url: string, link: MessageLink) => string;

type Json = Readonly<Record<string, unknown>>;

/** LINE's limit of `uri`, `altUri.desktop` and `linkUri`. */
const MAX_ACTION_URI_UNITS = 1_000;

/** How deep is looked; LINE's deepest, a flex message, needs a good deal less. What lies deeper stays as it is. */
const MAX_DEPTH = 100;

/** Every link of the messages, in the order in which they stand there. */
export function messageLinks(messages: readonly unknown[]): MessageLink[] {
  const links: MessageLink[] = [];
  replaceLinks(messages, (url, link) => {
    links.push(link);
    return url;
  });
  return links;
}

/**
 * The messages with every link replaced. Parts in which nothing changes are shared with the messages given, which
 * are never changed themselves; if nothing changes at all, they are returned.
 */
export function replaceLinks(messages: readonly unknown[], replace: ReplaceLink): unknown[] {
  return new Replacement(replace).messages(messages);
}

class Replacement {
  /** Keys from the messages down to where we are. Joined for links only: most of a message is none. */
  readonly #steps: (string | number)[] = [];

  constructor(readonly replace: ReplaceLink) {}

  messages(messages: readonly unknown[]): unknown[] {
    return this.#items(messages, (message) => (isObject(message) ? this.#message(message) : message));
  }

  #message(message: Json): Json {
    return this.#member(this.#content(message), 'quickReply', (quickReply) => this.#actions(quickReply, 0));
  }

  #content(message: Json): Json {
    switch (message['type']) {
      case 'text':
      case 'textV2':
        return replaceInText(message, (url, maxUnits) => this.#link(url, 'text', maxUnits, 'text'));
      case 'template':
        return this.#member(message, 'template', (template) => this.#actions(template, 0));
      case 'flex':
        return this.#member(message, 'contents', (contents) => this.#actions(contents, 0));
      case 'imagemap':
        return this.#imagemap(message);
      default:
        return message;
    }
  }

  /** Walks down to uri actions, wherever they are: LINE adds components and places for actions now and then. */
  #actions(value: object, depth: number): object {
    if (depth >= MAX_DEPTH) return value;
    if (Array.isArray(value))
      return this.#items(value, (item) => (isObject(item) ? this.#actions(item, depth + 1) : item));
    if ((value as Json)['type'] === 'uri') return this.#uriAction(value as Json);
    let changed = value as Json;
    // JSON has own keys only, and this is a third faster than a list of them.
    for (const key in value) {
      const member = (value as Json)[key];
      if (typeof member !== 'object' || member === null) continue;
      this.#steps.push(key);
      const after = this.#actions(member, depth + 1);
      this.#steps.pop();
      if (after !== member) changed = { ...changed, [key]: after };
    }
    return changed;
  }

  #uriAction(action: Json): Json {
    const changed = this.#uri(action, 'uri');
    return this.#member(changed, 'altUri', (altUri) => this.#uri(altUri, 'desktop'));
  }

  #imagemap(message: Json): Json {
    const changed = this.#member(message, 'actions', (actions) =>
      Array.isArray(actions)
        ? this.#items(actions, (action) =>
            isObject(action) && action['type'] === 'uri' ? this.#uri(action, 'linkUri') : action,
          )
        : actions,
    );
    return this.#member(changed, 'video', (video) =>
      this.#member(video, 'externalLink', (externalLink) => this.#uri(externalLink, 'linkUri')),
    );
  }

  #uri(action: Json, key: string): Json {
    const uri = action[key];
    if (typeof uri !== 'string') return action;
    const replaced = this.#link(uri, 'action', MAX_ACTION_URI_UNITS, key);
    return replaced === uri ? action : { ...action, [key]: replaced };
  }

  #link(url: string, kind: MessageLink['kind'], maxUnits: number, key: string): string {
    return this.replace(url, { path: pathOf(this.#steps, key), url, kind, maxUnits });
  }

  #items(items: readonly unknown[], change: (item: unknown) => unknown): unknown[] {
    let changed: unknown[] | undefined;
    for (let index = 0; index < items.length; index += 1) {
      this.#steps.push(index);
      const after = change(items[index]);
      this.#steps.pop();
      if (after === items[index]) continue;
      changed ??= [...items];
      changed[index] = after;
    }
    return changed ?? (items as unknown[]);
  }

  /** The object with one member changed; a member that is no object or list has no links in it. */
  #member(object: Json, key: string, change: (member: Json) => unknown): Json {
    const before = object[key];
    if (typeof before !== 'object' || before === null) return object;
    this.#steps.push(key);
    const after = change(before as Json);
    this.#steps.pop();
    return after === before ? object : { ...object, [key]: after };
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function pathOf(steps: readonly (string | number)[], key: string): string {
  return `messages${steps.map(pathStep).join('')}.${key}`;
}

function pathStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

import type { KeyObject } from 'node:crypto';
import { isDestination } from './destination.js';
import { linkCode, shortUrl } from './link-code.js';

/** What all links of one run, or of one test, have in common. */
export interface LinkOrigin {
  workspaceId: string;
  campaignId: string;
  /** null: of a test, which has no run and is not counted */
  runId: string | null;
  expiresAt: Date;
}

/** A short link to be kept before anybody can follow it. */
export interface NewLink {
  code: string;
  url: string;
  /** null: the campaign's, the same for everybody */
  contactId: string | null;
  origin: LinkOrigin;
}

export interface LinkShortenerOptions {
  /** `campaign`: everybody gets the same links · `contact`: each has his own, so that it is known who clicked */
  tracking: 'campaign' | 'contact';
  key: KeyObject;
  /** the run, or the test */
  id: string;
  origin: LinkOrigin;
  publicUrl: string;
}

/** The links of one message for one contact. Its functions may be passed on by themselves. */
export interface ContactLinks {
  /**
   * The short link that leads to `url`; the same one for the same address. What no link may lead to (see
   * `isDestination`) stays as it is.
   */
  readonly shorten: (url: string) => string;
  /** every link that was given out, each once; must be kept in the transaction that freezes the message */
  readonly made: readonly NewLink[];
}

/** Addresses remembered; a campaign has few, unless its templates put something personal into them. */
const KEPT = 5_000;

/** Makes the short links of one run or one test. Pure but for its memory of the campaign's own links. */
export class LinkShortener {
  /** Whether each contact has links of his own, so that no two messages are the same. */
  readonly isPersonal: boolean;
  private readonly shared = new Map<string, NewLink>();

  constructor(private readonly options: LinkShortenerOptions) {
    this.isPersonal = options.tracking === 'contact';
  }

  /** @param contactId absent for who is no contact, as in a test: he gets the campaign's links */
  forContact(contactId: string | undefined): ContactLinks {
    const owner = this.isPersonal ? contactId : undefined;
    const made = new Map<string, NewLink>();
    const links: NewLink[] = [];
    const shorten = (url: string): string => {
      if (!isDestination(url)) return url;
      let link = made.get(url);
      if (!link) {
        link = owner === undefined ? this.sharedLink(url) : this.makeLink(url, owner);
        made.set(url, link);
        links.push(link);
      }
      return shortUrl(this.options.publicUrl, link.code);
    };
    return { shorten, made: links };
  }

  private sharedLink(url: string): NewLink {
    const known = this.shared.get(url);
    if (known) return known;
    const link = this.makeLink(url);
    if (this.shared.size < KEPT) this.shared.set(url, link);
    return link;
  }

  private makeLink(url: string, contactId?: string): NewLink {
    const { key, id, origin } = this.options;
    return { code: linkCode(key, { runId: id, url, contactId }), url, contactId: contactId ?? null, origin };
  }
}

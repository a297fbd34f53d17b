import { Injectable } from '@nestjs/common';
import type { Finding } from '#libs/findings';
import { addUtm, messageLinks } from '#libs/links';
import type { MessageContent } from '../../messages/index.js';
import { OutgoingService, SILENT_AFTER_SECONDS, type Unreached } from '../../outgoing/index.js';
import type { LinkFinding } from './audience-check.dto.js';
import { say } from './check-texts.js';

const MOST_LINKS = 50;
const ASKED_AT_ONCE = 5;

/** Asks whether pages answer at the addresses of a message. */
@Injectable()
export class LinkCheckService {
  constructor(private readonly outgoing: OutgoingService) {}

  /** Of the addresses that are the same for everybody, each once, with their UTM parameters. */
  async check({ messages, utm }: MessageContent): Promise<LinkFinding[]> {
    const fixed = messageLinks(messages)
      .map(({ url }) => url)
      .filter((url) => /^https?:/i.test(url) && !url.includes('{{'));
    const urls = [...new Set(fixed.map((url) => (utm ? addUtm(url, utm) : url)))].slice(0, MOST_LINKS);
    const findings: LinkFinding[] = [];
    for (let start = 0; start < urls.length; start += ASKED_AT_ONCE)
      findings.push(
        ...(await Promise.all(urls.slice(start, start + ASKED_AT_ONCE).map((url) => this.ask(url)))),
      );
    return findings;
  }

  private async ask(url: string): Promise<LinkFinding> {
    const reached = await this.outgoing.reach(url);
    if (reached.ok) return { url, ok: true, detail: `it answers ${reached.status}`, issue: null };
    const issue = deadLink(url, reached);
    return { url, ok: false, detail: issue.message, issue };
  }
}

function deadLink(url: string, why: Unreached): Finding {
  switch (why.reason) {
    case 'error_status':
      return say('link_answers_error', { url, status: String(why.status) });
    case 'too_many_redirects':
      return say('link_redirects_endlessly', { url });
    case 'private_network':
      return say('link_private', { url });
    case 'no_answer_in_time':
      return say('link_silent', { url, seconds: SILENT_AFTER_SECONDS });
    case 'unknown_host':
      return say('link_host_unknown', { url });
    case 'connection_refused':
      return say('link_refused', { url });
    case 'certificate_not_trusted':
      return say('link_untrusted', { url });
    case 'unreachable':
      return say('link_unreachable', { url });
  }
}

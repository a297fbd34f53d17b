import crawlers from 'crawler-user-agents';

/** `preview`: fetched to show a card in a chat, or in advance; `bot`: any other program. */
export type VisitKind = 'person' | 'bot' | 'preview';

/** What a visit says of itself. */
export interface Visit {
  method: string;
  userAgent: string;
  /** of the headers `Purpose`, `Sec-Purpose`, `X-Purpose` and `X-Moz`, in one text */
  purpose: string;
}

/** Longer ones are cut: what tells a program from a browser stands near the start or in a short text. */
const LONGEST_USER_AGENT = 512;
/** Judgements kept; people of one campaign share some hundred browsers. */
const KEPT = 5_000;

const AHEAD_OF_A_PERSON = /prefetch|prerender|preview/i;
/** What LINE's servers and its app (not the browser in it) send to make a card, and what the list calls a preview. */
const PREVIEWERS = patternOf((tags) => tags.includes('social-preview'), ['line-poker', '^Line/']);
/** Programs that the list leaves out, among them apps that fetch without showing. */
const PROGRAMS = patternOf(
  (tags) => !tags.includes('social-preview'),
  [
    '^(node|undici|Java/|PostmanRuntime|got |Deno/|Bun/|Ruby|PHP|libwww|lua-|Dalvik/)',
    '^(?!Mozilla).*CFNetwork/',
  ],
);
/** On the list as previewers, but also how these apps call the browser inside them, which a person holds. */
const IN_APP_BROWSERS = /MetaIAB|Viber|Tumblr\/|Notion\//;
const HAS_BROWSER_ENGINE = /^Mozilla\/5\.0 \((?!compatible)[^)]+\).*(AppleWebKit|Gecko)\//;

/** Tells people from programs by what they say of themselves: who wants to be taken for a person is. */
export class VisitJudge {
  private readonly kept = new Map<string, VisitKind>();

  kindOf({ method, userAgent, purpose }: Visit): VisitKind {
    if (method === 'HEAD' || AHEAD_OF_A_PERSON.test(purpose)) return 'preview';
    const agent = userAgent.slice(0, LONGEST_USER_AGENT);
    const known = this.kept.get(agent);
    if (known) return known;
    const kind = kindOfAgent(agent);
    // Started anew when it is full: cheaper than to know the oldest, and a flood of invented names gains nothing.
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(agent, kind);
    return kind;
  }
}

function kindOfAgent(agent: string): VisitKind {
  if (agent.trim() === '') return 'bot';
  if (IN_APP_BROWSERS.test(agent) && HAS_BROWSER_ENGINE.test(agent)) return 'person';
  if (PREVIEWERS.test(agent)) return 'preview';
  return PROGRAMS.test(agent) ? 'bot' : 'person';
}

/** One expression of all patterns: one by one, 1,500 of them would take a quarter of a millisecond. */
function patternOf(isWanted: (tags: readonly string[]) => boolean, more: string[]): RegExp {
  const listed = (crawlers as readonly { pattern: string; tags?: string[] }[])
    .filter(({ tags = [] }) => isWanted(tags))
    .map(({ pattern }) => pattern);
  return new RegExp([...more, ...listed].join('|'));
}

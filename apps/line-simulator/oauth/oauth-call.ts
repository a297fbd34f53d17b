import type { Answer } from '../http/answer.js';
import type { NamedEndpoint } from '../endpoints/line-call.js';
import type { World } from '../world/world.js';

/** A call about tokens, with its form or its query read. */
export interface OauthCall {
  readonly world: World;
  readonly params: OauthParams;
  readonly nowMs: number;
}

/** Parameters of a form or a query, each once. */
export type OauthParams = ReadonlyMap<string, string>;

/** One of the calls that issue, verify and revoke channel access tokens. Nobody has to be authenticated for them. */
export interface OauthEndpoint extends NamedEndpoint {
  readonly takes: 'form' | 'query';
  handle(call: OauthCall): Answer;
}

/** The parameters of a form or query; `null` when one is given twice. */
export function readParams(text: string): OauthParams | null {
  const params = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (params.has(name)) return null;
    params.set(name, value);
  }
  return params;
}

import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { ApiProblem, problemOf } from './problem.js';
import type { components, paths } from './schema.js';

export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** Told whenever the server no longer knows who asks, so that the shell can ask to sign in without losing the page. */
type SignedOutListener = () => void;
const signedOutListeners = new Set<SignedOutListener>();

export function onSignedOut(listener: SignedOutListener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

export function tellSignedOut(): void {
  for (const listener of signedOutListeners) listener();
}

/** Whether the server could be reached when it was last asked. */
type ReachListener = (isReachable: boolean) => void;
const reachListeners = new Set<ReachListener>();

export function onReach(listener: ReachListener): () => void {
  reachListeners.add(listener);
  return () => reachListeners.delete(listener);
}

const SESSION_PATH = '/api/v1/session';

/** Every refusal becomes an `ApiProblem` that is thrown, so that queries and mutations have one kind of error. */
const refusals: Middleware = {
  async onResponse({ response, schemaPath }) {
    for (const listener of reachListeners) listener(true);
    if (response.ok) return undefined;
    if (response.status === 401 && schemaPath !== SESSION_PATH) tellSignedOut();
    throw await problemOf(response);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    for (const listener of reachListeners) listener(false);
    return new ApiProblem(0, 'offline', 'The server could not be reached.');
  },
};

/** Plain calls: `await api.POST('/api/v1/campaigns', { body })`; `data` is there, or an `ApiProblem` was thrown. */
export const api = createFetchClient<paths>({ baseUrl: '', credentials: 'same-origin' });
api.use(refusals);

/** The same for components: `query.useQuery('get', '/api/v1/campaigns', { params })`. */
export const query = createQueryClient(api);

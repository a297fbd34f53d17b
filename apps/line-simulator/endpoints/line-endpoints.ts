import { oauthEndpoints } from '../oauth/oauth-endpoints.js';
import { Router } from '../http/router.js';
import { accountEndpoints } from './account.js';
import { broadcastEndpoint } from './broadcast.js';
import { followersEndpoint } from './followers.js';
import { groupEndpoints } from './groups.js';
import type { LineEndpoint } from './line-call.js';
import { multicastEndpoint } from './multicast.js';
import { narrowcastEndpoint } from './narrowcast.js';
import { narrowcastProgressEndpoint } from './narrowcast-progress.js';
import { profileEndpoint } from './profile.js';
import { pushEndpoint } from './push.js';
import { replyEndpoint } from './reply.js';
import { statisticsEndpoints } from './statistics.js';
import { validateEndpoints } from './validate.js';
import { webhookEndpoints } from './webhook-settings.js';

/** Every call of LINE that is simulated. A new family of calls is a file here and a line below. */
export const LINE_ENDPOINTS: readonly LineEndpoint[] = [
  pushEndpoint,
  multicastEndpoint,
  broadcastEndpoint,
  narrowcastEndpoint,
  narrowcastProgressEndpoint,
  replyEndpoint,
  ...validateEndpoints,
  ...statisticsEndpoints,
  ...accountEndpoints,
  profileEndpoint,
  followersEndpoint,
  ...groupEndpoints,
  ...webhookEndpoints,
];

/** The names that faults may be planned for. */
export const ENDPOINT_NAMES: ReadonlySet<string> = new Set(
  [...LINE_ENDPOINTS, ...oauthEndpoints].map(({ name }) => name),
);

export const lineRouter = new Router<LineEndpoint>();
for (const endpoint of LINE_ENDPOINTS) lineRouter.add(endpoint.method, endpoint.path, endpoint);

import { ENDPOINT_NAMES } from '../endpoints/line-endpoints.js';
import { FAULT_STAGES, type FaultKind, type FaultSpec } from '../world/faults.js';
import {
  AdminError,
  answerWith,
  channelOf,
  type AdminAnswer,
  type AdminCall,
  type AdminRoute,
} from './admin-call.js';
import { readChoice, readList, readNumber, readObject, readText } from './read-input.js';

/** Faults on demand, for one channel. */
export const faultRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/__sim/channels/:channelId/faults',
    handle: (call) => answerWith({ items: channelOf(call).faults.faults }),
  },
  { method: 'PUT', path: '/__sim/channels/:channelId/faults', handle: setFaults },
  { method: 'DELETE', path: '/__sim/channels/:channelId/faults', handle: clearFaults },
];

const KINDS = Object.keys(FAULT_STAGES) as FaultKind[];
const LONGEST_DELAY_MS = 600_000;

function setFaults(call: AdminCall): AdminAnswer {
  const { faults } = channelOf(call);
  const listed = readList(readObject(call.body, ['faults']), 'faults');
  if (listed === undefined) throw new AdminError(400, 'faults is needed');
  faults.set(listed.map((value, index) => readFault(value, `faults[${index}]`)));
  return answerWith({ items: faults.faults });
}

function readFault(value: unknown, name: string): FaultSpec {
  const input = readObject(value, ['endpoint', 'kind', 'times', 'probability', 'delayMs'], name);
  const endpoint = readText(input, 'endpoint') ?? '*';
  if (endpoint !== '*' && !ENDPOINT_NAMES.has(endpoint)) {
    throw new AdminError(400, `${name}.endpoint must be * or one of ${[...ENDPOINT_NAMES].join(', ')}`);
  }
  const kind = readChoice(input, 'kind', KINDS);
  if (kind === undefined) throw new AdminError(400, `${name}.kind is needed: one of ${KINDS.join(', ')}`);
  return {
    endpoint,
    kind,
    times: readNumber(input, 'times', { min: 1 }),
    probability: readNumber(input, 'probability', { max: 1, fraction: true }),
    delayMs: readNumber(input, 'delayMs', { max: LONGEST_DELAY_MS }),
  };
}

function clearFaults(call: AdminCall): AdminAnswer {
  channelOf(call).faults.set([]);
  return answerWith({ items: [] });
}

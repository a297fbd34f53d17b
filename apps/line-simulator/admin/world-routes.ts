import { AdminError, answerWith, type AdminAnswer, type AdminCall, type AdminRoute } from './admin-call.js';
import { readChoice, readFlag, readNumber, readObject, readQueryNumber } from './read-input.js';

/** Clock, reset and the log of requests: what belongs to no channel. */
export const worldRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/__sim/health',
    handle: ({ world }) => answerWith({ status: 'ok', ...clockView(world) }),
  },
  { method: 'GET', path: '/__sim/process', handle: () => answerWith(processView()) },
  { method: 'GET', path: '/__sim/clock', handle: ({ world }) => answerWith(clockView(world)) },
  { method: 'POST', path: '/__sim/clock', handle: advanceClock },
  { method: 'POST', path: '/__sim/outage', handle: beginOutage },
  { method: 'POST', path: '/__sim/reset', handle: reset },
  { method: 'GET', path: '/__sim/requests', handle: listRequests },
  { method: 'PUT', path: '/__sim/requests', handle: setRequestLog },
  { method: 'DELETE', path: '/__sim/requests', handle: clearRequests },
];

const clockView = (world: AdminCall['world']): object => ({ now: new Date(world.clock.now()).toISOString() });

/** What this process has used since it started: for whoever measures a sender and must know the simulator's share. */
function processView(): object {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { pid: process.pid, cpuMs: (user + system) / 1_000, rssBytes: rss, heapUsedBytes: heapUsed };
}

const LONGEST_ADVANCE_MS = 10 * 366 * 86_400_000;

function advanceClock({ world, body }: AdminCall): AdminAnswer {
  const input = readObject(body, ['advanceMs', 'advanceSeconds']);
  const ms = readNumber(input, 'advanceMs', { max: LONGEST_ADVANCE_MS });
  const seconds = readNumber(input, 'advanceSeconds', { max: LONGEST_ADVANCE_MS / 1_000 });
  if (ms === undefined && seconds === undefined)
    throw new AdminError(400, 'advanceMs or advanceSeconds is needed');
  world.clock.advance((ms ?? 0) + (seconds ?? 0) * 1_000);
  return answerWith(clockView(world));
}

const LONGEST_OUTAGE_MS = 600_000;
/** Long enough for this call's own answer to arrive. */
const OUTAGE_BEGINS_AFTER_MS = 20;

/** For a stated time only: while it lasts, nobody could call to end it. */
function beginOutage({ outage, body }: AdminCall): AdminAnswer {
  const durationMs = readNumber(readObject(body, ['durationMs']), 'durationMs', {
    min: 1,
    max: LONGEST_OUTAGE_MS,
  });
  if (durationMs === undefined) throw new AdminError(400, 'durationMs is needed');
  setTimeout(() => void outage.begin(durationMs), OUTAGE_BEGINS_AFTER_MS);
  return answerWith({ durationMs });
}

function reset({ world, body }: AdminCall): AdminAnswer {
  const input = readObject(body ?? {}, ['scope']);
  const scope = readChoice(input, 'scope', ['all', 'traffic']) ?? 'all';
  if (scope === 'all') world.reset();
  else world.clearTraffic();
  return answerWith({ scope });
}

function listRequests({ world, query }: AdminCall): AdminAnswer {
  const channelId = query.get('channelId');
  const path = query.get('path');
  const limit = readQueryNumber(query, 'limit', world.requestLog.settings.capacity, 1_000_000);
  const items = world.requestLog
    .list()
    .filter((entry) => channelId === null || entry.channelId === channelId)
    .filter((entry) => path === null || entry.path.split('?', 1)[0] === path);
  return answerWith({ ...world.requestLog.settings, items: limit === 0 ? [] : items.slice(-limit) });
}

function setRequestLog({ world, body }: AdminCall): AdminAnswer {
  const input = readObject(body, ['enabled', 'capacity']);
  const { enabled, capacity } = world.requestLog.settings;
  world.requestLog.set({
    enabled: readFlag(input, 'enabled') ?? enabled,
    capacity: readNumber(input, 'capacity', { min: 1, max: 100_000 }) ?? capacity,
  });
  return answerWith(world.requestLog.settings);
}

function clearRequests({ world }: AdminCall): AdminAnswer {
  world.requestLog.clear();
  return answerWith({});
}

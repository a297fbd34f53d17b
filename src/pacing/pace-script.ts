import { SLOWING } from '#libs/line';

/**
 * `takeTokens` and `slowedDown` of `libs/line/pacing.ts` once more, in the same order of operations, so that the same
 * times give the same answers to the last bit.
 *
 * KEYS[1] the bucket · ARGV: `take` or `slow_down`, perSecond, burst, aheadMs, want, and the time to go by instead of
 * Redis' own, or nothing. Answers tokens, waitMs and the bucket.
 *
 * A bucket is forgotten when it has long been full and at its whole pace; an unknown one is empty.
 */
export const PACE_SCRIPT = `
local perSecond, burst = tonumber(ARGV[2]), tonumber(ARGV[3])
local aheadMs, want = tonumber(ARGV[4]), tonumber(ARGV[5])
local now = tonumber(ARGV[6])
if not now then
  local time = redis.call('TIME')
  now = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
end

local known = redis.call('HMGET', KEYS[1], 'at', 'empty_at', 'factor', 'slowed_at')
local at, emptyAt = tonumber(known[1]) or now, tonumber(known[2]) or now
local factor, slowedAt = tonumber(known[3]) or 1, tonumber(known[4]) or now
if now < at then
  local step = now - at
  emptyAt, slowedAt = emptyAt + step, slowedAt + step
end
local share = math.min(1, factor + (now - slowedAt) / ${SLOWING.recoveryMs})

local tokens, waitMs = 0, 0
if ARGV[1] == 'take' then
  local tokenMs = 1000 / (perSecond * share)
  local from = math.max(emptyAt, now - (burst * 1000) / perSecond)
  local largest = math.floor(burst * share)
  local fitting = math.floor((now + aheadMs - from) / tokenMs)
  tokens = math.max(1, math.min(want, largest, fitting))
  emptyAt = from + tokens * tokenMs
  waitMs = math.max(0, emptyAt - now)
elseif factor >= 1 or now - slowedAt >= ${SLOWING.eventMs} then
  emptyAt = math.max(emptyAt, now + ${SLOWING.pauseMs})
  factor = share / 2
  slowedAt = now
end

redis.call('HSET', KEYS[1], 'at', now, 'empty_at', emptyAt, 'factor', factor, 'slowed_at', slowedAt)
redis.call('PEXPIRE', KEYS[1], math.ceil(math.max(0, emptyAt - now)) + 60000)

-- Numbers would be cut to whole ones on their way.
local answer = { tokens, waitMs, now, emptyAt, factor, slowedAt }
for n = 1, #answer do answer[n] = string.format('%.17g', answer[n]) end
return answer
`;

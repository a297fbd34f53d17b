import { retryKey } from '#libs/line';
import type { FrozenRequest } from './frozen-content.js';
import { narrowedBody } from './multicast-body.js';
import { formatPositions } from './positions.js';

/** What is left of a refused multicast: one recipient found out, and the others to be asked for anew. */
export interface Narrowed {
  /** the position whose recipient LINE refuses, when that is known now */
  refused?: number;
  parts: FrozenRequest[];
}

/**
 * Narrows a multicast that LINE refused for a recipient: without the one it names, else in halves. A refused multicast
 * was sent to nobody, so each part may be asked for, under a key of its own since its body is another.
 *
 * @param badIndex place in `to` that LINE names, if it names one
 */
export function narrowMulticast(
  batch: { runId: string; seq: number },
  request: FrozenRequest,
  badIndex?: number,
): Narrowed {
  const { positions } = request;
  const named = badIndex === undefined ? undefined : positions[badIndex];
  if (named !== undefined)
    return { refused: named, parts: partsOf(batch, request, [positions.filter((one) => one !== named)]) };
  if (positions.length === 1) return { refused: positions[0], parts: [] };
  const middle = Math.ceil(positions.length / 2);
  return { parts: partsOf(batch, request, [positions.slice(0, middle), positions.slice(middle)]) };
}

/** A request for each of its recipients: bounds what halving would cost when most of them are refused. */
export function separate(batch: { runId: string; seq: number }, request: FrozenRequest): FrozenRequest[] {
  return partsOf(
    batch,
    request,
    request.positions.map((position) => [position]),
  );
}

/** The request for some of its recipients only, under the key that belongs to exactly these. */
export function requestFor(
  batch: { runId: string; seq: number },
  request: FrozenRequest,
  positions: readonly number[],
): FrozenRequest {
  const kept = new Set(positions);
  return {
    // Named by whom it is for: the same recipients give the same body, and others another key.
    retryKey: retryKey({ runId: batch.runId, batchSeq: batch.seq, part: `to ${formatPositions(positions)}` }),
    body: narrowedBody(request.body, (index) => kept.has(request.positions[index] ?? -1)),
    positions,
  };
}

function partsOf(
  batch: { runId: string; seq: number },
  request: FrozenRequest,
  parts: number[][],
): FrozenRequest[] {
  return parts.filter((part) => part.length > 0).map((part) => requestFor(batch, request, part));
}

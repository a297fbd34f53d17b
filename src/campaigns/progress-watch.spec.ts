import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NotFound } from '../common/index.js';
import type { ProgressView } from './progress.dto.js';
import type { ProgressStream } from './progress-stream.js';
import { ProgressWatch } from './progress-watch.js';

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
});

function aView(parts: Partial<ProgressView> = {}): ProgressView {
  return {
    runId: '0190f0a0-0000-7000-8000-000000000001',
    status: 'sending',
    statusReason: null,
    phase: 'sending',
    audience: { total: 10, planned: 10 },
    qualified: 10,
    removed: 0,
    attempted: 10,
    pending: 10,
    failed: 0,
    sent: 0,
    perSecond: 0,
    secondsLeft: null,
    startedAt: '2026-03-01T10:00:00.000Z',
    finishedAt: null,
    at: '2026-03-01T10:00:00.000Z',
    ...parts,
  };
}

const ENDED = aView({ phase: 'ended', status: 'sent', sent: 10, pending: 0 });

/** A watch whose readings are answered from `script`, the last one again and again. */
function aWatch(...script: (ProgressView | Error)[]) {
  const counted = { readings: 0, ends: 0, errors: 0 };
  const answers = [...script];
  const watch = new ProgressWatch(aView(), {
    read: () => {
      counted.readings += 1;
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? aView();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    onEnd: () => (counted.ends += 1),
    onError: () => (counted.errors += 1),
  });
  return { watch, counted };
}

function hear(stream: ProgressStream) {
  const heard = { text: '', isClosed: false };
  stream.on('data', (chunk) => (heard.text += String(chunk)));
  stream.on('close', () => (heard.isClosed = true));
  return heard;
}

/** Names and `sent` of the events heard. */
function eventsOf({ text }: { text: string }): [string, number][] {
  return [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, name = '', data = '{}']) => [
    name,
    (JSON.parse(data) as ProgressView).sent,
  ]);
}

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await jest.advanceTimersByTimeAsync(1_000);
    await nextTurn();
  }
}

describe('a listener', () => {
  it('is told at once, then each change, at most one a second', async () => {
    const { watch } = aWatch(aView({ sent: 1 }), aView({ sent: 1, at: 'later' }), aView({ sent: 4 }));
    const heard = hear(watch.open());
    await nextTurn();
    expect(heard.text).toMatch(/^retry: \d+\n\nevent: progress\ndata: \{/);
    expect(eventsOf(heard)).toEqual([['progress', 0]]);
    await pass(5);
    expect(eventsOf(heard)).toEqual([
      ['progress', 0],
      ['progress', 1],
      ['progress', 4],
    ]);
    watch.end();
  });

  it('is told the end, and is let go', async () => {
    const { watch, counted } = aWatch(aView({ sent: 5 }), ENDED);
    const heard = hear(watch.open());
    await pass(3);
    expect(eventsOf(heard)).toEqual([
      ['progress', 0],
      ['progress', 5],
      ['progress', 10],
      ['end', 10],
    ]);
    expect(heard.isClosed).toBe(true);
    expect(counted).toEqual({ readings: 2, ends: 1, errors: 0 });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('given nothing happens, hears a comment every 15 seconds', async () => {
    const { watch } = aWatch();
    const heard = hear(watch.open());
    await pass(31);
    expect(heard.text.match(/^: .*\n\n/gm)).toHaveLength(2);
    watch.end();
  });

  it('who listens for an hour is sent away without an end, to show his key again', async () => {
    const { watch, counted } = aWatch();
    const heard = hear(watch.open());
    await pass(3_601);
    expect(heard.isClosed).toBe(true);
    expect(eventsOf(heard)).toEqual([['progress', 0]]);
    expect(counted.ends).toBe(1);
  });

  it('who does not read is let go before he fills the memory', async () => {
    let sent = 0;
    const watch = new ProgressWatch(aView(), {
      read: () => Promise.resolve(aView({ sent: ++sent })),
      onEnd: () => undefined,
      onError: () => undefined,
    });
    const stream = watch.open();
    await pass(300);
    expect(stream.destroyed).toBe(true);
    expect(sent).toBeLessThan(250);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('several listeners', () => {
  it('share the readings; whoever comes later is told the latest', async () => {
    const { watch, counted } = aWatch(aView({ sent: 3 }), aView({ sent: 3 }), aView({ sent: 7 }));
    const first = hear(watch.open());
    await pass(2);
    const second = hear(watch.open());
    await pass(2);
    expect(counted.readings).toBe(4);
    expect(eventsOf(first).map(([, sent]) => sent)).toEqual([0, 3, 7]);
    expect(eventsOf(second).map(([, sent]) => sent)).toEqual([3, 7]);
    watch.end();
  });

  it('are forgotten when they leave; with the last one the readings end', async () => {
    const { watch, counted } = aWatch();
    const [first, second] = [watch.open(), watch.open()];
    first.destroy();
    await pass(2);
    expect(counted).toMatchObject({ readings: 2, ends: 0 });
    second.destroy();
    await pass(5);
    expect(counted).toMatchObject({ readings: 2, ends: 1 });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('are all let go at once when the server ends, even those who do not read', async () => {
    const { watch } = aWatch();
    const reading = hear(watch.open());
    const notReading = watch.open();
    watch.end();
    await nextTurn();
    expect(reading.isClosed).toBe(true);
    expect(eventsOf(reading)).toEqual([['progress', 0]]);
    await pass(1);
    expect(notReading.destroyed).toBe(true);
  });
});

describe('given a reading fails', () => {
  it('says so once, and goes on', async () => {
    const { watch, counted } = aWatch(new Error('away'), new Error('away'), aView({ sent: 2 }), ENDED);
    const heard = hear(watch.open());
    await pass(4);
    expect(counted.errors).toBe(1);
    expect(eventsOf(heard)).toEqual([
      ['progress', 0],
      ['progress', 2],
      ['progress', 10],
      ['end', 10],
    ]);
  });

  it('because the campaign was deleted, ends', async () => {
    const { watch, counted } = aWatch(new NotFound('campaign', 'x'));
    const heard = hear(watch.open());
    await pass(2);
    expect(heard.isClosed).toBe(true);
    expect(counted).toEqual({ readings: 1, ends: 1, errors: 0 });
  });
});

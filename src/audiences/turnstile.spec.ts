import { describe, expect, it } from '@jest/globals';
import { Abandoned } from '../database/index.js';
import { Turnstile } from './turnstile.js';

/** Work that ends when it is told to. */
function held(): { work: () => Promise<string>; end: () => void } {
  let end: () => void = () => undefined;
  const ended = new Promise<string>((resolve) => (end = () => resolve('done')));
  return { work: () => ended, end: () => end() };
}

describe('a turnstile', () => {
  it('lets the next in when one leaves, in their order', async () => {
    const turnstile = new Turnstile(1);
    const first = held();
    const begun: string[] = [];
    const passing = turnstile.pass(undefined, first.work);
    const waiting = ['second', 'third'].map((name) =>
      turnstile.pass(undefined, () => Promise.resolve(begun.push(name))),
    );
    expect(begun).toEqual([]);
    first.end();
    await Promise.all([passing, ...waiting]);
    expect(begun).toEqual(['second', 'third']);
  });

  it('leaves out whom somebody called away, and hands his turn on', async () => {
    const turnstile = new Turnstile(1);
    const first = held();
    const passing = turnstile.pass(undefined, first.work);
    const called = new AbortController();
    const away = turnstile.pass(called.signal, () => Promise.resolve('never'));
    const after = turnstile.pass(undefined, () => Promise.resolve('after'));
    called.abort();
    await expect(away).rejects.toThrow(Abandoned);
    first.end();
    expect([await passing, await after]).toEqual(['done', 'after']);
  });

  it('is free again after work that failed', async () => {
    const turnstile = new Turnstile(1);
    await expect(turnstile.pass(undefined, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turnstile.pass(undefined, () => Promise.resolve('yes'))).toBe('yes');
  });
});

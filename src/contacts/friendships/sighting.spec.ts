import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { friendStatusOf, gatherFacts, mergeFacts, factsOf, type Sighting } from './sighting.js';

const AYA = `U${'a'.repeat(32)}`;
const KEN = `U${'b'.repeat(32)}`;

const seen = (how: string, atMs: number, lineId = AYA): Sighting => ({
  lineId,
  atMs,
  how,
  status: how === 'follow' ? 'friend' : how === 'unfollow' ? 'blocked' : undefined,
  isInteraction: how === 'follow' || how === 'message',
  isListed: how === 'followers',
});

const sightings = fc.array(
  fc
    .tuple(
      fc.constantFrom('follow', 'unfollow', 'message', 'beacon', 'followers'),
      fc.nat(20),
      fc.constantFrom(AYA, KEN),
    )
    .map(([how, atMs, lineId]) => seen(how, atMs, lineId)),
  { maxLength: 30 },
);

const byLineId = (facts: ReturnType<typeof gatherFacts>) =>
  facts.toSorted((a, b) => (a.lineId < b.lineId ? -1 : 1));

describe('the facts of a friendship', () => {
  it('are what was told last, whatever came last', () => {
    const [facts] = gatherFacts([seen('unfollow', 2), seen('follow', 1)]);
    expect(facts).toMatchObject({
      toldStatus: 'blocked',
      toldAtMs: 2,
      firstSeenHow: 'follow',
      firstSeenAtMs: 1,
    });
  });

  it('given both were told at one moment, are blocked', () => {
    for (const order of [
      ['follow', 'unfollow'],
      ['unfollow', 'follow'],
    ])
      expect(gatherFacts(order.map((how) => seen(how, 5)))).toMatchObject([{ toldStatus: 'blocked' }]);
  });

  it('given somebody who blocks writes later, are those of a friend', () => {
    const status = (...all: Sighting[]) => gatherFacts(all).map(friendStatusOf);
    expect(status(seen('unfollow', 5), seen('message', 6))).toEqual(['friend']);
    expect(status(seen('message', 4), seen('unfollow', 5))).toEqual(['blocked']);
    expect(status(seen('message', 4))).toEqual(['unknown']);
  });

  it('given LINE lists somebody, are those of a friend from then on, without telling since when', () => {
    const facts = gatherFacts([seen('unfollow', 5), seen('followers', 6)]);
    expect(facts.map(friendStatusOf)).toEqual(['friend']);
    expect(facts).toMatchObject([{ toldStatus: 'blocked', toldAtMs: 5 }]);
    expect(gatherFacts([seen('unfollow', 6), seen('followers', 5)]).map(friendStatusOf)).toEqual(['blocked']);
    expect(gatherFacts([seen('followers', 5)]).map(friendStatusOf)).toEqual(['friend']);
  });

  it('do not depend on order or repetition', () => {
    fc.assert(
      fc.property(sightings, sightings, (all, again) => {
        const repeated = [...all, ...again.filter((one) => all.some((other) => isSame(one, other)))];
        const shuffled = repeated.toSorted((a, b) => hash(a) - hash(b)).concat(all.slice(0, 5));
        expect(byLineId(gatherFacts(shuffled))).toEqual(byLineId(gatherFacts(all)));
      }),
    );
  });

  it('are the same put together in parts', () => {
    fc.assert(
      fc.property(
        sightings.map((all) => all.filter(({ lineId }) => lineId === AYA)),
        fc.nat(30),
        (all, at) => {
          const [first, second] = [all.slice(0, at), all.slice(at)].map((part) => gatherFacts(part)[0]);
          const [whole] = gatherFacts(all);
          expect(first && second ? mergeFacts(first, second) : (first ?? second)).toEqual(whole);
        },
      ),
    );
    expect(mergeFacts(factsOf(seen('follow', 1)), factsOf(seen('follow', 1)))).toEqual(
      factsOf(seen('follow', 1)),
    );
  });
});

const isSame = (one: Sighting, other: Sighting): boolean => JSON.stringify(one) === JSON.stringify(other);
const hash = ({ how, atMs, lineId }: Sighting): number =>
  (how.length * 7919 + atMs * 104_729 + lineId.charCodeAt(5)) % 101;

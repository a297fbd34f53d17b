/** Of each LINE ID that is expected; then one in some 400 new ones looks like one that was seen. */
const BITS_EACH = 16;
const PROBES = 4;
/** 8 MiB; beyond four million LINE IDs more and more new ones look like one that was seen. */
const MOST_BITS = 2 ** 26;
const FEWEST_BITS = 2 ** 10;

/**
 * Remembers LINE IDs in two bytes each, as a Bloom filter: a new one may look like one that was seen, but one that was
 * seen never looks new. Only those that look seen have to be looked up in the ledger.
 *
 * @see https://en.wikipedia.org/wiki/Bloom_filter
 */
export class SeenLineIds {
  private readonly words: Uint32Array;
  /** how many bits there are, a power of two, less one */
  private readonly mask: number;

  /** @param expected how many there will be; more than that only makes new ones look seen more often */
  constructor(expected: number) {
    const wanted = Math.min(MOST_BITS, Math.max(FEWEST_BITS, expected * BITS_EACH));
    const bits = 2 ** Math.ceil(Math.log2(wanted));
    this.words = new Uint32Array(bits / 32);
    this.mask = bits - 1;
  }

  /** Remembers it. @returns whether it may have been seen before */
  add(lineId: string): boolean {
    const hash = hashOf(lineId);
    const step = mixed(hash) | 1;
    let mayBeSeen = true;
    for (let probe = 0, at = hash; probe < PROBES; probe++, at = (at + step) | 0) {
      const bit = at & this.mask;
      const word = this.words[bit >>> 5] ?? 0;
      const flag = 1 << (bit & 31);
      if ((word & flag) !== 0) continue;
      mayBeSeen = false;
      this.words[bit >>> 5] = word | flag;
    }
    return mayBeSeen;
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

/** Spreads every bit over all of them: the last step of MurmurHash3. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const most = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return most ^ (most >>> 16);
}

/** A stretch of bytes. */
export interface Stretch {
  at: number;
  length: number;
}

const DIGITS = /^\d+$/;
const KEY = /^[0-9a-f-]+$/i;

/**
 * A head that was read before, with gaps for retry key and body length: one sender's heads differ nowhere else, and comparing
 * bytes is much cheaper than reading them.
 */
export class HeadShape {
  private readonly gaps: readonly Stretch[];

  /** @param head a copy that nobody changes */
  constructor(
    private readonly head: Buffer,
    private readonly key: Stretch | null,
    private readonly bodyLength: Stretch | null,
  ) {
    this.gaps = [key, bodyLength].filter((gap) => gap !== null).sort((a, b) => a.at - b.at);
  }

  /** What stands in the gaps, when `bytes` begin with such a head; `null` otherwise, or when it is none that belongs there. */
  match(bytes: Buffer): { retryKey: string | undefined; bodyLength: number } | null {
    const { head, key, bodyLength } = this;
    if (bytes.length < head.length) return null;
    let from = 0;
    for (const gap of this.gaps) {
      if (head.compare(bytes, from, gap.at, from, gap.at) !== 0) return null;
      from = gap.at + gap.length;
    }
    if (head.compare(bytes, from, head.length, from, head.length) !== 0) return null;
    const retryKey = key === null ? undefined : bytes.toString('latin1', key.at, key.at + key.length);
    const digits =
      bodyLength === null ? '0' : bytes.toString('latin1', bodyLength.at, bodyLength.at + bodyLength.length);
    if (!DIGITS.test(digits) || (retryKey !== undefined && !KEY.test(retryKey))) return null;
    return { retryKey, bodyLength: Number(digits) };
  }
}

interface Waiting<T> {
  item: T;
  bytes: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

export interface GroupCommitOptions<T> {
  /** writes them all, or none */
  write: (items: T[]) => Promise<void>;
  bytesOf: (item: T) => number;
  /** of one write */
  mostItems: number;
  mostBytes: number;
  /** bytes that may wait; with more, the next is refused */
  mostWaitingBytes: number;
}

/** More comes than can be written. */
export class CommitsFull extends Error {
  override name = 'CommitsFull';
}

/**
 * Each item is written before its promise is kept, and those that come while a write is under way are the next one: a single
 * one waits for nothing but its own write, a flood shares few.
 */
export class GroupCommit<T> {
  private waiting: Waiting<T>[] = [];
  private waitingBytes = 0;
  private isWriting = false;

  constructor(private readonly options: GroupCommitOptions<T>) {}

  /** @throws CommitsFull, or what `write` throws */
  add(item: T): Promise<void> {
    const bytes = this.options.bytesOf(item);
    if (this.waitingBytes + bytes > this.options.mostWaitingBytes)
      return Promise.reject(new CommitsFull('more comes than can be written'));
    this.waitingBytes += bytes;
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, bytes, resolve, reject });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) await this.writeNext(this.takeNext());
    this.isWriting = false;
  }

  private takeNext(): Waiting<T>[] {
    let [count, bytes] = [0, 0];
    for (const next of this.waiting) {
      if (count > 0 && (count >= this.options.mostItems || bytes + next.bytes > this.options.mostBytes))
        break;
      count += 1;
      bytes += next.bytes;
    }
    this.waitingBytes -= bytes;
    return this.waiting.splice(0, count);
  }

  private async writeNext(group: Waiting<T>[]): Promise<void> {
    try {
      await this.options.write(group.map(({ item }) => item));
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

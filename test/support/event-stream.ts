/** One server-sent event. */
export interface StreamEvent<T> {
  name: string;
  data: T;
}

/** A client of server-sent events that keeps all it heard. */
export class EventStream<T> {
  readonly events: StreamEvent<T>[] = [];
  /** the text that was no event: comments and `retry:` */
  rest = '';
  /** resolves when the server ends the stream, or this side closes it */
  readonly closed: Promise<void>;
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly headers: Headers,
    body: ReadableStream<Uint8Array>,
    private readonly abort: AbortController,
  ) {
    this.reader = body.getReader();
    this.closed = this.read();
  }

  /** @throws when the answer is no event stream */
  static async open<T>(url: string, apiKey: string): Promise<EventStream<T>> {
    const abort = new AbortController();
    const headers = { authorization: `Bearer ${apiKey}`, accept: 'text/event-stream' };
    const answer = await fetch(url, { headers, signal: abort.signal });
    if (answer.status !== 200 || !answer.body) throw new Error(`the stream answered ${answer.status}`);
    return new EventStream<T>(answer.headers, answer.body, abort);
  }

  /** @throws when the stream ends before */
  async waitFor(reached: (events: StreamEvent<T>[]) => boolean): Promise<void> {
    let isClosed = false;
    void this.closed.then(() => (isClosed = true));
    while (!reached(this.events)) {
      if (isClosed) throw new Error(`the stream ended after ${this.events.length} events`);
      const heard = new Promise<void>((resolve) => this.waiting.add(resolve));
      await Promise.race([heard, this.closed]);
    }
  }

  async close(): Promise<void> {
    // Ends a read that waits, also when the body has been read to its end and nothing is left to abort.
    await this.reader.cancel().catch(() => undefined);
    this.abort.abort();
    await this.closed;
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    let unread = '';
    try {
      for (let part = await this.reader.read(); !part.done; part = await this.reader.read()) {
        unread += decoder.decode(part.value, { stream: true });
        const blocks = unread.split('\n\n');
        unread = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
        for (const resolve of this.waiting) resolve();
        this.waiting.clear();
      }
    } catch {
      // This side closed it, or the connection was cut: both are an end.
    }
  }

  private take(block: string): void {
    const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
    if (name !== undefined && data !== undefined) this.events.push({ name, data: JSON.parse(data) as T });
    else this.rest += `${block}\n\n`;
  }
}

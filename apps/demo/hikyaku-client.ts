/** Just enough of the public API for the demo; what a customer's own program would do with `fetch`. */
export class HikyakuClient {
  constructor(
    private readonly baseUrl: string,
    private readonly apiKey: string,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.call('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.call('POST', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  put<T>(path: string): Promise<T> {
    return this.call('PUT', path);
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.call('PATCH', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  upload<T>(path: string, fileName: string, content: Blob): Promise<T> {
    const form = new FormData();
    form.append('file', content, fileName);
    return this.call('POST', path, form);
  }

  private async call<T>(method: string, path: string, body?: string | FormData, headers = {}): Promise<T> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      body,
      headers: { authorization: `Bearer ${this.apiKey}`, ...headers },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }
}

/** Reads until `isDone`; progress is told to `onEach`. */
export async function readUntil<T>(
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
  onEach: (value: T) => void = () => undefined,
): Promise<T> {
  for (;;) {
    const value = await read();
    onEach(value);
    if (isDone(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

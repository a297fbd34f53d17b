/** What is sent again and again, with places for what differs from request to request. */
export interface RequestShape {
  path: string;
  token: string;
  /** Ids of existing users; request number n goes to the next `perRequest` of them, from the start again at the end. */
  userIds: readonly string[];
  perRequest: number;
  /** A push names its recipient, a multicast lists them. */
  to: 'one' | 'list';
  /** Eight hexadecimal digits that tell this run's retry keys from those of other runs. */
  run: string;
}

const KEY_DIGITS = 12;
const ENTRY_BYTES = '"U0123456789abcdef0123456789abcdef",'.length;
/** What a client in Node sends along, so that the simulator has as much to read as in real use. */
const COMMON_HEADERS =
  'Connection: keep-alive\r\nContent-Type: application/json\r\nUser-Agent: measure\r\nAccept: */*\r\n' +
  'Accept-Language: *\r\nSec-Fetch-Mode: cors\r\nAccept-Encoding: gzip, deflate\r\n';

/**
 * Makes one connection's requests in one buffer: the next call changes the bytes of the last. That is safe as long as a
 * request is written only after the last one was answered.
 */
export class RequestBytes {
  private readonly bytes: Buffer;
  private readonly keyAt: number;
  private readonly toAt: number;
  private readonly entries: Buffer;

  constructor(private readonly shape: RequestShape) {
    const { path, token, run, perRequest, to, userIds } = shape;
    const placeholder = 'x'.repeat(ENTRY_BYTES * perRequest - 1);
    const text = 'Good morning! Your coupon is waiting: 10 % off until Sunday. '.padEnd(100, '.');
    const list = to === 'list' ? `[${placeholder}]` : placeholder;
    const body = `{"to":${list},"messages":[{"type":"text","text":"${text}"}]}`;
    const key = `${run}-0000-4000-8000-${'0'.repeat(KEY_DIGITS)}`;
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\n${COMMON_HEADERS}Authorization: Bearer ${token}\r\nX-Line-Retry-Key: ${key}\r\nContent-Length: ${body.length}\r\n\r\n`;
    this.bytes = Buffer.from(head + body, 'latin1');
    this.keyAt = head.indexOf(key) + key.length - KEY_DIGITS;
    this.toAt = head.length + body.indexOf(placeholder);
    // The first ones again behind the last, so that a list may run over the end.
    const ids = [...userIds, ...userIds.slice(0, perRequest)];
    this.entries = Buffer.from(ids.map((id) => `"${id}",`).join(''), 'latin1');
  }

  /** The bytes of request `number`, counted from 0 over all connections. */
  make(number: number): Buffer {
    const { perRequest, userIds } = this.shape;
    this.bytes.write(number.toString(16).padStart(KEY_DIGITS, '0'), this.keyAt, KEY_DIGITS, 'latin1');
    const from = ((number * perRequest) % userIds.length) * ENTRY_BYTES;
    this.entries.copy(this.bytes, this.toAt, from, from + ENTRY_BYTES * perRequest - 1);
    return this.bytes;
  }
}

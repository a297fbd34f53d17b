import type { IncomingHttpHeaders } from 'node:http';
import { HeadShape, type Stretch } from './head-shape.js';
import type { HttpRequest } from './http-request.js';
import { NO_BODY } from './read-body.js';

const HEAD_END = Buffer.from('\r\n\r\n', 'latin1');
/** As Node has it; a longer head is left to Node to refuse. */
const LONGEST_HEAD = 16 * 1_024;
const REQUEST_LINE = /^(GET|POST|PUT|DELETE) (\/[!-~]*) HTTP\/1\.1$/;
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
// oxlint-disable-next-line no-control-regex -- a tab may stand in a value, other control characters may not
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const LENGTH = /^\d{1,15}$/;

/** The head of one request in its plainest form: HTTP/1.1, a body of stated length or none, no header twice. */
export class RequestHead implements HttpRequest {
  method = '';
  url = '';
  authorization: string | undefined = undefined;
  contentType: string | undefined = undefined;
  retryKey: string | undefined = undefined;
  bodyLength = 0;
  /** The connection shall be closed after the answer. */
  closes = false;
  body = NO_BODY;

  constructor(
    /** They begin with the head. */
    private readonly bytes: Buffer,
    /** Bytes of the head, the empty line included. */
    readonly length: number,
  ) {}

  get headers(): IncomingHttpHeaders {
    const lines = this.bytes.toString('latin1', 0, this.length - HEAD_END.length).split('\r\n');
    const pairs = lines
      .slice(1)
      .map((line) => line.split(/:(.*)/s, 2))
      .map(([name = '', value = '']) => [name.toLowerCase(), value.trim()]);
    return Object.fromEntries(pairs) as IncomingHttpHeaders;
  }
}

/** Reads the heads of one connection. */
export class HeadReader {
  private last: { head: RequestHead; shape: HeadShape } | null = null;

  /**
   * Reads the head that begins at the start of `bytes`. Whatever is not plain is `unusual`: Node's own parser knows better
   * what to do with it.
   */
  read(bytes: Buffer): RequestHead | 'incomplete' | 'unusual' {
    return this.readLikeLast(bytes) ?? this.readAnew(bytes);
  }

  private readLikeLast(bytes: Buffer): RequestHead | null {
    const found = this.last?.shape.match(bytes) ?? null;
    if (this.last === null || found === null) return null;
    const { head: last } = this.last;
    const head = new RequestHead(bytes, last.length);
    head.method = last.method;
    head.url = last.url;
    head.authorization = last.authorization;
    head.contentType = last.contentType;
    head.closes = last.closes;
    head.retryKey = found.retryKey;
    head.bodyLength = found.bodyLength;
    return head;
  }

  private readAnew(bytes: Buffer): RequestHead | 'incomplete' | 'unusual' {
    const end = bytes.indexOf(HEAD_END);
    if (end < 0) return bytes.length > LONGEST_HEAD ? 'unusual' : 'incomplete';
    if (end > LONGEST_HEAD) return 'unusual';
    const read = readPlainHead(bytes, end);
    if (read === null) return 'unusual';
    const { head, places } = read;
    const copy = Buffer.from(bytes.subarray(0, head.length));
    // A head of its own for what is remembered, or the last request's whole body would be kept with it.
    this.last = {
      head: Object.assign(new RequestHead(copy, head.length), { ...head, bytes: copy }),
      shape: new HeadShape(copy, places.retryKey, places.bodyLength),
    };
    return head;
  }
}

/** Where the values stand that differ from request to request. */
interface Places {
  retryKey: Stretch | null;
  bodyLength: Stretch | null;
}

function readPlainHead(bytes: Buffer, end: number): { head: RequestHead; places: Places } | null {
  const text = bytes.toString('latin1', 0, end);
  const head = new RequestHead(bytes, end + HEAD_END.length);
  const [line = ''] = text.split('\r\n', 1);
  const parts = REQUEST_LINE.exec(line);
  if (parts === null) return null;
  [, head.method = '', head.url = ''] = parts;
  const places: Places = { retryKey: null, bodyLength: null };
  return readHeaders(head, places, text, line.length + 2) ? { head, places } : null;
}

/** Reads the header lines from `at` on; `false` when one of them is not plain. */
function readHeaders(head: RequestHead, places: Places, text: string, at: number): boolean {
  const names = new Set<string>();
  for (let start = at; start < text.length;) {
    const lineEnd = text.indexOf('\r\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const colon = text.indexOf(':', start);
    if (colon < 0 || colon > end) return false;
    const name = text.slice(start, colon).toLowerCase();
    const value = text.slice(colon + 1, end).trim();
    if (!HEADER_NAME.test(name) || names.has(name) || !HEADER_VALUE.test(value)) return false;
    names.add(name);
    const place = { at: text.indexOf(value, colon + 1), length: value.length };
    if (!noteHeader(head, places, name, value, place)) return false;
    start = end + 2;
  }
  return true;
}

/** Takes what the reader itself has to know; `false` when it asks for something the reader does not do. */
function noteHeader(head: RequestHead, places: Places, name: string, value: string, place: Stretch): boolean {
  switch (name) {
    case 'authorization':
      head.authorization = value;
      return true;
    case 'content-type':
      head.contentType = value;
      return true;
    case 'x-line-retry-key':
      head.retryKey = value;
      places.retryKey = place;
      return true;
    case 'content-length':
      head.bodyLength = Number(value);
      places.bodyLength = place;
      return LENGTH.test(value);
    case 'connection':
      head.closes = value.toLowerCase() === 'close';
      return head.closes || value.toLowerCase() === 'keep-alive';
    case 'transfer-encoding':
    case 'expect':
    case 'upgrade':
      return false;
    default:
      return true;
  }
}

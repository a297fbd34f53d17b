import type { Socket } from 'node:net';
import { answerHead } from './answer-head.js';
import type { LineAnswer } from './answer.js';
import type { HttpRequest } from './http-request.js';
import { post, sendPosted } from './outbox.js';
import { NO_BODY } from './read-body.js';
import { HeadReader, type RequestHead } from './request-head.js';

/** What a connection needs of the rest. */
export interface ConnectionUse {
  /** Whether the connection itself may serve this; everything else is handed over. */
  serves(url: string): boolean;
  /** Decides on a request at once. */
  answer(request: HttpRequest): LineAnswer;
  /** Takes over a socket with all that was not served yet, for good. */
  handOver(socket: Socket): void;
  /** A request with a larger body is handed over. */
  mostBodyBytes: number;
}

/**
 * One connection of a sender, read and answered without Node's HTTP server, which costs twice as much as all the rest of the
 * simulator. Only plain requests are served here; at the first other one the connection goes to that server and stays there.
 */
export class LineConnection {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  /** Once a head was read: how many bytes its request has. */
  private neededBytes = 1;
  private head: RequestHead | null = null;
  private readonly heads = new HeadReader();
  /** An answer is held back, or will never come: what follows it on the connection waits. */
  private busy = false;

  constructor(
    private readonly socket: Socket,
    private readonly use: ConnectionUse,
  ) {
    socket.on('data', this.onData);
    // A sender that goes away is no event; `close` follows and drops the socket.
    socket.on('error', () => undefined);
  }

  private readonly onData = (chunk: Buffer): void => {
    this.waiting.push(chunk);
    this.waitingBytes += chunk.length;
    if (!this.busy && this.waitingBytes >= this.neededBytes) this.serveWaiting();
  };

  /** Serves every request that is there whole. */
  private serveWaiting(): void {
    while (!this.busy && this.waitingBytes >= this.neededBytes && this.waitingBytes > 0) {
      const bytes = this.joined();
      this.head ??= this.nextHead(bytes);
      if (this.head === null) return;
      const { length, bodyLength } = this.head;
      this.neededBytes = length + bodyLength;
      if (bytes.length < this.neededBytes) return;
      this.serve(this.head, bytes);
    }
  }

  private joined(): Buffer {
    const [first] = this.waiting;
    if (this.waiting.length === 1 && first !== undefined) return first;
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [bytes];
    return bytes;
  }

  private nextHead(bytes: Buffer): RequestHead | null {
    const head = this.heads.read(bytes);
    if (head === 'incomplete') {
      this.neededBytes = bytes.length + 1;
      return null;
    }
    if (head !== 'unusual' && head.bodyLength <= this.use.mostBodyBytes && this.use.serves(head.url))
      return head;
    this.giveUp(bytes);
    return null;
  }

  private giveUp(bytes: Buffer): void {
    this.socket.off('data', this.onData);
    this.socket.pause();
    this.socket.unshift(bytes);
    this.use.handOver(this.socket);
    this.socket.resume();
  }

  private serve(head: RequestHead, bytes: Buffer): void {
    const { length, bodyLength } = head;
    const end = length + bodyLength;
    head.body = bodyLength === 0 ? NO_BODY : { bytes: bytes.subarray(length, end), tooLarge: false };
    this.waiting = end === bytes.length ? [] : [bytes.subarray(end)];
    this.waitingBytes -= end;
    this.neededBytes = 1;
    this.head = null;
    this.send(this.use.answer(head), head.closes);
  }

  private send(made: LineAnswer, closes: boolean): void {
    const { delayMs, transport, later } = made.answer;
    if (delayMs === undefined && transport === undefined && later === undefined) {
      this.write(made, closes);
      return;
    }
    this.busy = true;
    if (later !== undefined) this.sendWhenKnown(made, closes, later);
    else if (delayMs === undefined) this.lose(made);
    else this.sendLater(made, closes, delayMs);
  }

  private sendWhenKnown({ requestId, answer }: LineAnswer, closes: boolean, later: Promise<string>): void {
    void later.then((body) => {
      if (this.socket.destroyed) return;
      this.busy = false;
      this.send({ requestId, answer: { ...answer, body, later: undefined } }, closes);
      this.serveWaiting();
    });
  }

  private sendLater(made: LineAnswer, closes: boolean, delayMs: number): void {
    const giveUp = (): void => clearTimeout(timer);
    const timer = setTimeout(() => {
      this.socket.off('close', giveUp);
      this.write(made, closes);
      this.serveWaiting();
    }, delayMs);
    this.socket.once('close', giveUp);
  }

  private write({ requestId, answer }: LineAnswer, closes: boolean): void {
    post(this.socket, answerHead(requestId, answer, closes) + answer.body, closes);
    // Whatever else was sent along behind the last request is not served.
    this.busy = closes;
  }

  /** Loses the answer on its way; the connection is of no use afterwards. */
  private lose({ requestId, answer }: LineAnswer): void {
    sendPosted();
    if (answer.transport === 'reset') this.socket.resetAndDestroy();
    if (answer.transport !== 'half_body') return;
    const half = answer.body.slice(0, Math.floor(answer.body.length / 2));
    this.socket.write(answerHead(requestId, answer, false) + half, () => this.socket.destroy());
  }
}

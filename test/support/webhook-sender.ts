import { createHmac } from 'node:crypto';
import supertest from 'supertest';

export interface SentEvent {
  type: string;
  timestamp: number;
  source?: object;
  webhookEventId?: string;
  [content: string]: unknown;
}

/** Posts webhooks to one connection as LINE does: signed over the very bytes. */
export class WebhookSender {
  constructor(
    readonly serverUrl: string,
    readonly connectionId: string,
    readonly channelSecret: string,
  ) {}

  /** @returns the status of the answer */
  async post(...events: SentEvent[]): Promise<number> {
    return this.postBody(JSON.stringify({ destination: `U${'0'.repeat(32)}`, events }));
  }

  async postBody(body: string): Promise<number> {
    const { status } = await supertest(this.serverUrl)
      .post(`/webhooks/line/${this.connectionId}`)
      .set('content-type', 'application/json; charset=utf-8')
      .set('x-line-signature', createHmac('sha256', this.channelSecret).update(body).digest('base64'))
      .send(body);
    return status;
  }
}

let made = 0;

/** An event of a person, with an id that no other has. */
export function userEvent(type: string, userId: string, timestamp: number, content: object = {}): SentEvent {
  return chatEvent(type, { type: 'user', userId }, timestamp, content);
}

export function chatEvent(type: string, source: object, timestamp: number, content: object = {}): SentEvent {
  made += 1;
  return {
    type,
    ...content,
    mode: 'active',
    timestamp,
    source,
    webhookEventId: `01TEST${process.pid}-${made}`,
    deliveryContext: { isRedelivery: false },
    replyToken: 'a-token',
  };
}

import { request as requestHttp, type ClientRequest } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { PostReason } from '../world/webhook.js';
import { signatureOf } from './signature.js';

/** What became of one post. */
export interface PostOutcome {
  readonly reason: PostReason;
  /** 0 when there was no answer. */
  readonly statusCode: number;
  readonly detail: string;
}

/** In real time: the server that is called does not live by the virtual clock. */
export const TIMEOUT_MS = 2_000;

/** Posts a signed body as LINE does: an answer of 2xx within two seconds is a success, and no redirect is followed. Never throws. */
export async function postWebhook(endpoint: string, secret: string, body: Buffer): Promise<PostOutcome> {
  try {
    return await outcomeOf(beginPost(new URL(endpoint), signatureOf(body, secret), body));
  } catch (error) {
    return noAnswer('UNCLASSIFIED', error instanceof Error ? error.message : 'unknown');
  }
}

function beginPost(url: URL, signature: string, body: Buffer): ClientRequest {
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method: 'POST',
    // A connection of its own: the simulator leaves none open behind it.
    agent: false,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      'user-agent': 'LineBotWebhook/2.0',
      'x-line-signature': signature,
    },
  });
  return request.end(body);
}

function outcomeOf(request: ClientRequest): Promise<PostOutcome> {
  const isConnected = watchConnection(request);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(noAnswer(isConnected() ? 'REQUEST_TIMEOUT' : 'COULD_NOT_CONNECT', 'no answer in 2 seconds'));
      request.destroy();
    }, TIMEOUT_MS);
    const settle = (outcome: PostOutcome): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    request.on('response', (response) => {
      response.on('error', () => undefined).resume();
      settle(answered(response.statusCode ?? 0));
    });
    request.on('error', (error) =>
      settle(noAnswer(isConnected() ? 'UNCLASSIFIED' : 'COULD_NOT_CONNECT', error.message)),
    );
  });
}

function watchConnection(request: ClientRequest): () => boolean {
  let isConnected = false;
  const event = request.protocol === 'https:' ? 'secureConnect' : 'connect';
  request.once('socket', (socket) =>
    socket.once(event, () => {
      isConnected = true;
    }),
  );
  return () => isConnected;
}

function answered(statusCode: number): PostOutcome {
  const isGood = statusCode >= 200 && statusCode < 300;
  return { reason: isGood ? 'OK' : 'ERROR_STATUS_CODE', statusCode, detail: String(statusCode) };
}

const noAnswer = (reason: PostReason, detail: string): PostOutcome => ({ reason, statusCode: 0, detail });

import type { ServerResponse } from 'node:http';
import { answerHeaders } from './answer-head.js';
import type { Answer, LineAnswer } from './answer.js';

/** Writes the answer as LINE would through Node's HTTP server, or loses it in the way it asks to be lost. */
export function sendAnswer(response: ServerResponse, { requestId, answer }: LineAnswer): void {
  const { later } = answer;
  if (later !== undefined) {
    void later.then((body) =>
      sendAnswer(response, { requestId, answer: { ...answer, body, later: undefined } }),
    );
    return;
  }
  if (answer.delayMs === undefined) {
    writeAnswer(response, requestId, answer);
    return;
  }
  const timer = setTimeout(() => writeAnswer(response, requestId, answer), answer.delayMs);
  response.once('close', () => clearTimeout(timer));
}

function writeAnswer(response: ServerResponse, requestId: string, answer: Answer): void {
  const { transport } = answer;
  if (transport === 'hang') return;
  if (transport === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(answer.status, answerHeaders(requestId, answer));
  if (transport === 'half_body') cutInHalf(response, answer.body);
  else response.end(answer.body);
}

/** The length of the whole was promised, so the reader notices. */
function cutInHalf(response: ServerResponse, body: string): void {
  const half = body.slice(0, Math.floor(body.length / 2));
  const { socket } = response;
  response.write(half, () => socket?.destroy());
}

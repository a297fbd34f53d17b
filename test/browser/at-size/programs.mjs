import { Program } from '../../../dist/test/bench/program.js';
import { HikyakuClient } from '../../../dist/apps/demo/hikyaku-client.js';

export const OWNER = { email: 'owner@shop.example', password: 'four words make one' };

/** Faster than LINE allows, to fill the ledger. */
export const LIFTED = { LINE_PUSH_PER_SECOND: '0', LINE_MULTICAST_PER_SECOND: '0', SEND_CONCURRENCY: '96' };
/** What is being sent stays so while screens are looked at, and costs them nothing. */
export const SLOW = { LINE_PUSH_PER_SECOND: '4', LINE_MULTICAST_PER_SECOND: '1' };

/** The product, from `dist`, in a process of its own; its owner is made when nobody can sign in yet. */
export async function startServer(place, lineUrl, pace, cleanUp) {
  const env = {
    ...place.env,
    ...pace,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'error',
    LINE_API_BASE_URL: lineUrl,
    LINE_DATA_API_BASE_URL: lineUrl,
  };
  const program = Program.start('src/main.js', { env });
  const stop = cleanUp.add(() => program.stop());
  const url = await program.saying(/listens on (http:\S+)/);
  const api = new HikyakuClient(url, place.adminKey);
  const headers = { 'content-type': 'application/json', origin: url };
  const makeOwner = async () => {
    const token = (await program.saying(/welcome#(\S+)/)).trim();
    await post(`${url}/api/v1/one-time-links/use`, headers, { token, name: 'Olga Owner', ...OWNER });
  };
  return { url, api, stop, makeOwner, signIn: () => signIn(url, headers) };
}

/** @returns the session's cookie, as a browser is given it */
async function signIn(url, headers) {
  const answer = await post(`${url}/api/v1/session`, headers, OWNER);
  const [name, value] = answer.headers.getSetCookie()[0].split(';')[0].split('=');
  return { name, value, url, httpOnly: true, sameSite: 'Strict' };
}

async function post(url, headers, body) {
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

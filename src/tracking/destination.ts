import { unstorableCharacter } from '../common/index.js';

/** LINE's longest text; no address in a message is longer. */
const LONGEST_URL = 5_000;
/** Slashes are asked for: `https:evil.example` would be read as a path of our own. Nothing blank, nothing invisible. */
const WEB_ADDRESS = /^https?:\/\/[^\s\p{Cc}]+$/iu;
const PLAIN_ASCII = /^[\x21-\x7e]+$/;

/** Whether a short link may lead there: an address of the web, fit for an HTTP header. */
export function isDestination(url: string): boolean {
  return (
    url.length <= LONGEST_URL &&
    WEB_ADDRESS.test(url) &&
    unstorableCharacter(url) === undefined &&
    URL.canParse(url)
  );
}

/** A destination as a `Location` header says it: unchanged, unless it has letters that a header cannot carry. */
export function locationOf(url: string): string {
  return PLAIN_ASCII.test(url) ? url : new URL(url).href;
}

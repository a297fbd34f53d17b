import { MAX_LINK_UNITS, MAX_URL_UNITS } from '../limits.js';
import { isText, checkUnits, quoted } from './fields.js';
import type { Field } from './shape.js';
import type { Finding } from '../../findings/index.js';
import { type MessageIssueCode, say } from './issue-texts.js';

type Fault = Finding<MessageIssueCode>;

/** What may not stand in an address as it is: blanks, anything beyond ASCII, and the few signs of RFC 3986. */
const UNENCODED = /[^!#-;=?-Z[\]_a-z~]/;
const HALF_ENCODED = /%(?![0-9A-Fa-f]{2})/;
const HTTPS = /^https:\/\//i;
const HTTP = /^http:\/\//i;
/** Plain HTTP to this very machine: a simulator beside us fetches it, LINE and phones never do. */
const AT_HOME = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/i;
const OTHER_LINK = /^(?:line:\/\/|tel:)./i;

/**
 * An address that LINE's servers or the app fetch: HTTPS, percent-encoded, at most 2,000 code units. One at this very
 * machine is warned of only, so that whoever tries things out can show pictures of his own.
 */
export const httpsUrl: Field = (value, scope, step) => {
  if (!isText(value, scope, step) || !scope.isFinal(value)) return;
  if (value.length > MAX_URL_UNITS) checkUnits(value, MAX_URL_UNITS, scope, step);
  else {
    const isAtHome = AT_HOME.test(value);
    const fault = isAtHome || HTTPS.test(value) ? faultOf(value) : say('not_https');
    if (fault !== undefined) scope.error(fault, step);
    else if (isAtHome) scope.warning(say('address_at_home'), step);
  }
};

/** An address that opens when something is tapped: a web page, a page of LINE, or a telephone. */
export const link: Field = (value, scope, step) => {
  if (!isText(value, scope, step) || !scope.isFinal(value)) return;
  if (value.length > MAX_LINK_UNITS) {
    checkUnits(value, MAX_LINK_UNITS, scope, step);
    return;
  }
  const fault = linkFault(value);
  if (fault !== undefined) scope.error(fault, step);
  else if (HTTP.test(value)) scope.warning(say('link_not_encrypted'), step);
};

function linkFault(value: string): Fault | undefined {
  if (HTTPS.test(value) || HTTP.test(value)) return faultOf(value);
  if (OTHER_LINK.test(value)) return encodingFault(value);
  return say('not_a_link');
}

function faultOf(url: string): Fault | undefined {
  return encodingFault(url) ?? (URL.canParse(url) ? undefined : say('address_unreadable'));
}

/** LINE asks for percent-encoding in UTF-8, and answers 400 `invalid uri` to what is no URI. */
function encodingFault(url: string): Fault | undefined {
  const sign = UNENCODED.exec(url)?.[0];
  if (sign !== undefined) {
    const whole = String.fromCodePoint(url.codePointAt(url.indexOf(sign)) ?? 0);
    return unencoded(whole);
  }
  if (!HALF_ENCODED.test(url)) return undefined;
  return say('address_percent');
}

function unencoded(sign: string): Fault {
  // Half of a surrogate pair cannot be encoded at all.
  return /^\p{Cs}$/u.test(sign)
    ? say('address_half_sign', { sign: quoted(sign) })
    : say('address_sign', { sign: quoted(sign), encoded: encodeURIComponent(sign) });
}

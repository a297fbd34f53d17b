import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 11 digits of 62 are 65 bits: with a billion links, one guess in 50 thousand million finds one. */
const CODE_LENGTH = 11;
const CODE = new RegExp(`^[${ALPHABET}]{${CODE_LENGTH}}$`);

export interface LinkParts {
  /** or the id of a test, which has no run */
  runId: string;
  url: string;
  /** absent when everybody has the same link */
  contactId?: string;
}

/** The key of codes, made of the key of secrets at rest, so that neither tells of the other. */
export function linkKey(encryptionKey: Buffer): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', encryptionKey, '', 'hikyaku link codes', 32)));
}

/**
 * The code of a short link: the same for the same parts, so that planning again after a crash gives the links that were
 * made before, and to be guessed by nobody without the key.
 */
export function linkCode(key: KeyObject | Buffer, { runId, url, contactId = '' }: LinkParts): string {
  // A line break cannot be in an id, so no two sets of parts are written the same. As text of a byte a character it is
  // faster than a buffer.
  const digest = createHmac('sha256', key).update(`${runId}\n${contactId}\n${url}`).digest('binary');
  let code = '';
  // Two bytes a digit: of 65,536 values, 62 leave so small a rest that no digit is more than a thousandth likelier.
  for (let at = 0; at < CODE_LENGTH * 2; at += 2)
    code += ALPHABET[((digest.charCodeAt(at) << 8) | digest.charCodeAt(at + 1)) % ALPHABET.length];
  return code;
}

export function isLinkCode(text: string): boolean {
  return CODE.test(text);
}

/** @param publicUrl how the world reaches this server, with or without a slash at its end */
export function shortUrl(publicUrl: string, code: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/l/${code}`;
}

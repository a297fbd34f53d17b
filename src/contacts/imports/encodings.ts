import { say } from './import-texts.js';
import { FileProblem } from './file-problem.js';

/** What an import can read; a caller may also say one of the other names for it. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'big5', 'tis-620'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const OTHER_NAMES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp950: 'big5',
  'big5-hkscs': 'big5',
  'windows-874': 'tis-620',
  cp874: 'tis-620',
  tis620: 'tis-620',
};

export function findEncoding(name: string): Encoding | undefined {
  const lower = name.trim().toLowerCase();
  return ENCODINGS.find((encoding) => encoding === lower) ?? OTHER_NAMES[lower];
}

/** The decoders' names; each is the superset that Windows writes under the shorter name. */
export const DECODER: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  shift_jis: 'shift_jis',
  big5: 'big5',
  'tis-620': 'windows-874',
};

/** The encoding that the first bytes of a file name. */
export function encodingOfMark(start: Buffer): Encoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** @throws FileProblem when the first bytes are those of a workbook, an archive or another binary file */
export function refuseBinary(start: Buffer): void {
  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) throw new FileProblem(say('file_is_workbook'));
  if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new FileProblem(say('file_is_old_workbook'));
  if (start[0] === 0x1f && start[1] === 0x8b) throw new FileProblem(say('file_is_gzip'));
  if (start.includes(0)) throw new FileProblem(say('file_is_binary'));
}

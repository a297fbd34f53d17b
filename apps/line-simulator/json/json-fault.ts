import { readBare, readString } from './json-scalars.js';

/** Where a JSON text breaks, and how. `line` and `column` count from 1; `path` leads to the value being read. */
export interface JsonFault {
  line: number;
  column: number;
  path: readonly (string | number)[];
  /** The key that was given twice, or `null` when the text is not JSON at all. */
  duplicateKey: string | null;
}

interface Frame {
  kind: 'object' | 'array';
  keys: Set<string>;
  /** Key or index of the member being read. */
  at: string | number;
}

interface Reader {
  text: string;
  position: number;
  frames: Frame[];
}

type Broken = { duplicateKey: string | null } | null;
const SYNTAX: Broken = { duplicateKey: null };

/**
 * The first fault in the text, or `null` when it is JSON with every key once. Slow and exact; keeps its own stack, so
 * depth is no danger.
 */
export function locateJsonFault(text: string): JsonFault | null {
  const reader: Reader = { text, position: 0, frames: [] };
  const broken = readDocument(reader);
  return broken === null ? null : faultAt(reader, broken.duplicateKey);
}

function readDocument(reader: Reader): Broken {
  let broken = readValue(reader);
  while (broken === null && reader.frames.length > 0) broken = readNextMember(reader);
  if (broken !== null) return broken;
  skipSpace(reader);
  return reader.position === reader.text.length ? null : SYNTAX;
}

/** Reads a scalar whole, or opens an object or array and leaves its members to `readNextMember`. */
function readValue(reader: Reader): Broken {
  skipSpace(reader);
  const first = reader.text[reader.position];
  if (first === '{' || first === '[') {
    reader.position += 1;
    const kind = first === '{' ? 'object' : 'array';
    reader.frames.push({ kind, keys: new Set(), at: kind === 'array' ? -1 : '' });
    return null;
  }
  const scalar =
    first === '"' ? readString(reader.text, reader.position) : readBare(reader.text, reader.position);
  reader.position = scalar.end;
  return scalar.ok ? null : SYNTAX;
}

function readNextMember(reader: Reader): Broken {
  const frame = reader.frames.at(-1);
  if (frame === undefined) return null;
  skipSpace(reader);
  const isFirst = frame.at === -1 || (frame.kind === 'object' && frame.keys.size === 0);
  if (reader.text[reader.position] === (frame.kind === 'object' ? '}' : ']')) {
    reader.position += 1;
    reader.frames.pop();
    return null;
  }
  if (!isFirst && !take(reader, ',')) return SYNTAX;
  return frame.kind === 'object' ? readPair(reader, frame) : readItem(reader, frame, isFirst);
}

function readItem(reader: Reader, frame: Frame, isFirst: boolean): Broken {
  frame.at = isFirst ? 0 : Number(frame.at) + 1;
  return readValue(reader);
}

function readPair(reader: Reader, frame: Frame): Broken {
  skipSpace(reader);
  const start = reader.position;
  if (reader.text[start] !== '"') return SYNTAX;
  const read = readString(reader.text, start);
  reader.position = read.end;
  if (!read.ok) return SYNTAX;
  const key = String(JSON.parse(reader.text.slice(start, read.end)));
  if (frame.keys.has(key)) return { duplicateKey: key };
  frame.keys.add(key);
  frame.at = key;
  return take(reader, ':') ? readValue(reader) : SYNTAX;
}

function take(reader: Reader, character: string): boolean {
  skipSpace(reader);
  if (reader.text[reader.position] !== character) return false;
  reader.position += 1;
  return true;
}

function skipSpace(reader: Reader): void {
  while (' \t\n\r'.includes(reader.text[reader.position] ?? 'x')) reader.position += 1;
}

function faultAt(reader: Reader, duplicateKey: string | null): JsonFault {
  const before = reader.text.slice(0, reader.position);
  const lastBreak = before.lastIndexOf('\n');
  // A repeated key is a fault of the object that holds it, so its own name is not part of the path.
  const holders = duplicateKey === null ? reader.frames : reader.frames.slice(0, -1);
  return {
    line: before.split('\n').length,
    column: reader.position - lastBreak,
    path: holders.map((frame) => frame.at).filter((at) => at !== '' && at !== -1),
    duplicateKey,
  };
}

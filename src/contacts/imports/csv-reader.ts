import type { Finding } from '#libs/findings';
import { say } from './import-texts.js';
import { FileProblem } from './file-problem.js';

/** One record of a file. */
export interface FileRecord {
  /** the line it begins in, from 1 */
  line: number;
  /** as it stands in the file, without its line end */
  raw: string;
  fields: string[];
  /** why this record alone cannot be read */
  problem?: Finding;
}

export interface RecordReader {
  push(text: string): FileRecord[];
  end(): FileRecord[];
}

/** A record longer than this is a mistake (often a quote that is never closed); memory stays flat whatever is sent. */
export const MAX_RECORD_LENGTH = 1_048_576;

/** A record being read: where reading stands, and what was read. */
interface Cursor {
  at: number;
  fields: string[];
  problem?: Finding;
  spansLines: boolean;
}

/**
 * Splits CSV text into records, as RFC 4180 has it.
 *
 * Written here because no parser at hand does all that an import promises: after a broken record it goes on at the next
 * line, it knows the line of each record and of a quote that is never closed, it keeps the record as it stood, and it
 * holds no more than one record. The spec compares it with csv-parse. A quote inside an unquoted field is a character.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export class CsvReader implements RecordReader {
  #text = '';
  #at = 0;
  #line = 1;
  #nextDelimiter = -1;
  #nextLineEnd = -1;

  constructor(
    private readonly delimiter: string,
    private readonly lineEnd: '\n' | '\r' = '\n',
  ) {}

  /** @throws FileProblem when a record is longer than 1 MiB */
  push(text: string): FileRecord[] {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    return this.#records(false);
  }

  /** @throws FileProblem when a quote was never closed */
  end(): FileRecord[] {
    return this.#records(true);
  }

  #records(isEnd: boolean): FileRecord[] {
    const records: FileRecord[] = [];
    // What was found is void: the text is new, or a record that was not complete is read again from its beginning.
    this.#nextDelimiter = -1;
    this.#nextLineEnd = -1;
    while (this.#at < this.#text.length) {
      const record = this.#read(isEnd);
      if (!record) break;
      if (record.fields.length > 1 || record.raw.trim() !== '') records.push(record);
    }
    return records;
  }

  #read(isEnd: boolean): FileRecord | undefined {
    const cursor: Cursor = { at: this.#at, fields: [], spansLines: false };
    for (;;) {
      const isQuoted = this.#text[cursor.at] === '"';
      const next = isQuoted ? this.#quotedField(cursor, isEnd) : this.#plainField(cursor, isEnd);
      if (next === 'more') return this.#incomplete();
      if (next === 'record') return this.#close(cursor);
    }
  }

  #plainField(cursor: Cursor, isEnd: boolean): 'field' | 'record' | 'more' {
    const delimiter = this.#delimiterFrom(cursor.at);
    const lineEnd = this.#lineEndFrom(cursor.at);
    if (delimiter < lineEnd) {
      cursor.fields.push(this.#text.slice(cursor.at, delimiter));
      cursor.at = delimiter + 1;
      return 'field';
    }
    if (lineEnd === Infinity && !isEnd) return 'more';
    const end = Math.min(lineEnd, this.#text.length);
    const isCrLf = this.lineEnd === '\n' && this.#text[end - 1] === '\r' && end > cursor.at;
    cursor.fields.push(this.#text.slice(cursor.at, isCrLf ? end - 1 : end));
    cursor.at = end;
    return 'record';
  }

  #quotedField(cursor: Cursor, isEnd: boolean): 'field' | 'record' | 'more' {
    const close = this.#closingQuote(cursor.at + 1);
    if (close === -1) {
      if (isEnd || this.#text.length - this.#at > MAX_RECORD_LENGTH) throw this.#unclosed(cursor.at, isEnd);
      return 'more';
    }
    if (close + 2 >= this.#text.length && !isEnd) return 'more';
    const text = this.#text.slice(cursor.at + 1, close);
    cursor.spansLines ||= text.includes(this.lineEnd);
    cursor.fields.push(text.replaceAll('""', '"'));
    cursor.at = close + 1;
    const after = this.#text[cursor.at];
    if (after === this.delimiter) {
      cursor.at += 1;
      return 'field';
    }
    const isEndOfLine =
      after === undefined ||
      after === this.lineEnd ||
      (after === '\r' && (this.#text[cursor.at + 1] ?? '\n') === '\n');
    if (!isEndOfLine) cursor.problem = say('text_after_quote', { column: cursor.fields.length });
    const lineEnd = this.#lineEndFrom(cursor.at);
    if (lineEnd === Infinity && !isEnd) return 'more';
    cursor.at = Math.min(lineEnd, this.#text.length);
    return 'record';
  }

  #closingQuote(from: number): number {
    for (let at = this.#text.indexOf('"', from); at !== -1; at = this.#text.indexOf('"', at + 2)) {
      if (this.#text[at + 1] !== '"') return at;
    }
    return -1;
  }

  #close(cursor: Cursor): FileRecord {
    const end = this.lineEnd === '\n' && this.#text[cursor.at - 1] === '\r' ? cursor.at - 1 : cursor.at;
    const raw = this.#text.slice(this.#at, Math.max(end, this.#at));
    if (raw.length > MAX_RECORD_LENGTH) throw this.#tooLong();
    const line = this.#line;
    this.#line += 1 + (cursor.spansLines ? raw.split(this.lineEnd).length - 1 : 0);
    this.#at = cursor.at + 1;
    return { line, raw, fields: cursor.fields, ...(cursor.problem ? { problem: cursor.problem } : {}) };
  }

  #incomplete(): undefined {
    if (this.#text.length - this.#at > MAX_RECORD_LENGTH) throw this.#tooLong();
    return undefined;
  }

  #tooLong(): FileProblem {
    return new FileProblem(say('csv_line_too_long', { line: this.#line }));
  }

  #unclosed(quote: number, isEnd: boolean): FileProblem {
    const line = this.#line + this.#text.slice(this.#at, quote).split(this.lineEnd).length - 1;
    return new FileProblem(say(isEnd ? 'quote_open_at_end' : 'quote_open_too_long', { line }));
  }

  // The next delimiter and line end are remembered: a file of one column has no delimiter to be found again and again.
  #delimiterFrom(at: number): number {
    if (this.#nextDelimiter < at) this.#nextDelimiter = this.#find(this.delimiter, at);
    return this.#nextDelimiter;
  }

  #lineEndFrom(at: number): number {
    if (this.#nextLineEnd < at) this.#nextLineEnd = this.#find(this.lineEnd, at);
    return this.#nextLineEnd;
  }

  #find(character: string, from: number): number {
    const at = this.#text.indexOf(character, from);
    return at === -1 ? Infinity : at;
  }
}

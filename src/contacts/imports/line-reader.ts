import { say } from './import-texts.js';
import { type FileRecord, MAX_RECORD_LENGTH, type RecordReader } from './csv-reader.js';
import { FileProblem } from './file-problem.js';

/** Splits NDJSON text into lines; a record's one field is the line. Empty lines are passed over. */
export class LineReader implements RecordReader {
  #rest = '';
  #line = 1;

  /** @throws FileProblem when a line is longer than 1 MiB */
  push(text: string): FileRecord[] {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > MAX_RECORD_LENGTH) this.#tooLong(this.#line + lines.length);
    return lines.flatMap((line) => this.#record(line));
  }

  end(): FileRecord[] {
    return this.#record(this.#rest);
  }

  #record(text: string): FileRecord[] {
    const line = this.#line++;
    if (text.length > MAX_RECORD_LENGTH) this.#tooLong(line);
    const raw = text.endsWith('\r') ? text.slice(0, -1) : text;
    return raw.trim() === '' ? [] : [{ line, raw, fields: [raw] }];
  }

  #tooLong(line: number): never {
    throw new FileProblem(say('ndjson_line_too_long', { line }));
  }
}

import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError, InvalidInput, say } from '../../common/index.js';
import type { ImportOptions } from './check-file.js';
import { parseImportOptions } from './import-options.js';
import type { ImportsService, Upload } from './imports.service.js';

const MAX_FIELD_BYTES = 64 * 1024;
const MAX_FILE_NAME_LENGTH = 255;

/** How the one file of a request is taken, and given back when anything else is wrong. */
interface FileTaking<File> {
  maxBytes: number;
  tooLarge: () => AppError;
  take(fileName: string, content: Readable): Promise<File>;
  discard(file: File): Promise<void>;
}

/**
 * Reads a multipart request part by part: the one file goes to disk as it arrives, the fields are its options.
 *
 * Nothing stays on disk when anything is wrong.
 *
 * @throws AppError `unsupported_media`, `file_too_large`; InvalidInput for a missing, empty or second file and wrong fields
 */
export async function receiveUpload(
  request: FastifyRequest,
  imports: Pick<ImportsService, 'receive' | 'discard'>,
  maxBytes: number,
): Promise<{ upload: Upload; options: ImportOptions }> {
  const taking: FileTaking<Upload> = {
    maxBytes,
    tooLarge: () => fileTooLarge(maxBytes),
    take: (fileName, content) => imports.receive(fileName, content),
    discard: (upload) => imports.discard(upload),
  };
  const { file, read } = await receiveFile(request, taking, parseImportOptions);
  return { upload: file, options: read };
}

/** Much more than rows are looked at; it is kept in memory. */
const MAX_INSPECTED_BYTES = 1_048_576;

/**
 * Reads the file, or its first part, and the options of an inspection. `isPart` says that the file was cut.
 *
 * @throws as `receiveUpload`
 */
export async function receiveInspection(
  request: FastifyRequest,
): Promise<{ bytes: Buffer; options: ImportOptions; isPart: boolean }> {
  const taking: FileTaking<{ bytes: Buffer; size: number }> = {
    maxBytes: MAX_INSPECTED_BYTES,
    tooLarge: inspectedTooLarge,
    take: async (_fileName, content) => {
      const bytes = await buffer(content);
      return { bytes, size: bytes.length };
    },
    discard: () => Promise.resolve(),
  };
  const { file, read } = await receiveFile(request, taking, (fields) => {
    const { isPart = '', ...others } = Object.fromEntries(fields);
    if (!['', 'true', 'false'].includes(isPart))
      throw new InvalidInput([{ path: 'isPart', ...say('not_boolean') }]);
    return { options: parseImportOptions(new Map(Object.entries(others))), isPart: isPart === 'true' };
  });
  return { bytes: file.bytes, ...read };
}

async function receiveFile<File extends { size: number }, Read>(
  request: FastifyRequest,
  taking: FileTaking<File>,
  readFields: (fields: ReadonlyMap<string, string>) => Read,
): Promise<{ file: File; read: Read }> {
  if (!request.isMultipart())
    throw new AppError(
      'unsupported_media',
      'not_multipart',
      'Send the file as multipart/form-data in a part named "file", such as: curl -F file=@contacts.csv …',
    );
  const fields = new Map<string, string>();
  let file: File | undefined;
  try {
    for await (const part of partsOf(request, taking.maxBytes)) {
      if (part.type === 'field') fields.set(part.fieldname, textOf(part.value));
      else {
        refuseOtherFile(part, file !== undefined);
        file = await taking.take(fileNameOf(part), part.file);
      }
    }
    if (!file) throw wrongFile('missing', 'is missing: send the contacts in a part named "file"');
    if (file.size === 0) throw wrongFile('empty', 'is empty');
    return { file, read: readFields(fields) };
  } catch (error) {
    if (file) await taking.discard(file);
    throw isFileTooLarge(error) ? taking.tooLarge() : error;
  }
}

function partsOf(request: FastifyRequest, maxBytes: number): AsyncIterableIterator<Multipart> {
  // Two files are let through to be refused in our words.
  return request.parts({
    limits: { files: 2, fileSize: maxBytes, fields: 20, fieldSize: MAX_FIELD_BYTES },
  });
}

function refuseOtherFile(part: MultipartFile, isSecond: boolean): void {
  if (!isSecond && part.fieldname === 'file') return;
  part.file.resume();
  throw wrongFile(
    isSecond ? 'items_repeated' : 'missing',
    isSecond
      ? 'was sent twice: one import takes one file'
      : `is missing: the file was sent in a part named "${part.fieldname.slice(0, 40)}"`,
  );
}

function fileTooLarge(maxBytes: number): AppError {
  return new AppError(
    'too_large',
    'file_too_large',
    `The file is larger than ${maxBytes} bytes (IMPORT_MAX_BYTES). Split it, each part with the first line.`,
  );
}

function inspectedTooLarge(): AppError {
  return new AppError(
    'too_large',
    'file_too_large',
    `At most ${MAX_INSPECTED_BYTES} bytes are inspected. Send the first 512 KB of the file, with isPart=true.`,
  );
}

function isFileTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';
}

/** A part that says it is JSON was parsed on the way. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Shown to people only; browsers send the bare name, others a path. */
function fileNameOf(part: MultipartFile): string {
  const name = part.filename.split(/[/\\]/).at(-1) ?? '';
  return name.replace(/[\p{Cc}\p{Surrogate}]/gu, '').slice(0, MAX_FILE_NAME_LENGTH) || 'contacts';
}

function wrongFile(code: 'missing' | 'empty' | 'items_repeated', message: string): InvalidInput {
  return new InvalidInput([{ path: 'file', ...say(code), message }]);
}

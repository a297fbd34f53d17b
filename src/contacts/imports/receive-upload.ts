import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError, InvalidInput } from '../../common/index.js';
import type { ImportOptions } from './check-file.js';
import { parseImportOptions } from './import-options.js';
import type { ImportsService, Upload } from './imports.service.js';

const MAX_FIELD_BYTES = 64 * 1024;
const MAX_FILE_NAME_LENGTH = 255;

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
  if (!request.isMultipart())
    throw new AppError(
      'unsupported_media',
      'not_multipart',
      'Send the file as multipart/form-data in a part named "file", such as: curl -F file=@contacts.csv …',
    );
  const fields = new Map<string, string>();
  let upload: Upload | undefined;
  try {
    for await (const part of partsOf(request, maxBytes)) {
      if (part.type === 'field') fields.set(part.fieldname, textOf(part.value));
      else upload = await receiveFile(part, upload, imports);
    }
    if (!upload) throw wrongFile('is missing: send the contacts in a part named "file"');
    if (upload.size === 0) throw wrongFile('is empty');
    return { upload, options: parseImportOptions(fields) };
  } catch (error) {
    if (upload) await imports.discard(upload);
    throw isFileTooLarge(error) ? fileTooLarge(maxBytes) : error;
  }
}

function partsOf(request: FastifyRequest, maxBytes: number): AsyncIterableIterator<Multipart> {
  // Two files are let through to be refused in our words.
  return request.parts({
    limits: { files: 2, fileSize: maxBytes, fields: 20, fieldSize: MAX_FIELD_BYTES },
  });
}

async function receiveFile(
  part: MultipartFile,
  before: Upload | undefined,
  imports: Pick<ImportsService, 'receive'>,
): Promise<Upload> {
  if (before) {
    part.file.resume();
    throw wrongFile('was sent twice: one import takes one file');
  }
  if (part.fieldname !== 'file') {
    part.file.resume();
    throw wrongFile(`is missing: the file was sent in a part named "${part.fieldname.slice(0, 40)}"`);
  }
  return imports.receive(fileNameOf(part), part.file);
}

function fileTooLarge(maxBytes: number): AppError {
  return new AppError(
    'too_large',
    'file_too_large',
    `The file is larger than ${maxBytes} bytes (IMPORT_MAX_BYTES). Split it, each part with the first line.`,
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

function wrongFile(message: string): InvalidInput {
  return new InvalidInput([{ path: 'file', message }]);
}

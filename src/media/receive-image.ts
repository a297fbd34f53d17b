import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError, type InputProblem, InvalidInput, unstorableCharacter, say } from '../common/index.js';
import { MAX_IMAGE_BYTES } from './image-limits.js';
import { ImageTooLarge } from './media.errors.js';

/** What an image may be meant for when it is uploaded; it is refused when it does not fit. */
export const UPLOAD_USES = ['image', 'imagemap', 'flex'] as const;
export type UploadUse = (typeof UPLOAD_USES)[number];

export interface ReceivedImage {
  name: string;
  content: Buffer;
  use?: UploadUse;
}

export const MAX_NAME_LENGTH = 200;
const MAX_FIELD_BYTES = 4096;

/**
 * Reads a multipart request: the one file into memory, and its fields.
 *
 * @throws AppError `not_multipart`, `file_too_large`; InvalidInput for a missing, empty or second file and wrong fields
 */
export async function receiveImage(request: FastifyRequest): Promise<ReceivedImage> {
  if (!request.isMultipart())
    throw new AppError(
      'unsupported_media',
      'not_multipart',
      'Send the image as multipart/form-data in a part named "file", such as: curl -F file=@spring.jpg …',
    );
  const fields = new Map<string, string>();
  let file: Pick<ReceivedImage, 'name' | 'content'> | undefined;
  try {
    // Two files are let through to be refused in our words.
    const limits = { files: 2, fileSize: MAX_IMAGE_BYTES, fields: 5, fieldSize: MAX_FIELD_BYTES };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value));
      else if (file || part.fieldname !== 'file')
        throw wrongFile(file ? 'items_repeated' : 'missing', refuse(part, file !== undefined));
      else file = { name: fileNameOf(part), content: await part.toBuffer() };
    }
  } catch (error) {
    throw isFileTooLarge(error) ? new ImageTooLarge() : error;
  }
  if (!file) throw wrongFile('missing', 'is missing: send the image in a part named "file"');
  if (file.content.length === 0) throw wrongFile('empty', 'is empty');
  return { ...file, ...parseFields(fields) };
}

function refuse(part: MultipartFile, isSecond: boolean): string {
  part.file.resume();
  return isSecond
    ? 'was sent twice: one upload takes one image'
    : `is missing: the image was sent in a part named "${part.fieldname.slice(0, 40)}"`;
}

function parseFields(fields: ReadonlyMap<string, string>): Partial<Pick<ReceivedImage, 'name' | 'use'>> {
  const name = fields.get('name');
  const given = fields.get('use');
  const use = UPLOAD_USES.find((known) => known === given);
  const problems: InputProblem[] = [...fields.keys()]
    .filter((field) => field !== 'name' && field !== 'use')
    .map((path) => ({ path, ...say('unknown_field') }));
  if (given !== undefined && !use)
    problems.push({ path: 'use', ...say('not_offered', { choices: UPLOAD_USES.join(', ') }) });
  if (name !== undefined) problems.push(...nameProblems(name));
  if (problems.length > 0) throw new InvalidInput(problems);
  return { ...(name !== undefined && { name }), ...(use && { use }) };
}

function nameProblems(name: string): InputProblem[] {
  const unstorable = unstorableCharacter(name);
  if (unstorable) return [{ path: 'name', ...unstorable }];
  if (name.trim() === '' || name.length > MAX_NAME_LENGTH)
    return [{ path: 'name', ...say('text_length', { min: 1, max: MAX_NAME_LENGTH }) }];
  return [];
}

/** Shown to people only; browsers send the bare name, others a path. */
function fileNameOf(part: MultipartFile): string {
  const name = part.filename?.split(/[/\\]/).at(-1) ?? '';
  return (
    name
      .replace(/[\p{Cc}\p{Surrogate}]/gu, '')
      .slice(0, MAX_NAME_LENGTH)
      .trim() || 'image'
  );
}

function isFileTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';
}

function wrongFile(code: 'missing' | 'empty' | 'items_repeated', message: string): InvalidInput {
  return new InvalidInput([{ path: 'file', ...say(code), message }]);
}

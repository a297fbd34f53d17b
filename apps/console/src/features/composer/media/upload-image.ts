import type { Schema } from '../../../api/client.js';
import { ApiProblem, problemOf } from '../../../api/problem.js';
import type { ImageUse } from './judge-media.js';

/** What the server takes, by its content. */
export const ACCEPTED_IMAGES = ['image/jpeg', 'image/png'] as const;

/** Uses that the server refuses an image for when it is uploaded; of the others it says afterwards how they fit. */
const REFUSED_AT_ONCE: readonly ImageUse[] = ['image', 'imagemap', 'flex'];

/**
 * Sends an image to the library. By XMLHttpRequest: fetch does not tell how far an upload has come.
 *
 * @param onProgress told the share that has been sent, 0 to 1
 * @throws ApiProblem when the server refuses it or cannot be reached
 */
export function uploadImage(
  file: File,
  use: ImageUse,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Schema<'MediaView'>> {
  const body = new FormData();
  if (REFUSED_AT_ONCE.includes(use)) body.append('use', use);
  body.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/media');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText) as Schema<'MediaView'>);
      problemOf(new Response(request.responseText, { status: request.status })).then(reject, reject);
    });
    request.addEventListener('error', () =>
      reject(new ApiProblem(0, 'offline', 'The server could not be reached.')),
    );
    request.addEventListener('abort', () => reject(new DOMException('The upload was stopped', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

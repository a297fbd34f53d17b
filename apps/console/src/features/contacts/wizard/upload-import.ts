import { tellSignedOut } from '../../../api/client.js';
import { ApiProblem, problemOf } from '../../../api/problem.js';
import type { Import } from '../contact.js';
import { formOf, type Reading } from './inspect.js';

interface Upload {
  file: File;
  reading: Reading;
  /** of the file, from 0 to 1 */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends the file. By XMLHttpRequest, since only that tells how far it is. */
export function uploadImport({ file, reading, onProgress, signal }: Upload): Promise<Import> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/imports');
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    });
    request.addEventListener('load', () => {
      if (request.status === 401) tellSignedOut();
      if (request.status < 300) resolve(JSON.parse(request.responseText) as Import);
      else void refusalOf(request).then(reject);
    });
    request.addEventListener('error', () =>
      reject(new ApiProblem(0, 'offline', 'The server could not be reached.')),
    );
    request.addEventListener('abort', () => reject(new DOMException('The upload was stopped', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(formOf(file, file.name, reading));
  });
}

function refusalOf({ status, statusText, responseText }: XMLHttpRequest): Promise<ApiProblem> {
  return problemOf(new Response(responseText, { status, statusText }));
}

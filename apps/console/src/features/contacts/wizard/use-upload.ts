import { useEffect, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IMPORTS_KEY } from '../contact.js';
import type { Reading } from './inspect.js';
import { uploadImport } from './upload-import.js';

interface UploadState {
  start: (file: File, reading: Reading) => void;
  stop: () => void;
  isUploading: boolean;
  /** from 0 to 1 */
  share: number;
  error: Error | null;
}

/** Sends the file and opens its import; whoever leaves the page meanwhile is asked by the browser. */
export function useUpload(): UploadState {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [share, setShare] = useState(0);
  const stopper = useRef<AbortController>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ({ file, reading }: { file: File; reading: Reading }) => {
      stopper.current = new AbortController();
      return uploadImport({ file, reading, onProgress: setShare, signal: stopper.current.signal });
    },
    onMutate: () => setShare(0),
    onSuccess: async ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: IMPORTS_KEY });
      await navigate({ to: '/imports/$importId', params: { importId: id } });
    },
  });
  useEffect(() => {
    if (!isPending) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isPending]);
  const isStopped = error instanceof DOMException && error.name === 'AbortError';
  return {
    start: (file, reading) => mutate({ file, reading }),
    stop: () => {
      stopper.current?.abort();
      reset();
    },
    isUploading: isPending,
    share,
    error: isStopped ? null : error,
  };
}

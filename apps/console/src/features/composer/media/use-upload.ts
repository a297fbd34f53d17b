import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { announce, problemText } from '../../../ui/index.js';
import type { ImageUse } from './judge-media.js';
import { uploadImage } from './upload-image.js';

export const MEDIA_KEY = ['media', 'picker'] as const;

interface Upload {
  start: (file: File) => void;
  /** 0 to 1; null when nothing is under way */
  progress: number | null;
  error: string | null;
}

/** One upload at a time; it ends with the field that began it. */
export function useUpload(use: ImageUse, onDone: (media: Schema<'MediaView'>) => void): Upload {
  const { t } = useTranslation('common');
  const { t: say } = useTranslation('composer');
  const client = useQueryClient();
  const [progress, setProgress] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const start = async (file: File): Promise<void> => {
    abort.current = new AbortController();
    setError(null);
    setProgress(0);
    try {
      const media = await uploadImage(file, use, setProgress, abort.current.signal);
      await client.invalidateQueries({ queryKey: MEDIA_KEY });
      announce(say('image.uploaded', { name: media.name }));
      onDone(media);
    } catch (problem) {
      if (!(problem instanceof DOMException)) setError(problemText(problem, t));
    } finally {
      setProgress(null);
    }
  };
  return { start: (file) => void start(file), progress, error };
}

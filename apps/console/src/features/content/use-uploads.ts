import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce, problemText } from '../../ui/index.js';
import { uploadImage } from '../composer/media/upload-image.js';

interface Upload {
  id: number;
  name: string;
  /** 0 to 1 */
  share: number;
  /** why it was not taken */
  fault: string | null;
}

/** Uploads one after the other: the server converts few at a time. */
export function useUploads() {
  const { t } = useTranslation('content');
  const { t: common } = useTranslation('common');
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef(Promise.resolve());
  const next = useRef(0);
  const leaving = useRef<AbortController>(null);
  useEffect(() => {
    const abort = new AbortController();
    leaving.current = abort;
    return () => abort.abort();
  }, []);

  const update = (id: number, patch: Partial<Upload>): void =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const dismiss = (id: number): void => setUploads((all) => all.filter((one) => one.id !== id));

  const send = async (id: number, file: File): Promise<void> => {
    const signal = leaving.current?.signal;
    if (!signal || signal.aborted) return;
    try {
      // Where it may stand is told afterwards; here no use is asked for.
      await uploadImage(file, 'template', (share) => update(id, { share }), signal);
      dismiss(id);
      announce(t('media.uploaded', { name: file.name }));
      await client.invalidateQueries({ queryKey: ['media'] });
    } catch (error) {
      if (!(error instanceof DOMException)) update(id, { fault: problemText(error, common) });
    }
  };

  const add = (files: readonly File[]): void => {
    for (const file of files) {
      const id = (next.current += 1);
      setUploads((all) => [...all, { id, name: file.name, share: 0, fault: null }]);
      queue.current = queue.current.then(() => send(id, file));
    }
  };
  return { uploads, add, dismiss };
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { announce } from '../../../ui/index.js';
import type { Import } from '../contact.js';
import { isChanging, shareDone } from './import-status.js';

/** Says each tenth of an import, and its end, to whoever does not see it. */
export function useTellProgress(job: Import): void {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const share = shareDone(job);
  const tenth = share === null ? null : Math.floor(share * 10);
  const said = useRef(tenth);
  const isRunning = isChanging(job);
  const wasRunning = useRef(isRunning);
  const { status } = job;
  useEffect(() => {
    if (wasRunning.current && !isRunning) announce(t(`imports.statuses.${status}`));
    else if (isRunning && tenth !== null && tenth !== said.current)
      announce(t('imports.progressSaid', { share: formats.percent(tenth / 10) }));
    said.current = tenth;
    wasRunning.current = isRunning;
  }, [tenth, isRunning, status, t, formats]);
}

import { useTranslation } from 'react-i18next';
import { type Campaign, whyUnsaved } from '../draft/save-state.js';
import { useBuilder } from './builder-context.js';

/**
 * Saves what is on screen, for what the server is asked about it: an older draft would be shown or judged as if it were
 * this one.
 *
 * @returns answers the campaign in store, and throws an `ApiProblem` that tells why it could not be saved
 */
export function useSettled(): () => Promise<Campaign> {
  const { t } = useTranslation('campaigns');
  const { store } = useBuilder();
  return async () => {
    const campaign = await store.settle();
    if (!campaign) throw whyUnsaved(store.snapshot().saving, t('save.first'));
    return campaign;
  };
}

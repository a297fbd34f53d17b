import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SECTIONS } from '../features/settings/sections.js';
import { ACTIONS, type Entry, placesInOrder } from './palette-entries.js';
import { pressNewWhenThere } from './start-new.js';

/** What can be done and where one can go, before anything is searched. */
export function usePaletteEntries(): Entry[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const begin = async (area: (typeof ACTIONS)[number]['area']): Promise<void> => {
    if (area === 'contacts') return navigate({ to: '/imports/new' });
    if (area === 'audiences')
      return navigate({ to: '/audiences/$audienceId', params: { audienceId: 'new' } });
    await navigate({ to: `/${area}` });
    pressNewWhenThere();
  };
  return [
    ...ACTIONS.map(({ name, area, needs }): Entry => ({
      id: `action-${name}`,
      group: 'actions',
      label: t(`actions.${name}`),
      needs,
      run: () => void begin(area),
    })),
    ...placesInOrder.map((place): Entry => ({
      id: `place-${place}`,
      group: 'places',
      label: t(`places.${place}`),
      run: () => void navigate({ to: `/${place}` }),
    })),
    ...SECTIONS.map((section): Entry => ({
      id: `settings-${section}`,
      group: 'places',
      label: t('palette.settings', { section: t(`sections.${section}`) }),
      run: () => void navigate({ to: '/settings/$section', params: { section } }),
    })),
  ];
}

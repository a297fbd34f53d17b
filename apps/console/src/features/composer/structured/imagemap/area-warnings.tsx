import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../../ui/index.js';
import { type Area, overlaps } from './geometry.js';

/** More pairs than this help nobody to find the one that is wrong. */
const SHOWN = 4;

/** Areas that lie over each other: a tap there does one of two things. */
export function AreaWarnings({ areas }: { areas: readonly Area[] }): ReactNode {
  const { t } = useTranslation('composer');
  const pairs = overlaps(areas).slice(0, SHOWN);
  if (pairs.length === 0) return null;
  return (
    <Banner tone="warning">
      {pairs.map(([first, second]) => (
        <div key={`${first}-${second}`}>
          {t('structured.imagemap.overlap', { first: first + 1, second: second + 1 })}
        </div>
      ))}
    </Banner>
  );
}

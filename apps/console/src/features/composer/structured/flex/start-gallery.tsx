import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LineMessage } from '../../../../line-preview/index.js';
import '../../../../line-preview/line-preview.css';
import type { Json } from '../../json.js';
import { type Start, startOf, STARTS } from './starts.js';

interface StartGalleryProps {
  onChoose: (contents: Json) => void;
  readOnly: boolean;
}

/** Layouts to begin with, each drawn as LINE shows it. */
export function StartGallery({ onChoose, readOnly }: StartGalleryProps): ReactNode {
  const { t, i18n } = useTranslation('composer');
  const contentsOf = (start: Start): Json =>
    startOf(start, (word) => t(`structured.flex.start.words.${word}`));
  return (
    <ul className="start-gallery" aria-label={t('structured.flex.start.label')}>
      {STARTS.map((start) => (
        <li key={start}>
          <div className="start-picture" lang={i18n.language} inert>
            <div className="start-scale">
              <LineMessage message={{ type: 'flex', altText: '', contents: contentsOf(start) }} />
            </div>
          </div>
          <button type="button" disabled={readOnly} onClick={() => onChoose(contentsOf(start))}>
            <strong>{t(`structured.flex.start.names.${start}.name`)}</strong>
            <span className="muted">{t(`structured.flex.start.names.${start}.about`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

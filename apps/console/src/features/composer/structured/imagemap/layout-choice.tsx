import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Layout, layoutAreas, LAYOUTS } from './layouts.js';

/** How large a layout is drawn on its button. */
const MARK = { width: 28, height: 20 };

interface LayoutChoiceProps {
  onChoose: (layout: Layout) => void;
  readOnly: boolean;
}

/** Ready divisions of the picture, each drawn on its button. */
export function LayoutChoice({ onChoose, readOnly }: LayoutChoiceProps): ReactNode {
  const { t } = useTranslation('composer');
  return (
    <div className="layout-choice" role="group" aria-label={t('structured.imagemap.layout')}>
      {(Object.keys(LAYOUTS) as Layout[]).map((layout) => {
        const name = t(`structured.imagemap.layouts.${layout}`);
        return (
          <Button
            key={layout}
            disabled={readOnly}
            aria-label={name}
            title={name}
            onClick={() => onChoose(layout)}
          >
            <svg width={MARK.width} height={MARK.height} aria-hidden="true">
              {layoutAreas(layout, MARK).map(({ x, y, width, height }) => (
                <rect key={`${x}-${y}`} x={x + 1} y={y + 1} width={width - 2} height={height - 2} rx={1} />
              ))}
            </svg>
          </Button>
        );
      })}
    </div>
  );
}

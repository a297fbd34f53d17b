import type { ReactNode } from 'react';
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldFrame } from '../../../../template/index.js';
import type { FieldContext } from '../../message-editor.js';
import { type Area, clamped, type Size } from './geometry.js';

interface AreaNumbersProps {
  area: Area;
  picture: Size;
  onChange: (area: Area, name: string) => void;
  /** where the area stands */
  path: string;
  context: FieldContext;
}

/** An area in numbers: what the pointer does on the picture, exactly. */
export function AreaNumbers({ area, picture, onChange, path, context }: AreaNumbersProps): ReactNode {
  const { t } = useTranslation('composer');
  // A place that is too far out moves back in; a width or height ends at the edge, and moves nothing.
  const most = {
    x: picture.width - 1,
    y: picture.height - 1,
    width: Math.max(1, picture.width - area.x),
    height: Math.max(1, picture.height - area.y),
  };
  return (
    <div className="number-row">
      {(['x', 'y', 'width', 'height'] as const).map((key) => (
        <FieldFrame
          key={key}
          label={t(`structured.imagemap.${key}`)}
          path={`${path}.${key}`}
          mistakes={context.mistakes}
        >
          {({ id, describedBy }) => (
            <InputNumber<number>
              id={id}
              aria-describedby={describedBy}
              min={key === 'width' || key === 'height' ? 1 : 0}
              max={most[key]}
              precision={0}
              value={area[key]}
              disabled={context.readOnly}
              onChange={(value) => {
                if (value !== null) onChange(clamped({ ...area, [key]: value }, picture), `${path}.${key}`);
              }}
            />
          )}
        </FieldFrame>
      ))}
    </div>
  );
}

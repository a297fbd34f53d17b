import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asImageAddress } from '../../../../line-preview/safe-values.js';
import { arrowOf } from './area-keys.js';
import { type Area, moved, resized, type Sides, type Size } from './geometry.js';
import { useAreaDrag } from './use-area-drag.js';

interface AreaCanvasProps {
  baseUrl: string;
  /** where the list of areas stands */
  path: string;
  picture: Size;
  areas: readonly Area[];
  /** where the video plays, drawn only */
  video: Area | null;
  names: readonly string[];
  selected: number;
  readOnly: boolean;
  onSelect: (index: number) => void;
  /** an area elsewhere, or at the end a new one */
  onArea: (index: number, area: Area) => void;
  onRemove: (index: number) => void;
}

const CORNERS: readonly Sides[] = [
  { x: 'start', y: 'start' },
  { x: 'end', y: 'start' },
  { x: 'start', y: 'end' },
  { x: 'end', y: 'end' },
];

/** The picture with its areas: drawn, moved and resized by pointer; moved and resized by arrow keys. */
export function AreaCanvas(props: AreaCanvasProps): ReactNode {
  const { baseUrl, path, picture, areas, video, names, selected, readOnly, onSelect, onArea, onRemove } =
    props;
  const { t } = useTranslation('composer');
  const canvas = useRef<HTMLDivElement>(null);
  const { drag, start, move, end, cancel } = useAreaDrag({
    canvas,
    areas,
    picture,
    disabled: readOnly,
    onDone: onArea,
    onGrip: onSelect,
  });
  const address = asImageAddress(baseUrl && `${baseUrl.replace(/\/+$/, '')}/${picture.width}`, true);

  const onKey = (event: KeyboardEvent, index: number, area: Area): void => {
    if (readOnly) return;
    if (event.key === 'Delete') return onRemove(index);
    const arrow = arrowOf(event);
    if (!arrow) return;
    event.preventDefault();
    onArea(
      index,
      arrow.sides ? resized(area, arrow.sides, arrow.by, picture) : moved(area, arrow.by, picture),
    );
  };

  return (
    // Drawing by pointer is a shortcut: the button "Add area", the arrow keys and the number fields do the same.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={canvas}
      className="area-canvas"
      style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
      onPointerDown={(event) => start(event, { kind: 'draw' })}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={cancel}
    >
      {address && <img src={address} alt="" draggable={false} />}
      {video && <div className="area-video" style={placeOf(video, picture)} />}
      {areas.map((before, index) => {
        const isHeld = drag !== null && drag.grip.kind !== 'draw' && drag.grip.index === index;
        const area = (isHeld && drag.area) || before;
        return (
          <button
            key={index}
            type="button"
            className={index === selected ? 'area area-selected' : 'area'}
            style={placeOf(area, picture)}
            data-path={`${path}[${index}]`}
            aria-pressed={index === selected}
            aria-label={t('structured.imagemap.areaName', { number: index + 1, name: names[index], ...area })}
            onFocus={() => onSelect(index)}
            onPointerDown={(event) => start(event, { kind: 'move', index })}
            onKeyDown={(event) => onKey(event, index, area)}
          >
            <span className="area-number">{index + 1}</span>
            {index === selected &&
              !readOnly &&
              CORNERS.map((sides) => (
                <span
                  key={`${sides.x}-${sides.y}`}
                  className={`area-corner area-corner-${sides.x}-${sides.y}`}
                  onPointerDown={(event) => start(event, { kind: 'resize', index, sides })}
                />
              ))}
          </button>
        );
      })}
      {drag?.grip.kind === 'draw' && drag.area && (
        <div className="area area-selected" style={placeOf(drag.area, picture)} />
      )}
    </div>
  );
}

function placeOf({ x, y, width, height }: Area, picture: Size): CSSProperties {
  const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  return {
    left: percent(x, picture.width),
    top: percent(y, picture.height),
    width: percent(width, picture.width),
    height: percent(height, picture.height),
  };
}

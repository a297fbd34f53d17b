import { type PointerEvent, type RefObject, useState } from 'react';
import { type Area, drawn, moved, type Point, resized, type Sides, type Size } from './geometry.js';
import { snappedMove, snappedResize } from './snap.js';

/** What the pointer holds: an area as a whole, some of its sides, or nothing but the corner of a new one. */
export type Grip =
  { kind: 'move'; index: number } | { kind: 'resize'; index: number; sides: Sides } | { kind: 'draw' };

interface Drag {
  grip: Grip;
  from: Point;
  /** how it would be if the pointer were let go now */
  area: Area | null;
}

interface AreaDragOptions {
  canvas: RefObject<HTMLElement | null>;
  areas: readonly Area[];
  picture: Size;
  disabled: boolean;
  /** an area was moved, resized, or (index: the number of areas) drawn */
  onDone: (index: number, area: Area) => void;
  onGrip: (index: number) => void;
}

/** Moving, resizing and drawing areas with a pointer. The message changes once, when the pointer is let go. */
export function useAreaDrag({ canvas, areas, picture, disabled, onDone, onGrip }: AreaDragOptions) {
  const [drag, setDrag] = useState<Drag | null>(null);

  const pointOf = (event: PointerEvent): Point => {
    const place = canvas.current?.getBoundingClientRect();
    if (!place || place.width === 0) return { x: 0, y: 0 };
    const scale = picture.width / place.width;
    return { x: (event.clientX - place.left) * scale, y: (event.clientY - place.top) * scale };
  };

  const start = (event: PointerEvent, grip: Grip): void => {
    if (disabled || event.button !== 0) return;
    event.stopPropagation();
    canvas.current?.setPointerCapture(event.pointerId);
    setDrag({ grip, from: pointOf(event), area: null });
    if (grip.kind !== 'draw') onGrip(grip.index);
  };

  const move = (event: PointerEvent): void => {
    if (drag) setDrag({ ...drag, area: areaAfter(drag, pointOf(event)) });
  };

  const end = (): void => {
    if (drag?.area) onDone(drag.grip.kind === 'draw' ? areas.length : drag.grip.index, drag.area);
    setDrag(null);
  };

  return { drag, start, move, end, cancel: () => setDrag(null) };

  function areaAfter({ grip, from }: Drag, to: Point): Area | null {
    const by = { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) };
    if (grip.kind === 'draw') return drawn(from, to, picture);
    const area = areas[grip.index];
    if (!area || (by.x === 0 && by.y === 0)) return null;
    const others = areas.filter((_, index) => index !== grip.index);
    return grip.kind === 'move'
      ? snappedMove(moved(area, by, picture), others, picture)
      : snappedResize(resized(area, grip.sides, by, picture), grip.sides, others, picture);
  }
}

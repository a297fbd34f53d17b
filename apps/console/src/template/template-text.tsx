import { type ReactNode, useCallback, useRef, useState } from 'react';
import { onDemand, useLeisure } from '../ui/index.js';
import { PlainInput } from './plain-input.js';
import type { Place, TemplateControlProps } from './template-control.js';

const useEditor = onDemand(() => import('./template-input.js'));

/**
 * A text with tags. It can be typed into at once; the editor that completes tags is fetched when it is first used, or
 * when the browser has nothing else to do, and takes over where the cursor is: never in the middle of a word that an
 * input method composes, or of a selection that is being drawn.
 */
export function TemplateText(props: TemplateControlProps): ReactNode {
  const [isUsed, setUsed] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const hasLeisure = useLeisure();
  const editor = useEditor(isUsed || hasLeisure);
  const left = useRef<Place>(null);
  const leave = useCallback((place: Place): void => {
    left.current = place;
  }, []);
  const takePlace = useCallback((): Place | null => {
    const place = left.current;
    left.current = null;
    return place;
  }, []);
  if (editor && !isHeld) return <editor.TemplateInput {...props} takePlace={takePlace} />;
  return <PlainInput {...props} onUse={() => setUsed(true)} onHold={setHeld} onLeave={leave} />;
}

import { type ReactNode, useRef } from 'react';
import { actionName, asAction } from '../actions.js';
import { usePreview } from '../preview-settings.js';
import { asColor, type JsonObject, oneOf } from '../safe-values.js';
import { Tap } from '../tappable.js';
import { type Place, placeStyle } from './placement.js';
import { gravityOf } from './text-style.js';
import { useShrinkToFit } from './use-shrink-to-fit.js';

export function FlexButton({ button, place }: { button: JsonObject; place: Place }): ReactNode {
  const { words } = usePreview();
  const label = useRef<HTMLSpanElement>(null);
  const style = oneOf(button.style, ['link', 'primary', 'secondary'] as const) ?? 'link';
  const color = asColor(button.color);
  const action = asAction(button.action) ?? { type: 'none' };
  const name = action.type === 'none' ? '' : actionName(action, words);
  useShrinkToFit(label, button.adjustMode === 'shrink-to-fit', name);
  return (
    <div
      className="lp-flex-button"
      style={{ ...placeStyle(button, place), justifyContent: gravityOf(button) }}
    >
      <Tap
        action={action}
        className={`lp-button-${style} ${button.height === 'sm' ? 'lp-sm' : ''}`}
        // A link's colour is that of its letters, the others' that of their ground.
        style={color === undefined ? {} : style === 'link' ? { color } : { backgroundColor: color }}
        name={name === '' ? words.unknownPart('action') : undefined}
      >
        <span ref={label}>{name}</span>
      </Tap>
    </div>
  );
}

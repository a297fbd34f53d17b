import type { CSSProperties, ReactNode } from 'react';
import { actionName, type LineAction } from './actions.js';
import { usePreview } from './preview-settings.js';

interface TapProps {
  action: LineAction;
  className: string;
  style?: CSSProperties;
  /** Said instead of what is seen inside. */
  name?: string | undefined;
  children?: ReactNode;
}

/** A real button that hands its action on. */
export function Tap({ action, className, style, name, children }: TapProps): ReactNode {
  const { onAction } = usePreview();
  return (
    <button
      type="button"
      className={`lp-tap ${className}`}
      style={style}
      aria-label={name}
      onClick={() => onAction?.(action)}
    >
      {children}
    </button>
  );
}

/**
 * Makes its parent, which has the class `lp-tappable`, one big button. It lies over the parent instead of around it,
 * because buttons may stand inside, and one button inside another is none for a keyboard.
 */
export function TapCover({
  action,
  name,
}: {
  action: LineAction | undefined;
  name?: string | undefined;
}): ReactNode {
  const { words } = usePreview();
  if (action === undefined) return null;
  return <Tap action={action} className="lp-cover" name={actionName(action, words, name)} />;
}
